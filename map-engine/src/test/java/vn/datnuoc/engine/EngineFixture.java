package vn.datnuoc.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.formats.GeoTiffWriter;
import vn.datnuoc.engine.formats.Marking;
import vn.datnuoc.engine.formats.RasterGrid;
import vn.datnuoc.engine.formats.SampleType;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.Grants;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.SettableClock;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Target;

/**
 * An engine over layers in memory: a grid of square parcels of 100 m whose south-west corner is 570000, 1015000 in
 * EPSG:9207, a few wells, a station in the town of Cà Mau at 105.15° E, 9.18° N, one canal, a raster of two days over the parcels, and a table of results without a geometry. Everybody may do nothing until {@link #grant} is called.
 */
public final class EngineFixture {
    public static final LayerName PARCELS = LayerName.of("dd:thua_dat");
    public static final LayerName WELLS = LayerName.of("tnn:gieng");
    public static final LayerName STATIONS = LayerName.of("tnn:tram_qt");
    public static final LayerName CANALS = LayerName.of("tnn:song_kenh");
    public static final LayerName RESULTS = LayerName.of("tnn:kq_qt");
    public static final LayerName NDVI = LayerName.of("vt:ndvi");
    public static final LocalDate DRY_DAY = LocalDate.of(2026, 2, 1);
    public static final LocalDate WET_DAY = LocalDate.of(2026, 9, 1);
    public static final Instant NOW = Instant.parse("2026-03-08T01:00:00Z");
    public static final double WEST = 570000;
    public static final double SOUTH = 1015000;
    public static final String ENDPOINT = "http://localhost/ows";
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final String SLD =
            """
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
              <NamedLayer><Name>l</Name><UserStyle><Title>Mẫu</Title><FeatureTypeStyle><Rule><Title>Tất cả</Title>%s</Rule>
              </FeatureTypeStyle></UserStyle></NamedLayer>
            </StyledLayerDescriptor>
            """;
    private static final String POLYGON =
            "<PolygonSymbolizer><Fill><CssParameter name=\"fill\">#00ff00</CssParameter></Fill></PolygonSymbolizer>";
    private static final String POINT =
            "<PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName><Fill><CssParameter name=\"fill\">#0000ff</CssParameter></Fill></Mark><Size>9</Size></Graphic></PointSymbolizer>";
    private static final String LINE =
            "<LineSymbolizer><Stroke><CssParameter name=\"stroke\">#0000ff</CssParameter><CssParameter name=\"stroke-width\">3</CssParameter></Stroke></LineSymbolizer>";

    private static final String RASTER =
            "<RasterSymbolizer><ColorMap type=\"intervals\"><ColorMapEntry color=\"#ff0000\" quantity=\"1000\"/></ColorMap></RasterSymbolizer>";

    private final Path folder;
    private final Map<LayerName, Layer> layers = new TreeMap<>();
    private final Map<LayerName, Layer> before = new TreeMap<>();
    private final Map<LayerName, List<Row>> rows = new LinkedHashMap<>();
    private final List<Grant> grants = new CopyOnWriteArrayList<>();
    private volatile long grantsVersion;
    private final SettableClock clock = new SettableClock(NOW);
    private final List<String> recorded = new CopyOnWriteArrayList<>();
    private final Set<Port> broken = EnumSet.noneOf(Port.class);
    private final MapEngine engine;

    public EngineFixture(Path folder) {
        this(folder, 10);
    }

    /** @param side parcels along each side of the grid */
    public EngineFixture(Path folder, int side) {
        this(folder, side, Duration.ofMinutes(1));
    }

    public EngineFixture(Path folder, int side, Duration maxPreparingTime) {
        this.folder = folder;
        parcels(side);
        wells();
        station();
        canal();
        results();
        raster();
        engine = new MapEngine(
                new Catalog(),
                new Source(),
                new Policy(new Memory(), clock),
                new Log(),
                folder,
                clock,
                maxPreparingTime);
    }

    /** What the engine reaches through its ports. */
    public enum Port {
        CATALOGUE,
        ROWS,
        GRANTS,
        LOG_BEGIN,
        LOG_END,
        LOG_COUNT
    }

