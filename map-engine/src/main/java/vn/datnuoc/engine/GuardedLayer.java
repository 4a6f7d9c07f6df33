package vn.datnuoc.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.draw.DrawnLayer;
import vn.datnuoc.engine.feature.Feature;
import vn.datnuoc.engine.feature.FeatureCursor;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.engine.feature.RasterValue;
import vn.datnuoc.engine.feature.RowSelection;
import vn.datnuoc.engine.raster.RasterReader;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;
import vn.datnuoc.engine.style.CompiledStyle;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.policy.Limits;

/** A layer as one caller may see it: what it gives is already cut to the limits. Not kept beyond the request. */
public final class GuardedLayer {
    private final Layer layer;
    private final Limits limits;
    private final String grant;
    private final LayerData data;
    private final BooleanSupplier stop;
    /** The same for everything that this request reads. */
    private @Nullable FeatureSnapshot opened;

    GuardedLayer(Layer layer, Limits limits, String grant, LayerData data) {
        this(layer, limits, grant, data, () -> false);
    }

    private GuardedLayer(Layer layer, Limits limits, String grant, LayerData data, BooleanSupplier stop) {
        this.layer = layer;
        this.limits = limits;
        this.grant = grant;
        this.data = data;
        this.stop = stop;
    }

    /**
     * The same, but choosing among its rows ends with a {@link java.util.concurrent.CancellationException} once this is
     * true.
     */
    public GuardedLayer until(BooleanSupplier stop) {
        return new GuardedLayer(layer, limits, grant, data, stop);
    }

    /** The same; if attributes are hidden, without those too that the other layer does not have. */
    GuardedLayer hidingWhatIsNotIn(Layer other) {
        if (limits.hiddenAttributes().isEmpty() || layer.schema().isEmpty()) {
            return this;
        }
        Set<String> hidden = new HashSet<>(limits.hiddenAttributes());
        layer.schema().get().attributes().stream()
                .map(Attribute::name)
                .filter(name ->
                        other.schema().flatMap(schema -> schema.attribute(name)).isEmpty())
                .forEach(hidden::add);
        Limits narrower =
                new Limits(limits.rows(), limits.area(), hidden, limits.minMetersPerPixel(), limits.formats());
        return new GuardedLayer(layer, narrower, grant, data, stop);
    }

    public Layer layer() {
        return layer;
    }

    public Limits limits() {
        return limits;
    }

    /** Id of the grant that decided. */
    public String grant() {
        return grant;
    }

    /** Equal only for the same version seen through the same limits. */
    String fingerprint() {
        return String.join(
                "|",
                layer.name() + "@" + layer.version(),
                limits.rows().orElse(""),
                data.fingerprint(limits.area()),
                new TreeSet<>(limits.hiddenAttributes()).toString(),
                Double.toString(limits.minMetersPerPixel()),
                new TreeSet<>(limits.formats()).toString());
    }

    /** The attributes that exist for the caller. @throws IllegalStateException for a raster layer */
    public Schema schema() {
        return layer.schema()
                .orElseThrow(() -> new IllegalStateException(layer.name() + " is a raster layer"))
                .without(limits.hiddenAttributes());
    }

    /** Around what the caller may see, in the layer's own system; a box without inside at 0, 0 when that is nothing. */
    public BoundingBox extent() {
        if (limits.rows().isEmpty() && limits.area().isEmpty()) {
            return layer.extent();
        }
        Envelope extent = layer.isRaster()
                ? area().map(Geometry::getEnvelopeInternal)
                        .orElseGet(Envelope::new)
                        .intersection(layer.extent().envelope())
                : visible().extent();
        return BoundingBox.of(extent.isNull() ? new Envelope(0, 0, 0, 0) : extent, layer.crs());
    }

    /** Reads as it is asked; the caller closes it. */
    public FeatureCursor features(FeatureQuery query) {
        return selection().features(query);
    }

    /** One feature in the layer's own system; empty when there is none for the caller. */
    public Optional<Feature> feature(long fid) {
        return selection().feature(fid);
    }

