<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="1.0.0" xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.0.0/StyledLayerDescriptor.xsd">
  <NamedLayer>
    <Name>vt:lop_phu</Name>
    <UserStyle>
      <Name>vt_lop_phu</Name>
      <Title>Lớp phủ mặt đất<Localized lang="en">Land cover</Localized></Title>
      <Abstract>Chín lớp phủ. Dữ liệu mẫu – không có giá trị pháp lý</Abstract>
      <FeatureTypeStyle>
        <Rule>
          <Name>lop_phu</Name>
          <Title>Lớp phủ<Localized lang="en">Land cover</Localized></Title>
          <MinScaleDenominator>15000</MinScaleDenominator>
          <MaxScaleDenominator>3000000</MaxScaleDenominator>
          <RasterSymbolizer>
            <Opacity>1</Opacity>
            <ColorMap type="values">
              <ColorMapEntry color="#2E8B57" quantity="1" label="Rừng ngập mặn / Mangrove"/>
              <ColorMapEntry color="#6AA84F" quantity="2" label="Rừng tràm / Melaleuca forest"/>
              <ColorMapEntry color="#F2E394" quantity="3" label="Lúa / Rice"/>
              <ColorMapEntry color="#C5D86D" quantity="4" label="Cây lâu năm / Perennial crops"/>
              <ColorMapEntry color="#9FD8E6" quantity="5" label="Nuôi trồng thủy sản / Aquaculture"/>
              <ColorMapEntry color="#E4796B" quantity="6" label="Dân cư, xây dựng / Built-up"/>
              <ColorMapEntry color="#4F9BD9" quantity="7" label="Mặt nước / Water"/>
              <ColorMapEntry color="#C9B79C" quantity="8" label="Bãi bồi / Mudflat"/>
              <ColorMapEntry color="#E6DCCB" quantity="9" label="Đất trống / Bare land"/>
            </ColorMap>
          </RasterSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
