<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="1.0.0" xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.0.0/StyledLayerDescriptor.xsd">
  <NamedLayer>
    <Name>kttv:ngap_nbd</Name>
    <UserStyle>
      <Name>kttv_ngap_nbd</Name>
      <Title>Kịch bản ngập do nước biển dâng<Localized lang="en">Scenarios of flooding by sea-level rise</Localized></Title>
      <Abstract>Bốn sắc xanh theo độ sâu; vùng ngập ở nhiều kịch bản đậm hơn. Dữ liệu mẫu – không có giá trị pháp lý</Abstract>
      <FeatureTypeStyle>
        <Rule>
          <Name>sau_1</Name>
          <Title>Ngập dưới 0,5 m<Localized lang="en">Flooded below 0.5 m</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>sau_m</ogc:PropertyName>
              <ogc:Literal>&lt;0.5</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>1500000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#9CCBEE</CssParameter>
              <CssParameter name="fill-opacity">0.34</CssParameter>
            </Fill>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>sau_2</Name>
          <Title>0,5 – 1 m<Localized lang="en">0.5 – 1 m</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>sau_m</ogc:PropertyName>
              <ogc:Literal>0.5-1</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>1500000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#5BA3DC</CssParameter>
              <CssParameter name="fill-opacity">0.34</CssParameter>
            </Fill>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>sau_3</Name>
          <Title>1 – 2 m<Localized lang="en">1 – 2 m</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>sau_m</ogc:PropertyName>
              <ogc:Literal>1-2</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>1500000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#2A74BF</CssParameter>
              <CssParameter name="fill-opacity">0.34</CssParameter>
            </Fill>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>sau_4</Name>
          <Title>Trên 2 m<Localized lang="en">Above 2 m</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>sau_m</ogc:PropertyName>
              <ogc:Literal>&gt;2</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>1500000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#0B3F8A</CssParameter>
              <CssParameter name="fill-opacity">0.34</CssParameter>
            </Fill>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
