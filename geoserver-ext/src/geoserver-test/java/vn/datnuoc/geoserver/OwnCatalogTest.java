package vn.datnuoc.geoserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.CatalogBuilder;
import org.geoserver.catalog.CoverageInfo;
import org.geoserver.catalog.CoverageStoreInfo;
import org.geoserver.catalog.DataStoreInfo;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.NamespaceInfo;
import org.geoserver.catalog.ProjectionPolicy;
import org.geoserver.catalog.WorkspaceInfo;
import org.geoserver.data.test.SystemTestData;
import org.geoserver.platform.GeoServerExtensions;
import org.geoserver.test.GeoServerSystemTestSupport;
import org.geotools.api.geometry.Position;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.coverage.grid.io.GridCoverage2DReader;
import org.geotools.feature.NameImpl;
import org.geotools.gce.geotiff.GeoTiffWriter;
import org.geotools.geometry.Position2D;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.junit.After;
import org.junit.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.datnuoc.geoserver.access.Caller;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.jdbc.JdbcGrants;

/**
 * GeoServer's own test catalogue with the extension in its context, through its filters and its dispatcher: what the
 * genuine wrappers of its catalogue make of the limits. The database is H2 in memory.
 */
public class OwnCatalogTest extends GeoServerSystemTestSupport {

    private static final String PASSWORD = "datnuoc-demo";
    private static final LayerName PARCELS = LayerName.of("dd:thua_dat");
    private static final LayerName IMAGE = LayerName.of("dd:anh");
    private static final float VALUE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Two parcels side by side in one commune, and one in another. */
    private static final List<String> FEATURES = List.of(
            "_=geom:Polygon:srid=4326,ma_xa:String,ten_chu:String",
            "thua_dat.1=POLYGON ((104.72 8.6, 104.73 8.6, 104.73 8.61, 104.72 8.61, 104.72 8.6))|32248|An",
            "thua_dat.2=POLYGON ((104.73 8.6, 104.74 8.6, 104.74 8.61, 104.73 8.61, 104.73 8.6))|32248|Binh",
            "thua_dat.3=POLYGON ((105 9.1, 105.01 9.1, 105.01 9.11, 105 9.11, 105 9.1))|32002|Chi");

    private static final PortalTables TABLES = tables();
    private static final JdbcGrants GRANTS = new JdbcGrants(TABLES.database());

