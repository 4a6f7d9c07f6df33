package vn.datnuoc.portal.review;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.portal.catalogue.Catalogue;
import vn.datnuoc.portal.catalogue.LayerTables;
import vn.datnuoc.portal.catalogue.Published;

/** Counts what drafts change; reads both versions whole, with a few bytes of memory a row. */
@Component
class DraftDifferences {

    private final LayerTables tables;
    private final Catalogue catalogue;

    DraftDifferences(LayerTables tables, Catalogue catalogue) {
        this.tables = tables;
        this.catalogue = catalogue;
    }

    /** Empty for pictures, and for a draft whose rows were not taken. */
    Optional<DraftDifference> of(Draft draft) {
        return draft.description()
                .schema()
                .filter(schema -> tables.exists(draft.table()))
                .map(schema -> draft.kind().isEdit() ? changes(draft, schema) : compared(draft, schema));
    }

    /** Reads no more than the draft touches. */
    private DraftDifference changes(Draft draft, Schema schema) {
        Published active = catalogue.published(draft.layer()).orElseThrow();
        Map<Long, Integer> rows = new HashMap<>();
        long version = active.layer().version();
        tables.readAmong(
                draft.table(),
                active.table(),
                schema,
                version,
                (fid, wkb, values) -> rows.put(fid, fingerprint(wkb, values)));
        Counting counting = new Counting(rows);
        tables.read(draft.table(), schema, 0, counting::row);
        DraftDifference among = counting.result();
        return new DraftDifference(active.layer().rows(), among.added(), among.changed(), among.gone());
    }

    private DraftDifference compared(Draft draft, Schema schema) {
        Map<Long, Integer> rows =
                catalogue.published(draft.layer()).map(this::published).orElseGet(HashMap::new);
        Counting counting = new Counting(rows);
        tables.read(draft.table(), schema, 0, counting::row);
        return counting.result();
    }

    /** What each row is, by its id. */
    private Map<Long, Integer> published(Published published) {
        Map<Long, Integer> rows = new HashMap<>();
        published
                .layer()
                .schema()
                .ifPresent(schema -> tables.read(
                        published.table(),
                        schema,
                        published.layer().version(),
                        (fid, wkb, values) -> rows.put(fid, fingerprint(wkb, values))));
        return rows;
    }

    private static int fingerprint(byte[] wkb, Object[] values) {
        return 31 * Arrays.hashCode(wkb) + Arrays.hashCode(values);
    }

    /** For one comparison, on one thread. */
    private static final class Counting {

        private final Map<Long, Integer> rest;
        private final long before;
        private long added;
        private long changed;

        /** @param published is used up */
        Counting(Map<Long, Integer> published) {
            this.rest = published;
            this.before = published.size();
        }

        void row(long fid, byte[] wkb, Object[] values) {
            Integer was = rest.remove(fid);
            if (was == null) {
                added++;
            } else if (was != fingerprint(wkb, values)) {
                changed++;
            }
        }

        DraftDifference result() {
            return new DraftDifference(before, added, changed, rest.size());
        }
    }
}
