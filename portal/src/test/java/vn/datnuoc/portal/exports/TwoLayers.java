package vn.datnuoc.portal.exports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.LayerCatalog;
import vn.datnuoc.engine.LayerSource;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.policy.LayerName;

/** A public and a restricted layer of points in memory, {@value #ROWS} rows each. */
final class TwoLayers implements LayerCatalog, LayerSource {
    static final int ROWS = 600;
    static final LayerName PUBLIC = LayerName.of("ddbd:moc");
    static final LayerName RESTRICTED = LayerName.of("dd:thua_dat");

    private static final String SLD =
            """
            <sld:StyledLayerDescriptor xmlns:sld="http://www.opengis.net/sld" version="1.0.0"><sld:NamedLayer>
            <sld:Name>a</sld:Name><sld:UserStyle><sld:FeatureTypeStyle><sld:Rule><sld:PointSymbolizer><sld:Graphic>
            <sld:Mark><sld:WellKnownName>circle</sld:WellKnownName></sld:Mark><sld:Size>6</sld:Size></sld:Graphic>
            </sld:PointSymbolizer></sld:Rule></sld:FeatureTypeStyle></sld:UserStyle></sld:NamedLayer>
            </sld:StyledLayerDescriptor>""";

    private final List<Layer> layers = List.of(layer(RESTRICTED), layer(PUBLIC));

    @Override
    public List<Layer> layers() {
        return layers;
    }

    @Override
    public Optional<Layer> find(LayerName name) {
        return layers.stream().filter(layer -> layer.name().equals(name)).findFirst();
    }

    @Override
    public long version() {
        return 1;
    }

    @Override
    public void read(Layer layer, RowSink sink) {
        WKBWriter wkb = new WKBWriter();
        GeometryFactory points = new GeometryFactory();
        for (int i = 0; i < ROWS; i++) {
            byte[] point = wkb.write(points.createPoint(new Coordinate(550_000 + i, 1_000_000 + i)));
            sink.row(i + 1, point, new Object[] {"M" + i, i % 2 == 0 ? "chẵn" : "lẻ", "chủ " + i});
        }
    }

    @Override
    public Path raster(Layer layer, LocalDate time) {
        throw new IllegalArgumentException("no raster here");
    }

    private static Layer layer(LayerName name) {
        Schema schema = new Schema(List.of(text("ma"), text("loai"), text("ten_chu")), GeometryKind.POINT);
        return new Layer(
                name,
                "Mốc địa chính",
                "Cadastral marks",
                "",
                "",
                "Sở Nông nghiệp và Môi trường tỉnh Cà Mau",
                new Layer.SourceDocument("12/QĐ-UBND", LocalDate.of(2026, 1, 5), "UBND tỉnh Cà Mau"),
                CrsCode.VN2000_CA_MAU,
                Optional.of(schema),
                List.of(),
                new BoundingBox(550_000, 1_000_000, 550_000 + ROWS, 1_000_000 + ROWS, CrsCode.VN2000_CA_MAU),
                ROWS,
                3,
                LocalDate.of(2026, 11, 1),
                SLD);
    }

    private static Attribute text(String name) {
        return new Attribute(name, AttributeType.STRING, name, name);
    }
}
