package vn.datnuoc.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.snapshot.Column;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;
import vn.datnuoc.engine.snapshot.RowsChecksum;
import vn.datnuoc.engine.wfs.WfsService;
import vn.datnuoc.engine.wms.WmsService;
import vn.datnuoc.policy.Policy;

/** The engine as a door uses it: one request in, one response out. Thread-safe. */
public final class MapEngine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MapEngine.class);
    private static final String WMS = "WMS";
    private static final String WFS = "WFS";
    private static final Set<String> WMS_ONLY = Set.of("GETMAP", "GETFEATUREINFO", "GETLEGENDGRAPHIC", "MAP");
    private static final Set<String> WFS_ONLY = Set.of(
            "GETFEATURE",
            "DESCRIBEFEATURETYPE",
            "LISTSTOREDQUERIES",
            "DESCRIBESTOREDQUERIES",
            "TRANSACTION",
            "LOCKFEATURE");

    private static final byte[] NO_GEOMETRY = {};

    private static final Duration MAX_PREPARING_TIME = Duration.ofSeconds(30);

    private final LayerCatalog catalog;
    private final LayerData data;
    private final LayerGate gate;
    private final OgcService wfs;
    private final OgcService wms;

    /** With the budget as it is where nobody sets another. */
    public MapEngine(
            LayerCatalog catalog, LayerSource source, Policy policy, AccessLog log, Path snapshots, Clock clock) {
        this(catalog, source, policy, log, snapshots, clock, MAX_PREPARING_TIME);
    }

    /**
     * @param snapshots folder of derived files; whatever is missing there is rebuilt from {@code source}
     * @param maxPreparingTime after which an answer that has not begun is given up
     */
    public MapEngine(
            LayerCatalog catalog,
            LayerSource source,
            Policy policy,
            AccessLog log,
            Path snapshots,
            Clock clock,
            Duration maxPreparingTime) {
        this.catalog = catalog;
        this.data = new LayerData(source, snapshots);
        this.gate = new LayerGate(catalog, policy, data);
        this.wfs = new WfsService(gate, log, clock, maxPreparingTime);
        this.wms = new WmsService(gate, log, maxPreparingTime);
    }

    /** Never throws: what went wrong is an exception report in the protocol's own form. */
    public OgcResponse handle(OgcRequest request) {
        long start = System.nanoTime();
        OgcResponse response = answer(request);
        LOG.debug(
                "{} {} {} {} ms",
                request.requestId(),
                request.parameters().getOrDefault("REQUEST", "POST"),
                response.status(),
                (System.nanoTime() - start) / 1_000_000);
        return response;
    }

    private OgcResponse answer(OgcRequest request) {
        try {
            return service(request).handle(request);
        } catch (RuntimeException e) {
            return OwsExceptionReport.of(Fault.of(e, request), "2.0.0");
        }
    }

    /** What went wrong elsewhere with a request, in the form of the service that it is for. */
    public static OgcResponse report(OgcException exception, OgcRequest request) {
        return isForWms(request)
                ? WmsService.report(exception, request)
                : OwsExceptionReport.of(exception, request.parameters().getOrDefault("VERSION", "2.0.0"));
    }

    private static boolean isForWms(OgcRequest request) {
        try {
            return serviceName(request).equals(WMS);
        } catch (OgcException ofNone) {
            return false;
        }
    }

    private OgcService service(OgcRequest request) {
        return serviceName(request).equals(WMS) ? wms : wfs;
    }

    /** The service that the path names, else SERVICE, else the one that alone has such an operation. */
    private static String serviceName(OgcRequest request) {
        Params params = new Params(request.parameters());
        String name =
                request.service().or(() -> params.find("SERVICE")).orElse("").toUpperCase(Locale.ROOT);
        String operation = params.find("REQUEST").orElse("").toUpperCase(Locale.ROOT);
        if (name.equals(WMS) || name.isEmpty() && WMS_ONLY.contains(operation)) {
            return WMS;
        } else if (name.equals(WFS) || request.body().length > 0 || WFS_ONLY.contains(operation)) {
            return WFS;
        }
        throw name.isEmpty()
                ? OgcException.missingParameter("SERVICE", "WMS or WFS expected")
                : OgcException.invalidParameter("SERVICE", name, "WMS or WFS expected");
    }

    /** For the portal's search, identify and exports, which decide by the same gate. */
    public LayerGate gate() {
        return gate;
    }

    /**
     * Builds the snapshot and the style of a version that is about to become active; returns when it can be served.
     *
     * @return the layer with the number and the extent of the rows that it has
     */
    public Layer prepare(Layer layer) {
        if (layer.isRaster()) {
            return layer;
        }
        FeatureSnapshot snapshot = data.snapshot(layer);
        if (snapshot.schema().hasGeometry()) {
            data.compiledStyle(layer, snapshot, Set.of());
        }
        Envelope extent = snapshot.extent();
        return layer.measured(
                snapshot.count(), BoundingBox.of(extent.isNull() ? new Envelope(0, 0, 0, 0) : extent, layer.crs()));
    }

    /**
     * What {@link RowsChecksum} makes of all rows of a vector layer's version: equal for equal rows. Reads them all.
     */
    public String checksum(Layer layer) {
        return RowsChecksum.of(data.snapshot(layer));
    }

    /** Id and some values of each row of a vector layer's version, without geometry: much quicker than the database. */
    public void values(Layer layer, List<Attribute> attributes, LayerSource.RowSink sink) {
        FeatureSnapshot snapshot = data.snapshot(layer);
        List<Column> columns = attributes.stream()
                .map(attribute -> snapshot.column(snapshot.schema().attributes().indexOf(attribute)))
                .toList();
        snapshot.existing().forEach(row -> sink.row(snapshot.fid(row), NO_GEOMETRY, values(columns, row)));
    }

    private static @Nullable Object[] values(List<Column> columns, int row) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value(row);
        }
        return values;
    }

    /**
     * Deletes the snapshots of versions that are no longer served: of each layer the active one and the one before stay.
     * To be called at the start, before anything is published, and after each publication.
     */
    public void tidy() {
        data.keepOnly(catalog.layers());
    }

    @Override
    public void close() {
        data.close();
    }
}
