<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="1.0.0" xsi:schemaLocation="http://www.opengis.net/sld http://schemas.opengis.net/sld/1.0.0/StyledLayerDescriptor.xsd">
  <NamedLayer>
    <Name>dcks:cap_phep</Name>
    <UserStyle>
      <Name>dcks_cap_phep</Name>
      <Title>Khu vực cấp phép khoáng sản<Localized lang="en">Mining licence areas</Localized></Title>
      <Abstract>Viền hồng tím; nét đứt khi hết hạn hoặc thu hồi. Dữ liệu mẫu – không có giá trị pháp lý</Abstract>
      <FeatureTypeStyle>
        <Rule>
          <Name>con_han</Name>
          <Title>Giấy phép còn hạn<Localized lang="en">Valid licence</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>tinh_trang</ogc:PropertyName>
              <ogc:Literal>CON_HAN</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>1000000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#C51B8A</CssParameter>
              <CssParameter name="fill-opacity">0.18</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#C51B8A</CssParameter>
              <CssParameter name="stroke-width">2</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>sap_het</Name>
          <Title>Giấy phép sắp hết hạn<Localized lang="en">Licence about to expire</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>tinh_trang</ogc:PropertyName>
              <ogc:Literal>SAP_HET</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>1000000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#FE9929</CssParameter>
              <CssParameter name="fill-opacity">0.22</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#C51B8A</CssParameter>
              <CssParameter name="stroke-width">2</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>khong_con</Name>
          <Title>Giấy phép hết hạn, thu hồi<Localized lang="en">Expired or revoked licence</Localized></Title>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>tinh_trang</ogc:PropertyName>
                <ogc:Literal>HET_HAN</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>tinh_trang</ogc:PropertyName>
                <ogc:Literal>THU_HOI</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>1000000</MaxScaleDenominator>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#969696</CssParameter>
              <CssParameter name="fill-opacity">0.15</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#C51B8A</CssParameter>
              <CssParameter name="stroke-width">1.4</CssParameter>
              <CssParameter name="stroke-dasharray">6 4</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>so_gp</Name>
          <Title>Số giấy phép<Localized lang="en">Licence number</Localized></Title>
          <MaxScaleDenominator>60000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label>
              <ogc:PropertyName>so_gp</ogc:PropertyName>
            </Label>
            <Font>
              <CssParameter name="font-family">Be Vietnam Pro</CssParameter>
              <CssParameter name="font-size">10</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint>
                  <AnchorPointX>0.5</AnchorPointX>
                  <AnchorPointY>0.5</AnchorPointY>
                </AnchorPoint>
              </PointPlacement>
            </LabelPlacement>
            <Halo>
              <Radius>1.5</Radius>
              <Fill>
                <CssParameter name="fill">#FFFFFF</CssParameter>
                <CssParameter name="fill-opacity">0.85</CssParameter>
              </Fill>
            </Halo>
            <Fill>
              <CssParameter name="fill">#7A0177</CssParameter>
            </Fill>
            <Priority>
              <ogc:Literal>10</ogc:Literal>
            </Priority>
            <VendorOption name="maxDisplacement">30</VendorOption>
          </TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
