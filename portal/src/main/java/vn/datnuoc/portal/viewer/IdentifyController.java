package vn.datnuoc.portal.viewer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;

/** {@code GET /api/map/identify}: what lies under a click, layer by layer. */
@RestController
class IdentifyController {
    private static final int TOLERANCE_PX = 7;
    private static final int MAX_LAYERS = 100;
    private static final int MAX_FEATURES_PER_LAYER = 20;
    private static final double COARSEST_METERS_PER_PIXEL = 10_000;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final ShownLayers shown;
    private final ReadRecord record;

    IdentifyController(ShownLayers shown, ReadRecord record) {
        this.shown = shown;
        this.record = record;
    }

    /**
     * @param x east, in {@code crs}
     * @param resolution units of EPSG:3857 per pixel of the map that was clicked on; 0 &lt; resolution ≤ 10,000
     * @param layers names, uppermost first; answered the smallest thing first, and otherwise in this order
     * @param times days that the map shows of raster layers; of a layer with none of them it is the last one
     */
    @GetMapping("/api/map/identify")
    Identified identify(
            @RequestParam double x,
            @RequestParam double y,
            @RequestParam(defaultValue = "EPSG:3857") String crs,
            @RequestParam double resolution,
            @RequestParam List<String> layers,
            @RequestParam(defaultValue = "") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) List<LocalDate> times,
            Subject subject,
            Locale locale) {
        Click click = Click.of(x, y, crs, resolution);
        List<ShownLayer> opened = shown.open(names(layers), subject, "layers");
        Map<String, ShownLayer> tables = shown.tables(opened, subject);
        return record.of(
                subject,
                "Identify",
                opened,
                click.toString(),
                () -> identify(click, opened, times, tables, Language.of(locale)));
    }

    private static Identified identify(
            Click click,
            List<ShownLayer> layers,
            List<LocalDate> times,
            Map<String, ShownLayer> tables,
            Language language) {
        double toleranceMeters = click.resolution() / 2;
        return new Identified(layers.stream()
                .map(layer -> new Found(layer, found(click, layer.guarded(), times)))
                .filter(found -> !found.features().isEmpty())
                .sorted(Comparator.comparingDouble(Found::squareMeters))
                .map(found -> Identified.Group.of(found.layer(), found.features(), tables, language, toleranceMeters))
                .toList());
    }

    /** What a layer has under the click. Who clicks on a parcel does not ask for the province that it lies in. */
    private record Found(ShownLayer layer, List<FoundFeature> features) {

        /** Of the first feature, in EPSG:3857; 0 for points and lines, infinite for a raster. */
        double squareMeters() {
            return features.get(0).geometry().map(Geometry::getArea).orElse(Double.POSITIVE_INFINITY);
        }
    }

    private static List<FoundFeature> found(Click click, GuardedLayer layer, List<LocalDate> times) {
        return layer.layer().isRaster() ? pixel(click, layer, times) : under(click, layer);
    }

    private static List<FoundFeature> pixel(Click click, GuardedLayer layer, List<LocalDate> times) {
        List<LocalDate> days = layer.layer().rasterTimes();
        LocalDate day = times.stream().filter(days::contains).findFirst().orElse(days.get(days.size() - 1));
        return layer.value(day, click.box(0)).map(FoundFeature::of).stream().toList();
    }

    /** What lies under the click itself; when nothing does, what is near, nearest first. */
    private static List<FoundFeature> under(Click click, GuardedLayer layer) {
        FeatureQuery near = FeatureQuery.ALL
                .within(click.box(TOLERANCE_PX))
                .in(CrsCode.WEB_MERCATOR)
                .page(0, MAX_FEATURES_PER_LAYER);
        Point point = click.point();
        List<FoundFeature> found = FoundFeature.read(layer, near).stream()
                .sorted(Comparator.comparingDouble(feature -> feature.distance(point)))
                .toList();
        boolean hit = found.stream().anyMatch(feature -> feature.isArea() && feature.distance(point) == 0);
        Stream<FoundFeature> best = found.stream().filter(f -> !hit || !f.isArea() || f.distance(point) == 0);
        return best.toList();
    }

    private static List<LayerName> names(List<String> layers) {
        if (layers.isEmpty() || layers.size() > MAX_LAYERS) {
            throw OgcException.invalidParameter(
                    "layers", String.valueOf(layers.size()), "1 to " + MAX_LAYERS + " layer names expected");
        }
        return layers.stream().map(IdentifyController::name).toList();
    }

    private static LayerName name(String text) {
        return LayerName.find(text).orElseThrow(() -> OgcException.layerNotDefined("layers", text));
    }

    /** A click in EPSG:3857. */
    record Click(double x, double y, double resolution) {

        static Click of(double x, double y, String crs, double resolution) {
            if (!(resolution > 0 && resolution <= COARSEST_METERS_PER_PIXEL)) {
                throw OgcException.invalidParameter(
                        "resolution", String.valueOf(resolution), "metres per pixel expected, above 0 and to 10000");
            }
            requireFinite("x", x);
            requireFinite("y", y);
            CrsCode code = CrsCode.parse(crs)
                    .orElseThrow(() ->
                            OgcException.invalidParameter("crs", crs, "one of " + CrsCode.SUPPORTED + " expected"));
            Geometry point = point(x, y, code);
            return new Click(point.getCoordinate().x, point.getCoordinate().y, resolution);
        }

        private static Geometry point(double x, double y, CrsCode crs) {
            BoundingBox projected = new BoundingBox(x, y, x, y, crs).in(CrsCode.WEB_MERCATOR);
            return GEOMETRIES.createPoint(new Coordinate(projected.minX(), projected.minY()));
        }

        private static void requireFinite(String parameter, double value) {
            if (!Double.isFinite(value)) {
                throw OgcException.invalidParameter(parameter, String.valueOf(value), "a number expected");
            }
        }

        Point point() {
            return GEOMETRIES.createPoint(new Coordinate(x, y));
        }

        BoundingBox box(int tolerancePx) {
            double reach = tolerancePx * resolution;
            return new BoundingBox(x - reach, y - reach, x + reach, y + reach, CrsCode.WEB_MERCATOR);
        }
    }
}
