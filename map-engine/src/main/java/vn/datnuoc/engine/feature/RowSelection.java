package vn.datnuoc.engine.feature;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.filter.Filters;
import vn.datnuoc.engine.filter.RowPredicate;
import vn.datnuoc.engine.filter.Rows;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;

/**
 * Answers queries over the rows that exist for one caller. The exact filter comes before offset and limit, so pages put
 * one after the other are the whole.
 */
public final class RowSelection {
    private final FeatureSnapshot snapshot;
    private final Schema schema;
    private final Optional<BitSet> visible;
    private final long visibleCount;
    private final IntFunction<@Nullable Geometry> geometry;
    private final BooleanSupplier stop;

    /**
     * @param schema what the caller may see
     * @param visible rows that exist for the caller; absent is all
     * @param geometry a row's geometry, cut to the caller's area; a new one each time
     * @param stop asked every some hundred rows; once true, {@link #count}, {@link #features} and {@link #matching} end
     *     with a {@link java.util.concurrent.CancellationException}
     */
    public RowSelection(
            FeatureSnapshot snapshot,
            Schema schema,
            Optional<BitSet> visible,
            long visibleCount,
            IntFunction<@Nullable Geometry> geometry,
            BooleanSupplier stop) {
        this.snapshot = snapshot;
        this.schema = schema;
        this.visible = visible;
        this.visibleCount = visibleCount;
        this.geometry = geometry;
        this.stop = stop;
    }

    public long count(FeatureQuery query) {
        if (query.box().isEmpty() && query.filter().isEmpty()) {
            return visibleCount;
        }
        RowPredicate predicate = predicate(query);
        return candidates(query).filter(predicate::test).count();
    }

    public FeatureCursor features(FeatureQuery query) {
        List<Attribute> attributes = attributes(query);
        CrsCode crs = query.crs().orElse(snapshot.crs());
        return new RowCursor(snapshot, attributes, page(query), geometry, crs);
    }

    /** One feature with every attribute; empty when there is none for the caller. */
    public Optional<Feature> feature(long fid) {
        int row = snapshot.rowOf(fid);
        if (row < 0 || visible.isPresent() && !visible.get().get(row)) {
            return Optional.empty();
        }
        try (FeatureCursor one =
                new RowCursor(snapshot, schema.attributes(), new int[] {row}, geometry, snapshot.crs())) {
            return Optional.of(one.next());
        }
    }

    /** In ascending order. */
    public LongStream fids() {
        return inFidOrder(FeatureQuery.ALL, predicate(FeatureQuery.ALL)).mapToLong(snapshot::fid);
    }

    /** All rows for which the filter is true. */
    public BitSet matching(Filter filter) {
        FeatureQuery query = FeatureQuery.ALL.where(filter);
        BitSet matching = new BitSet(snapshot.rows());
        RowPredicate predicate = predicate(query);
        candidates(query).filter(predicate::test).forEach(matching::set);
        return matching;
    }

    private List<Attribute> attributes(FeatureQuery query) {
        return query.attributes()
                .map(names -> names.stream()
                        .map(name -> schema.attributes().get(schema.indexOf(name)))
                        .toList())
                .orElse(schema.attributes());
    }

    private int[] page(FeatureQuery query) {
        if (query.offset() == 0 && query.limit() == 0) {
            return new int[0];
        }
        RowPredicate predicate = predicate(query);
        IntStream ordered = query.order().isEmpty() ? inFidOrder(query, predicate) : sorted(query, predicate);
        return ordered.skip(query.offset()).limit(query.limit()).toArray();
    }

    /** Rows that may match, in ascending order; whether they do, the predicate says. */
    private IntStream candidates(FeatureQuery query) {
        return query.box()
                .map(box -> IntStream.of(snapshot.search(box.in(snapshot.crs()).envelope())))
                .orElseGet(snapshot::existing);
    }

    private IntStream inFidOrder(FeatureQuery query, RowPredicate predicate) {
        if (query.box().isEmpty()) {
            return IntStream.range(0, snapshot.count()).map(snapshot::rowAt).filter(predicate::test);
        }
        return byFid(candidates(query).filter(predicate::test));
    }

    private IntStream byFid(IntStream rows) {
        return Arrays.stream(rows.mapToLong(snapshot::fid).sorted().toArray()).mapToInt(snapshot::rowOf);
    }

    private IntStream sorted(FeatureQuery query, RowPredicate predicate) {
        RowOrder order = RowOrder.of(query.order(), snapshot);
        return candidates(query).filter(predicate::test).boxed().sorted(order).mapToInt(Integer::intValue);
    }

    private RowPredicate predicate(FeatureQuery query) {
        RowPredicate seen = visible.<RowPredicate>map(rows -> rows::get).orElse(row -> true);
        String layer = snapshot.layer();
        Rows rows = new Rows(snapshot, layer.substring(layer.indexOf(':') + 1), geometry);
        Optional<RowPredicate> filter = query.filter().map(f -> Filters.compile(f, rows));
        Optional<RowPredicate> box = query.box().map(b -> BoxPredicate.of(b, snapshot, visible.isPresent(), geometry));
        return new StoppedPredicate(
                row -> seen.test(row)
                        && (filter.isEmpty() || filter.get().test(row))
                        && (box.isEmpty() || box.get().test(row)),
                stop);
    }
}
