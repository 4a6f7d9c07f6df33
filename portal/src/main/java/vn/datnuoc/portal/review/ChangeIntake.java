package vn.datnuoc.portal.review;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.MapEngine;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.formats.FeatureFile;
import vn.datnuoc.engine.formats.ReadReport;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.portal.catalogue.Catalogue;
import vn.datnuoc.portal.catalogue.LayerTables;
import vn.datnuoc.portal.catalogue.Published;
import vn.datnuoc.portal.catalogue.RowVersions;
import vn.datnuoc.portal.catalogue.RowWriter;
import vn.datnuoc.portal.server.Problem;

/**
 * Reads changes to a published layer into the table of a draft: finds which features they mean, and notes what is wrong. Needs
 * memory for the changes alone, whatever the size of the layer.
 */
@Component
class ChangeIntake {

    private final Drafts drafts;
    private final LayerTables tables;
    private final RowVersions versions;
    private final Catalogue catalogue;
    private final MapEngine engine;
    private final StateSecrets secrets;

    ChangeIntake(
            Drafts drafts,
            LayerTables tables,
            RowVersions versions,
            Catalogue catalogue,
            MapEngine engine,
            StateSecrets secrets) {
        this.drafts = drafts;
        this.tables = tables;
        this.versions = versions;
        this.catalogue = catalogue;
        this.engine = engine;
        this.secrets = secrets;
    }

    /**
     * @throws vn.datnuoc.engine.formats.UnreadableFileException when the file cannot be taken; nothing stays then
     * @throws Problem 404 when there is no such layer, 409 when it has no rows or no key; nothing stays then either
     */
    Draft take(ChangeUpload upload, String author) {
        Published active = vector(upload.layer());
        Schema schema = active.layer().schema().orElseThrow();
        FeatureKey key =
                FeatureKey.of(upload.key(), active.description().presentation().key(), schema);
        tables.requireKey(active.table());
        Draft.Basis basis = new Draft.Basis(active.layer().version(), tables.lastFid(active.table()));
        long id = drafts.add(upload.layer(), author, active.description(), Draft.Kind.CHANGES, basis);
        try {
            new Taking("draft_" + id, id, upload, active, key, basis.lastFid(), author).take();
        } catch (RuntimeException e) {
            tables.drop("draft_" + id);
            drafts.delete(id);
            throw e;
        }
        return drafts.find(id).orElseThrow();
    }

    private Published vector(LayerName name) {
        Published active = catalogue
                .published(name)
                .orElseThrow(() -> Problem.notFound("Không có lớp " + name + ". / There is no layer " + name + "."));
        if (active.layer().isRaster()) {
            throw Problem.conflict("Lớp ảnh không có đối tượng để sửa. / A raster layer has no features to change.");
        }
        return active;
    }

    /** One upload on its way into its table; used by one thread. */
    private final class Taking {

        private final String draft;
        private final long id;
        private final ChangeUpload upload;
        private final Published active;
        private final Schema schema;
        private final FeatureKey key;
        private final long lastFid;
        private final String author;
        private final ChangeProblems problems = new ChangeProblems();

        Taking(
                String draft,
                long id,
                ChangeUpload upload,
                Published active,
                FeatureKey key,
                long lastFid,
                String author) {
            this.draft = draft;
            this.id = id;
            this.upload = upload;
            this.active = active;
            this.schema = active.layer().schema().orElseThrow();
            this.key = key;
            this.lastFid = lastFid;
            this.author = author;
        }

        void take() {
            tables.create(draft, schema, active.layer().crs());
            Set<String> removed = new HashSet<>(upload.removed());
            Map<String, Long> known = known(removed);
            BoundingBox extent = new BoundingBox(0, 0, 0, 0, active.layer().crs());
            long rows = 0;
            if (upload.file().isPresent() && problems.isEmpty()) {
                ChangedRows changed = write(upload.file().get(), known, removed);
                extent = changed.extent(active.layer().crs());
                rows = changed.count();
            }
            versions.remove(draft, fids(removed, known));
            if (rows + removed.size() == 0) {
                problems.add("không có thay đổi nào", "no changes");
            }
            drafts.loaded(id, active.description(), rows, extent, problems.list());
        }

