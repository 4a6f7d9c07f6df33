<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="1.0.0" xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.0.0/StyledLayerDescriptor.xsd">
  <NamedLayer>
    <Name>vt:ndvi</Name>
    <UserStyle>
      <Name>vt_ndvi</Name>
      <Title>NDVI<Localized lang="en">NDVI</Localized></Title>
      <Abstract>Nâu – vàng – xanh từ −0,1 đến 0,8. Dữ liệu mẫu – không có giá trị pháp lý</Abstract>
      <FeatureTypeStyle>
        <Rule>
          <Name>ndvi</Name>
          <Title>Chỉ số thực vật NDVI<Localized lang="en">Vegetation index NDVI</Localized></Title>
          <RasterSymbolizer>
            <Opacity>0.9</Opacity>
            <ColorMap type="ramp">
              <ColorMapEntry color="#FFFFFF" quantity="-9999" opacity="0" />
              <ColorMapEntry color="#8C510A" quantity="-0.1" label="-0,1: đất trống, bùn / bare land, mud" />
              <ColorMapEntry color="#D8B365" quantity="0.05" label="0,05: ao nuôi / ponds" />
              <ColorMapEntry color="#FFFFBF" quantity="0.2" label="0,2: cây thưa / sparse plants" />
              <ColorMapEntry color="#A6D96A" quantity="0.4" label="0,4: lúa, cây trồng / rice, crops" />
              <ColorMapEntry color="#4DAC26" quantity="0.6" label="0,6: cây lâu năm / perennial crops" />
              <ColorMapEntry color="#1A6B1A" quantity="0.8" label="0,8: rừng / forest" />
            </ColorMap>
          </RasterSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
