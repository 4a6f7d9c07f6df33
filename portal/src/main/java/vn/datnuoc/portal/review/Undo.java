package vn.datnuoc.portal.review;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.portal.catalogue.Catalogue;
import vn.datnuoc.portal.catalogue.LayerTables;
import vn.datnuoc.portal.catalogue.Published;
import vn.datnuoc.portal.catalogue.RowVersions;
import vn.datnuoc.portal.server.Problem;

/**
 * Drafts that undo the last publication of a layer (R4.5b): published, they are a new version with the rows of the version
 * before.
 */
@Component
class Undo {

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final LayerTables tables;
    private final RowVersions versions;

    Undo(Catalogue catalogue, Drafts drafts, LayerTables tables, RowVersions versions) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.tables = tables;
        this.versions = versions;
    }

    /** @throws Problem 404 when there is no such layer, 409 when it has one version only */
    Draft draft(LayerName name, String author) {
        Published active = catalogue
                .published(name)
                .orElseThrow(() -> Problem.notFound("Không có lớp " + name + ". / There is no layer " + name + "."));
        Published before = catalogue
                .before(name, active.layer().version())
                .orElseThrow(() -> Problem.conflict(
                        "Lớp chưa có phiên bản nào trước đó. / The layer has no version before this one."));
        boolean sameTable = !active.table().isEmpty() && active.table().equals(before.table());
        Draft.Basis basis = new Draft.Basis(
                active.layer().version(), active.table().isEmpty() ? 0 : tables.lastFid(active.table()));
        Draft.Kind kind = sameTable ? Draft.Kind.UNDO_CHANGES : Draft.Kind.UNDO_WHOLE;
        long id = drafts.add(name, author, before.description(), kind, basis);
        try {
            if (sameTable) {
                fill("draft_" + id, active, before.layer());
            }
            drafts.loaded(
                    id,
                    before.description(),
                    before.layer().rows(),
                    before.layer().extent(),
                    List.of());
        } catch (RuntimeException e) {
            tables.drop("draft_" + id);
            drafts.delete(id);
            throw e;
        }
        return drafts.find(id).orElseThrow();
    }

    private void fill(String draft, Published active, Layer before) {
        Layer layer = active.layer();
        tables.create(draft, layer.schema().orElseThrow(), layer.crs());
        versions.reverse(
                layer.name(), draft, active.table(), layer.schema().orElseThrow(), layer.version(), before.version());
    }
}