        /** Ids of the features that are meant, by key. */
        private Map<String, Long> known(Set<String> removed) {
            Set<String> wanted = new HashSet<>(removed);
            upload.file().ifPresent(file -> wanted.addAll(keys(file)));
            Map<String, Long> known = new HashMap<>();
            int[] columns = key.columns(key.schema()).orElseThrow();
            engine.values(active.layer(), key.attributes(), (fid, wkb, values) -> {
                String text = key.text(fid, values, columns);
                if (wanted.contains(text) && known.put(text, fid) != null) {
                    problems.add("khóa không duy nhất trong lớp: " + text, "the layer has the key twice: " + text);
                }
            });
            return known;
        }

        /** Keys of the file's features; none when the file does not fit the layer. */
        private Set<String> keys(Path path) {
            Set<String> keys = new HashSet<>();
            try (FeatureFile file = FeatureFile.open(path)) {
                checkFits(file);
                key.columns(file.schema())
                        .filter(columns -> problems.isEmpty())
                        .ifPresent(columns -> file.read((fid, wkb, values) -> {
                            String text = key.text(fid, values, columns);
                            if (!keys.add(text)) {
                                problems.add("khóa lặp lại trong tệp: " + text, "the file has the key twice: " + text);
                            }
                        }));
            }
            return keys;
        }

        private void checkFits(FeatureFile file) {
            GeometryKind kind = file.schema().geometry();
            if (kind != GeometryKind.NONE && kind != schema.geometry()) {
                problems.add(
                        "kiểu hình học khác với lớp: " + kind + " ≠ " + schema.geometry(),
                        "another kind of geometry than the layer's");
            }
            if (kind != GeometryKind.NONE && !file.crs().equals(active.layer().crs())) {
                problems.add(
                        "hệ tọa độ khác với lớp: " + file.crs() + " ≠ "
                                + active.layer().crs(),
                        "another reference system than the layer's");
            }
            file.schema().attributes().stream()
                    .map(Attribute::name)
                    .filter(name -> schema.attribute(name).isEmpty())
                    .forEach(name ->
                            problems.add("lớp không có thuộc tính " + name, "the layer has no attribute " + name));
            if (key.columns(file.schema()).isEmpty()) {
                problems.add("tệp thiếu thuộc tính khóa", "the file lacks an attribute of the key");
            }
        }

        private ChangedRows write(Path path, Map<String, Long> known, Set<String> removed) {
            try (FeatureFile file = FeatureFile.open(path)) {
                ChangedRows changed = written(file, known, removed);
                List<Attribute> kept = schema.attributes().stream()
                        .filter(attribute ->
                                file.schema().attribute(attribute.name()).isEmpty())
                        .toList();
                versions.keep(draft, active.table(), kept);
                versions.keepGeometry(draft, active.table());
                return changed;
            }
        }

        private ChangedRows written(FeatureFile file, Map<String, Long> known, Set<String> removed) {
            try (RowWriter writer = tables.writer(draft, schema, active.layer().crs(), 0)) {
                GeodeticNetwork network = new GeodeticNetwork(writer, upload.layer(), schema);
                ChangedRows changed =
                        new ChangedRows(network, file.schema(), schema, key, known, removed, lastFid, problems);
                ReadReport report = file.read(changed);
                problems.addAll(report);
                if (network.coversTheProvince(active.layer().crs())) {
                    throw secrets.refused(
                            upload.layer(),
                            author,
                            "điểm tọa độ quốc gia hạng II trở lên phủ kín tỉnh (QĐ 562/QĐ-TTg)");
                }
                return changed;
            }
        }

        private List<Long> fids(Set<String> removed, Map<String, Long> known) {
            removed.stream()
                    .filter(text -> !known.containsKey(text))
                    .forEach(text -> problems.add(
                            "không có đối tượng để xóa: " + text, "there is no feature to remove: " + text));
            return removed.stream().filter(known::containsKey).map(known::get).toList();
        }
    }
}