    private static PortalTables tables() {
        try {
            return new PortalTables();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void setUpTestData(SystemTestData data) throws Exception {
        super.setUpTestData(data);
        TABLES.addAccount("kt1", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
        settings(data.getDataDirectoryRoot().toPath());
    }

    private static void settings(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("datnuoc.properties"),
                "database.url=" + TABLES.database().getURL() + "\nportal=https://portal.example\n");
        Files.writeString(
                folder.resolve("gwc-gs.xml"),
                "<GeoServerGWCConfig><version>1.1.0</version><securityEnabled>true</securityEnabled>"
                        + "<cacheLayersByDefault>true</cacheLayersByDefault></GeoServerGWCConfig>");
    }

    @Override
    protected List<Filter> getFilters() {
        return List.of((Filter) GeoServerExtensions.bean("filterChainProxy"));
    }

    @Override
    protected void onSetUp(SystemTestData data) throws Exception {
        loginAsAdmin();
        addParcels(getCatalog(), Files.createDirectories(data.getDataDirectoryRoot().toPath().resolve("parcels")));
        addImage(getCatalog(), data.getDataDirectoryRoot().toPath().resolve("anh.tif"));
        logout();
        Node node = GeoServerExtensions.bean(Node.class);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!node.isOpen() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(node.isOpen()).isTrue();
    }

    private static void addParcels(Catalog catalog, Path folder) throws Exception {
        File file = Files.write(folder.resolve("thua_dat.properties"), FEATURES).toFile();
        NamespaceInfo namespace = catalog.getFactory().createNamespace();
        namespace.setPrefix("dd");
        namespace.setURI("urn:datnuoc:dd");
        WorkspaceInfo workspace = catalog.getFactory().createWorkspace();
        workspace.setName("dd");
        catalog.add(namespace);
        catalog.add(workspace);
        CatalogBuilder builder = new CatalogBuilder(catalog);
        builder.setWorkspace(workspace);
        DataStoreInfo store = builder.buildDataStore("parcels");
        store.getConnectionParameters().put("directory", file.getParent());
        store.getConnectionParameters().put("namespace", namespace.getURI());
        catalog.add(store);
        builder.setStore(store);
        FeatureTypeInfo parcels = builder.buildFeatureType(new NameImpl(namespace.getURI(), "thua_dat"));
        parcels.setSRS("EPSG:4326");
        parcels.setProjectionPolicy(ProjectionPolicy.FORCE_DECLARED);
        builder.setupBounds(parcels);
        catalog.add(parcels);
        catalog.add(builder.buildLayer(parcels));
    }

    private static void addImage(Catalog catalog, Path file) throws Exception {
        float[][] values = new float[200][350];
        for (float[] row : values) {
            Arrays.fill(row, VALUE);
        }
        ReferencedEnvelope place = new ReferencedEnvelope(104.7, 105.05, 8.5, 8.7, CRS.decode("EPSG:4326", true));
        GeoTiffWriter writer = new GeoTiffWriter(file.toFile());
        writer.write(new GridCoverageFactory().create("anh", values, place), (GeneralParameterValue[]) null);
        writer.dispose();
        CatalogBuilder builder = new CatalogBuilder(catalog);
        builder.setWorkspace(catalog.getWorkspaceByName("dd"));
        CoverageStoreInfo store = builder.buildCoverageStore("anh");
        store.setType("GeoTIFF");
        store.setURL(file.toUri().toString());
        catalog.add(store);
        builder.setStore(store);
        CoverageInfo image = builder.buildCoverage();
        image.setName("anh");
        catalog.add(image);
        catalog.add(builder.buildLayer(image));
    }

    @After
    public void noGrants() {
        GRANTS.remove("g");
    }

    @Test
    public void onlyGrantedLayersAreListedAndForeignOnesNever() throws Exception {
        grant(Right.QUERY, Limits.NONE);
        String list = "wfs?service=WFS&version=2.0.0&request=GetCapabilities";
        assertThat(asKt1(list).getContentAsString()).contains("dd:thua_dat").doesNotContain("cite:Buildings");
        assertThat(asNobody(list).getContentAsString()).doesNotContain("thua_dat").doesNotContain("cite:Buildings");
    }

    @Test
    public void rowsAndAttributesAreLimitedInAnAnswer() throws Exception {
        grant(Right.QUERY, limits(Optional.of("ma_xa = '32248'"), Optional.empty(), Set.of("ten_chu")));
        String answer = asKt1(features("")).getContentAsString();
        assertThat(answer).contains("thua_dat.1", "thua_dat.2", "ma_xa").doesNotContain("thua_dat.3", "ten_chu", "Binh");
        assertThat(asKt1(features("&cql_filter=ten_chu='An'")).getContentAsString())
                .contains("Exception")
                .doesNotContain("thua_dat.1");
        assertThat(asKt1("wfs?service=WFS&version=2.0.0&request=DescribeFeatureType&typeNames=dd:thua_dat")
                        .getContentAsString())
                .contains("ma_xa")
                .doesNotContain("ten_chu");
    }

    @Test
    public void featuresAreCutAtTheEdgeOfAnArea() throws Exception {
        Geometry west = new GeometryFactory().toGeometry(new Envelope(104.7, 104.735, 8.5, 8.7));
        grant(Right.QUERY, limits(Optional.empty(), Optional.of(west), Set.of()));
        // latitude first, as WFS 2.0 has it by itself
        assertThat(asKt1(features("")).getContentAsString())
                .contains("thua_dat.1", "thua_dat.2", "104.735")
                .doesNotContain("thua_dat.3", "104.74");
        assertThat(asKt1(features("&srsName=urn:ogc:def:crs:OGC:1.3:CRS84")).getContentAsString())
                .contains("thua_dat.1", "thua_dat.2", "104.735")
                .doesNotContain("thua_dat.3", "104.74");
        // 104.735 is 11 659 047 m east of Greenwich there, 104.74 is 11 659 603
        assertThat(asKt1(features("&srsName=EPSG:3857")).getContentAsString())
                .contains("thua_dat.1", "thua_dat.2", "1.165904")
                .doesNotContain("thua_dat.3", "1.16596");
    }

    @Test
    public void capabilitiesReachNoFartherThanTheArea() throws Exception {
        Geometry west = new GeometryFactory().toGeometry(new Envelope(104.7, 104.735, 8.5, 8.7));
        grant(Right.QUERY, limits(Optional.empty(), Optional.of(west), Set.of()));
        assertThat(asKt1("wfs?service=WFS&version=2.0.0&request=GetCapabilities").getContentAsString())
                .contains("<ows:UpperCorner>104.735 8.7</ows:UpperCorner>")
                .doesNotContain("105.01");
        assertThat(asKt1("wms?service=WMS&version=1.3.0&request=GetCapabilities").getContentAsString())
                .contains("<eastBoundLongitude>104.735</eastBoundLongitude>")
                .doesNotContain("105.01");
    }

    @Test
    public void aRasterHasItsValuesInsideTheAreaOnly() throws Exception {
        Geometry triangleWithHole = new WKTReader()
                .read("POLYGON ((104.7 8.5, 105 8.5, 104.7 8.7, 104.7 8.5), (104.72 8.52, 104.76 8.52, 104.76 8.56, 104.72 8.52))");
        grant(IMAGE, Right.QUERY, limits(Optional.empty(), Optional.of(triangleWithHole), Set.of()));
        SecurityContextHolder.getContext()
                .setAuthentication(new Caller(
                        new Subject.Account("kt1", AccountKind.KHAI_THAC, "stnmt", AgencyType.STATE_BODY, true)));
        GridCoverage2DReader reader = (GridCoverage2DReader)
                getCatalog().getCoverageByName(IMAGE.toString()).getGridCoverageReader(null, null);
        GridCoverage2D seen = reader.read();
        assertThat(value(seen, 104.71, 8.55)).isEqualTo(VALUE);
        assertThat(value(seen, 104.95, 8.65)).as("beyond the slope").isNotEqualTo(VALUE);
        assertThat(value(seen, 104.75, 8.53)).as("in the hole").isNotEqualTo(VALUE);
    }

    private static float value(GridCoverage2D coverage, double longitude, double latitude) {
        return coverage.evaluate((Position) new Position2D(longitude, latitude), new float[1])[0];
    }

    @Test
    public void whoMayOnlySeePicturesReadsNothing() throws Exception {
        grant(Right.VIEW, Limits.NONE);
        assertThat(asKt1(map()).getContentType()).startsWith("image/png");
        assertThat(asKt1(features("")).getContentAsString()).doesNotContain("thua_dat.1");
    }

    @Test
    public void aHiddenLayerAnswersLikeOneThatIsNotThere() throws Exception {
        grant(Right.QUERY, Limits.NONE);
        assertThat(asNobody(features("")).getContentAsString().replace("thua_dat", "X"))
                .isEqualTo(asNobody(features("").replace("thua_dat", "khong_co"))
                        .getContentAsString()
                        .replace("khong_co", "X"));
    }

    @Test
    public void tilesThatAreNotKeptApartAreRefused() throws Exception {
        grant(Right.VIEW, Limits.NONE);
        assertThat(asKt1("gwc/service/wmts?service=WMTS&version=1.0.0&request=GetTile&layer=dd:thua_dat&style=&format=image/png"
                                + "&tilematrixset=EPSG:4326&tilematrix=EPSG:4326:5&tilecol=50&tilerow=14")
                        .getContentType())
                .doesNotContain("image");
    }

    @Test
    public void aWrongPasswordIsRefusedAtTheDoor() throws Exception {
        setRequestAuth("kt1", "sai");
        assertThat(getAsServletResponse(features("")).getStatus()).isEqualTo(401);
    }

    private static void grant(Right right, Limits limits) throws InterruptedException {
        grant(PARCELS, right, limits);
    }

    private static void grant(LayerName layer, Right right, Limits limits) throws InterruptedException {
        GRANTS.save(new Grant(
                "g",
                new Principal.OfAccount("kt1"),
                new Target.OfLayer(layer),
                Map.of(right, limits),
                Instant.now().minusSeconds(60),
                Optional.empty(),
                "test"));
        // until the node reads the version again
        Thread.sleep(600);
    }

    private static Limits limits(Optional<String> rows, Optional<Geometry> area, Set<String> hidden) {
        return new Limits(rows, area, hidden, 0, Set.of());
    }

    private static String features(String more) {
        return "wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=dd:thua_dat&outputFormat=application/json" + more;
    }

    private static String map() {
        return "wms?service=WMS&version=1.1.1&request=GetMap&layers=dd:thua_dat&styles=&bbox=104.7,8.5,105.1,9.2"
                + "&width=50&height=50&srs=EPSG:4326&format=image/png";
    }

    private MockHttpServletResponse asKt1(String path) throws Exception {
        setRequestAuth("kt1", PASSWORD);
        return getAsServletResponse(path);
    }

    private MockHttpServletResponse asNobody(String path) throws Exception {
        setRequestAuth(null, null);
        return getAsServletResponse(path);
    }
}
