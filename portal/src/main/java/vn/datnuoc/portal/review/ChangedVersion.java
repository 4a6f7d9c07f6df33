package vn.datnuoc.portal.review;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.MapEngine;
import vn.datnuoc.portal.catalogue.Catalogue;
import vn.datnuoc.portal.catalogue.LayerTables;
import vn.datnuoc.portal.catalogue.Published;
import vn.datnuoc.portal.catalogue.PublishedRows;
import vn.datnuoc.portal.catalogue.RowVersions;
import vn.datnuoc.portal.server.Problem;

/** Makes ready the version that a draft of changes, or the undo of a publication, will be. */
@Component
class ChangedVersion {

    private final Catalogue catalogue;
    private final LayerTables tables;
    private final RowVersions versions;
    private final PublishedRows rows;
    private final Drafts drafts;
    private final MapEngine engine;
    private final TransactionTemplate transaction;

    ChangedVersion(
            Catalogue catalogue,
            LayerTables tables,
            RowVersions versions,
            PublishedRows rows,
            Drafts drafts,
            MapEngine engine,
            TransactionTemplate transaction) {
        this.catalogue = catalogue;
        this.tables = tables;
        this.versions = versions;
        this.rows = rows;
        this.drafts = drafts;
        this.engine = engine;
        this.transaction = transaction;
    }

    /** @throws Problem 409 when the draft was made from what is not there any more */
    void requireFresh(Draft draft) {
        draft.basis().ifPresent(basis -> {
            Published active = catalogue.published(draft.layer()).orElseThrow();
            long version = active.layer().version();
            boolean stale = draft.kind() == Draft.Kind.CHANGES
                    ? !isOfOneTable(draft, active)
                            || versions.isOvertaken(
                                    draft.layer(), draft.table(), basis.lastFid(), basis.version(), version)
                    : version != basis.version();
            if (stale) {
                throw Problem.conflict("Dữ liệu đã được công bố bản mới sau khi bản nháp này được lập (phiên bản "
                        + basis.version() + " → " + version + "): hãy lập lại bản nháp."
                        + " / What the draft changes was published anew since it was made; make it again.");
            }
        });
    }

    private boolean isOfOneTable(Draft draft, Published active) {
        return draft.basis()
                .flatMap(basis -> catalogue.version(draft.layer(), basis.version()))
                .filter(base -> base.table().equals(active.table()))
                .isPresent();
    }

    /** The version as it will be; its number of rows and its extent are known when the engine has read them. */
    Published prepared(Draft draft, long version, Instant now) {
        Published active = catalogue.published(draft.layer()).orElseThrow();
        Published like = draft.kind() == Draft.Kind.UNDO_WHOLE
                ? catalogue.before(draft.layer(), active.layer().version()).orElseThrow()
                : active;
        Published next = new Published(
                Catalogue.layer(
                        draft.layer(),
                        like.description(),
                        like.layer().extent(),
                        like.layer().rows(),
                        version,
                        now),
                like.description(),
                like.table());
        if (draft.kind().isEdit()) {
            tables.requireKey(active.table());
            renumber(draft, active);
            rows.preparing(next, active, draft.table());
        } else {
            rows.preparing(next);
        }
        return next;
    }

    /**
     * An undo whose rows are not exactly those of the version before is none (R4.5b).
     *
     * @throws IllegalStateException when they differ; nothing is published then
     */
    void requireSameAsBefore(Published undone) {
        Layer layer = undone.layer();
        if (layer.isRaster()) {
            return;
        }
        long active = catalogue.published(layer.name()).orElseThrow().layer().version();
        Layer before = catalogue.before(layer.name(), active).orElseThrow().layer();
        String expected = engine.checksum(before);
        String found = engine.checksum(layer);
        if (!found.equals(expected)) {
            throw new IllegalStateException("undoing version " + active + " of " + layer.name() + " gives " + found
                    + ", version " + before.version() + " was " + expected);
        }
        catalogue.keepChecksum(layer.name(), before.version(), expected);
    }

    /** Ids that the draft gave its new features may have been given to others since. */
    private void renumber(Draft draft, Published active) {
        long given = draft.basis().orElseThrow().lastFid();
        long last = tables.lastFid(active.table());
        if (draft.kind() == Draft.Kind.CHANGES && last > given) {
            transaction.executeWithoutResult(status -> {
                versions.renumber(draft.table(), given, last - given);
                drafts.renumbered(draft.id(), last);
            });
        }
    }
}