    /** From now on that port throws, with a message that no client may see. */
    public EngineFixture breaking(Port port) {
        broken.add(port);
        return this;
    }

    private void requireWhole(Port port) {
        if (broken.contains(port)) {
            throw new IllegalStateException("secret of " + port);
        }
    }

    /** A publication of the same rows under the next version. */
    public void publishAgain(LayerName name) {
        Layer old = Objects.requireNonNull(layers.get(name));
        Layer next = next(name, old.sld());
        engine.prepare(next);
        before.put(name, old);
        layers.put(name, next);
        engine.tidy();
    }

    /** A publication without the feature of the lowest id. */
    public void publishWithoutTheFirst(LayerName name) {
        List<Row> fewer = new ArrayList<>(Objects.requireNonNull(rows.get(name)));
        fewer.remove(fewer.stream().min(Comparator.comparingLong(Row::fid)).orElseThrow());
        rows.put(name, fewer);
        publishAgain(name);
    }

    /** A publication with another style document. */
    public void restyle(LayerName name, String sld) {
        layers.put(name, next(name, sld));
    }

    private Layer next(LayerName name, String sld) {
        Layer old = Objects.requireNonNull(layers.get(name));
        return new Layer(
                name,
                old.titleVi(),
                old.titleEn(),
                old.summaryVi(),
                old.summaryEn(),
                old.attribution(),
                old.sourceDocument(),
                old.crs(),
                old.schema(),
                old.rasterTimes(),
                old.extent(),
                old.rows(),
                old.version() + 1,
                old.updated(),
                sld);
    }

    public MapEngine engine() {
        return engine;
    }

    /** What the access log was told, as {@code operation layers outcome features}. */
    public List<String> recorded() {
        return recorded;
    }

    /** From now on these hold, and no others. @param instant that it is from now on */
    public void replaceGrants(List<Grant> others, Instant instant) {
        clock.set(instant);
        grants.clear();
        grants.addAll(others);
        grantsVersion++;
    }

    public EngineFixture grant(Principal principal, LayerName layer, Right right, Limits limits) {
        String id = "g" + (grants.size() + 1);
        grants.add(new Grant(
                id,
                principal,
                new Target.OfLayer(layer),
                Map.of(right, limits),
                Instant.EPOCH,
                Optional.empty(),
                "01/QĐ-TEST"));
        grantsVersion++;
        return this;
    }

    /** Everybody may read the three layers; of the parcels the owner {@code ten_chu} does not exist. */
    public EngineFixture publicReading() {
        grant(new Principal.Everybody(), PARCELS, Right.QUERY, hiding("ten_chu"));
        grant(new Principal.Everybody(), WELLS, Right.QUERY, Limits.NONE);
        return grant(new Principal.Everybody(), CANALS, Right.QUERY, Limits.NONE);
    }

    public static Limits hiding(String attribute) {
        return new Limits(Optional.empty(), Optional.empty(), Set.of(attribute), 0, Set.of());
    }

    /** A GET as anonymous. */
    public Answer get(String query) {
        return get(query, Subject.ANONYMOUS);
    }

    public Answer get(String query, Subject subject) {
        return answer(request(query, new byte[0], subject));
    }

    public Answer post(String xml) {
        return answer(request("", xml.getBytes(StandardCharsets.UTF_8), Subject.ANONYMOUS));
    }