    /** Ids of the features that exist for the caller, in ascending order. */
    public LongStream fids() {
        return selection().fids();
    }

    /** Features that match, whatever offset and limit say. */
    public long count(FeatureQuery query) {
        return selection().count(query);
    }

    private RowSelection selection() {
        VisibleRows visible = visible();
        return new RowSelection(visible.snapshot(), schema(), visible.rows(), visible.count(), visible::geometry, stop);
    }

    private VisibleRows visible() {
        return data.rows(opened(), limits);
    }

    private FeatureSnapshot opened() {
        FeatureSnapshot snapshot = opened == null ? data.snapshot(layer) : opened;
        opened = snapshot;
        return snapshot;
    }

    /** For drawing: draw only {@link #rows}, cut to {@link #area}; hidden attributes are absent everywhere. */
    public FeatureSnapshot snapshot() {
        return opened().hiding(limits.hiddenAttributes());
    }

    /** For drawing: rows that exist for the caller; absent is all. Shared, not to be changed. */
    public Optional<BitSet> rows() {
        return visible().rows();
    }

    /** The area of the grant in the layer's own system; absent is everywhere. */
    public Optional<Geometry> area() {
        return limits.area().map(area -> data.area(area, layer.crs()));
    }

    /** As it was published; {@link #drawn} binds it to what the caller may see. */
    public Style style() {
        return data.style(layer);
    }

    /** As the map renderer takes it, in the layer's own style. */
    public DrawnLayer drawn() {
        return drawn(rows());
    }

    /**
     * In a style that the caller brings along.
     *
     * @param filter only features for which it is true
     * @throws vn.datnuoc.engine.style.StyleException when the style reads what does not exist for the caller
     */
    public DrawnLayer drawn(Style own, Optional<Filter> filter) {
        CompiledStyle.check(own, schema());
        return new DrawnLayer.Features(
                snapshot(),
                data.compiledStyle(layer, limits.hiddenAttributes(), own),
                filter.map(selection()::matching).or(this::rows),
                area());
    }

    /**
     * A raster layer's picture of a day, in a style that the caller brings along.
     *
     * @throws vn.datnuoc.engine.style.StyleException when the style shows a band that the raster does not have
     */
    public DrawnLayer drawn(Style own, LocalDate time) {
        Path file = raster(time);
        try (RasterReader reader = RasterReader.open(file)) {
            own.requireFits(reader.bands());
        }
        return new DrawnLayer.Raster(file, layer.crs(), own, area());
    }

    /** Only features for which the filter is true; it is from {@link vn.datnuoc.engine.filter.Filters}. */
    public DrawnLayer drawn(Filter filter) {
        return drawn(Optional.of(selection().matching(filter)));
    }

    private DrawnLayer drawn(Optional<BitSet> rows) {
        return new DrawnLayer.Features(
                snapshot(), data.compiledStyle(layer, opened(), limits.hiddenAttributes()), rows, area());
    }

    /** A raster layer's picture of a day, in its own style. */
    public DrawnLayer drawn(LocalDate time) {
        return new DrawnLayer.Raster(raster(time), layer.crs(), style(), area());
    }

    /**
     * What a raster layer says at a point on a day.
     *
     * @param point a box without inside, in any supported system
     * @return absent outside the area of the grant, outside the raster, and where there is no value
     */
    public Optional<RasterValue> value(LocalDate day, BoundingBox point) {
        Coordinate at = point.in(layer.crs()).envelope().centre();
        if (area().filter(area -> !area.intersects(area.getFactory().createPoint(at)))
                .isPresent()) {
            return Optional.empty();
        }
        try (RasterReader reader = RasterReader.open(raster(day))) {
            OptionalDouble value = reader.valueAt(at.x, at.y);
            return value.isPresent() ? Optional.of(new RasterValue(day, value.getAsDouble())) : Optional.empty();
        }
    }

    /** The GeoTIFF of a raster layer, uncut: whoever reads it clips to {@link #area}. */
    public Path raster(LocalDate time) {
        return data.raster(layer, time);
    }
}
