<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer><Name>polygon</Name><UserStyle><Name>polygon</Name><FeatureTypeStyle><Rule><Title>Vùng</Title>
    <PolygonSymbolizer><Fill><CssParameter name="fill">#d9cfae</CssParameter></Fill><Stroke><CssParameter name="stroke">#5b5340</CssParameter><CssParameter name="stroke-width">0.7</CssParameter></Stroke></PolygonSymbolizer>
  </Rule></FeatureTypeStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