    public static OgcRequest request(String query, byte[] body, Subject subject) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        part.substring(0, equals).toUpperCase(java.util.Locale.ROOT), part.substring(equals + 1));
            }
        }
        return new OgcRequest(
                parameters,
                body,
                ENDPOINT,
                Optional.empty(),
                Optional.<Component>empty(),
                subject,
                Optional.empty(),
                "r1");
    }

    public Answer answer(OgcRequest request) {
        OgcResponse response = engine.handle(request);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            response.body().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(response.status(), response.contentType(), response.headers(), out.toByteArray());
    }

    /** What came back, whole. */
    public record Answer(int status, String contentType, Map<String, String> headers, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private record Row(long fid, @Nullable Geometry geometry, @Nullable Object[] values) {
        Envelope envelope() {
            return geometry == null ? new Envelope() : geometry.getEnvelopeInternal();
        }

        byte[] wkb() {
            return geometry == null ? new byte[0] : new WKBWriter().write(geometry);
        }
    }

    private void parcels(int side) {
        List<Row> parcels = new ArrayList<>();
        for (int i = 0; i < side * side; i++) {
            Polygon square = square(WEST + i % side * 100.0, SOUTH + i / side * 100.0, 100);
            parcels.add(new Row(i + 1, GEOMETRIES.createMultiPolygon(new Polygon[] {square}), new Object[] {
                "32002.45." + (i + 1),
                (long) (i % 7),
                10000.5 + i,
                i % 2 == 0 ? "LUC" : "ODT",
                "Nguyễn Văn " + (char) ('A' + i % 26),
                i % 5 == 0 ? null : LocalDate.of(2020, 1, 1).plusDays(i)
            }));
        }
        add(
                PARCELS,
                "Thửa đất <1>",
                new Schema(
                        List.of(
                                attribute("ma_thua", AttributeType.STRING),
                                attribute("so_to", AttributeType.INTEGER),
                                attribute("dien_tich", AttributeType.DECIMAL),
                                attribute("loai_dat", AttributeType.STRING),
                                attribute("ten_chu", AttributeType.STRING),
                                attribute("ngay_cap", AttributeType.DATE)),
                        GeometryKind.MULTI_POLYGON),
                POLYGON,
                parcels);
    }

    private void wells() {
        List<Row> wells = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            wells.add(new Row(
                    10 + i,
                    GEOMETRIES.createPoint(new Coordinate(WEST + 50 + 100 * i, SOUTH + 50.125)),
                    new Object[] {"CM-G000" + i, "<b>&\"'</b>"}));
        }
        add(
                WELLS,
                "Giếng",
                new Schema(
                        List.of(attribute("so_hieu", AttributeType.STRING), attribute("ghi_chu", AttributeType.STRING)),
                        GeometryKind.POINT),
                POINT,
                wells);
    }

    private void station() {
        add(
                STATIONS,
                "Trạm",
                new Schema(List.of(attribute("ten", AttributeType.STRING)), GeometryKind.POINT),
                POINT,
                List.of(new Row(
                        1, GEOMETRIES.createPoint(new Coordinate(571235.3824, 1015233.2614)), new Object[] {"Cà Mau"
                        })));
    }

    private void canal() {
        LineString line = GEOMETRIES.createLineString(
                new Coordinate[] {new Coordinate(WEST, SOUTH), new Coordinate(WEST + 1000, SOUTH + 1000)});
        add(
                CANALS,
                "Sông, kênh",
                new Schema(List.of(attribute("ten", AttributeType.STRING)), GeometryKind.MULTI_LINE_STRING),
                LINE,
                List.of(new Row(
                        1, GEOMETRIES.createMultiLineString(new LineString[] {line}), new Object[] {"Kênh Tắc Thủ"})));
    }

    private void results() {
        List<Row> results = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            results.add(new Row(i + 1, null, new Object[] {
                "TQT-0" + i % 3, NOW.minusSeconds(86_400L * i), i / 10.0, i % 7 == 0 ? null : i % 2 == 0, "máy đo"
            }));
        }
        add(
                RESULTS,
                "Kết quả quan trắc",
                new Schema(
                        List.of(
                                attribute("ma_tram", AttributeType.STRING),
                                attribute("thoi_gian", AttributeType.DATETIME),
                                attribute("gia_tri", AttributeType.DECIMAL),
                                attribute("vuot_qc", AttributeType.BOOLEAN),
                                attribute("thiet_bi", AttributeType.STRING)),
                        GeometryKind.NONE),
                "",
                results);
    }

    /** Pixels of 10 m; the value is the row, from 0 in the north, and three tenths; nothing in the northmost row. */
    private void raster() {
        BoundingBox extent = new BoundingBox(WEST, SOUTH, WEST + 1000, SOUTH + 1000, CrsCode.VN2000_CA_MAU);
        for (LocalDate day : List.of(DRY_DAY, WET_DAY)) {
            GeoTiffWriter.write(
                    rasterFile(day),
                    RasterGrid.covering(extent, 10),
                    SampleType.FLOAT32,
                    OptionalDouble.empty(),
                    1,
                    (band, row, values) -> Arrays.fill(values, row == 0 ? Double.NaN : row + 0.3),
                    Marking.NONE);
        }
        layers.put(NDVI, layer(NDVI, "NDVI", Optional.empty(), List.of(DRY_DAY, WET_DAY), extent, 0, RASTER));
    }

    private Path rasterFile(LocalDate day) {
        try {
            return Files.createDirectories(folder).resolve(day + ".tif");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Polygon square(double x, double y, double size) {
        return (Polygon) GEOMETRIES.toGeometry(new Envelope(x, x + size, y, y + size));
    }

    private static Attribute attribute(String name, AttributeType type) {
        return new Attribute(name, type, name, name);
    }

    private void add(LayerName name, String title, Schema schema, String symbolizer, List<Row> content) {
        Envelope extent = new Envelope();
        content.forEach(row -> extent.expandToInclude(row.envelope()));
        layers.put(
                name,
                layer(
                        name,
                        title,
                        Optional.of(schema),
                        List.of(),
                        BoundingBox.of(extent.isNull() ? new Envelope(0, 0, 0, 0) : extent, CrsCode.VN2000_CA_MAU),
                        content.size(),
                        symbolizer));
        List<Row> shuffled = new ArrayList<>(content);
        shuffled.sort(Comparator.comparing(row -> Long.reverse(row.fid())));
        rows.put(name, shuffled);
    }

    private static Layer layer(
            LayerName name,
            String title,
            Optional<Schema> schema,
            List<LocalDate> days,
            BoundingBox extent,
            long rows,
            String symbolizer) {
        return new Layer(
                name,
                title,
                title + " (en)",
                "Dữ liệu mẫu",
                "Sample data",
                "Sở",
                new Layer.SourceDocument("1/TB", LocalDate.of(2026, 1, 1), "Sở"),
                CrsCode.VN2000_CA_MAU,
                schema,
                days,
                extent,
                rows,
                1,
                LocalDate.of(2026, 3, 1),
                SLD.formatted(symbolizer));
    }

    private final class Catalog implements LayerCatalog {
        @Override
        public List<Layer> layers() {
            requireWhole(Port.CATALOGUE);
            return List.copyOf(layers.values());
        }

        @Override
        public Optional<Layer> find(LayerName name) {
            requireWhole(Port.CATALOGUE);
            return Optional.ofNullable(layers.get(name));
        }

        @Override
        public Optional<Layer> find(LayerName name, long version) {
            requireWhole(Port.CATALOGUE);
            return Stream.of(layers, before)
                    .map(versions -> versions.get(name))
                    .filter(layer -> layer != null && layer.version() == version)
                    .findFirst();
        }

        @Override
        public long version() {
            requireWhole(Port.CATALOGUE);
            return 7;
        }
    }

    private final class Source implements LayerSource {
        @Override
        public void read(Layer layer, RowSink sink) {
            requireWhole(Port.ROWS);
            for (Row row : rows.getOrDefault(layer.name(), List.of())) {
                sink.row(row.fid(), row.wkb(), row.values());
            }
        }

        @Override
        public Path raster(Layer layer, LocalDate time) {
            return rasterFile(time);
        }
    }

    private final class Memory implements Grants {
        @Override
        public long version() {
            requireWhole(Port.GRANTS);
            return grantsVersion;
        }

        @Override
        public List<Grant> all() {
            requireWhole(Port.GRANTS);
            return List.copyOf(grants);
        }
    }

    private final class Log implements AccessLog {
        @Override
        public Entry begin(Act act) {
            requireWhole(Port.LOG_BEGIN);
            return (outcome, features) -> end(act, outcome, features);
        }

        private void end(Act act, String outcome, long features) {
            requireWhole(Port.LOG_END);
            String names = String.join(
                    ",", act.layers().stream().map(LayerName::toString).toList());
            recorded.add(act.operation() + " " + names + " " + outcome + " " + features);
        }

        @Override
        public void count(Subject subject, List<LayerName> names, String operation) {
            requireWhole(Port.LOG_COUNT);
            recorded.add(operation + " " + Arrays.toString(names.toArray()));
        }
    }
}
