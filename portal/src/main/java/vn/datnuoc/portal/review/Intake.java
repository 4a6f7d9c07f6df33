package vn.datnuoc.portal.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.formats.FeatureFile;
import vn.datnuoc.engine.formats.ReadReport;
import vn.datnuoc.portal.catalogue.Catalogue;
import vn.datnuoc.portal.catalogue.Description;
import vn.datnuoc.portal.catalogue.LayerTables;
import vn.datnuoc.portal.catalogue.Published;
import vn.datnuoc.portal.catalogue.RowWriter;
import vn.datnuoc.portal.server.Node;
import vn.datnuoc.portal.server.ServerSettings;

/** Reads an uploaded file, once, into the table of its draft, and notes what is wrong with it. */
@Component
class Intake {

    private final Drafts drafts;
    private final LayerTables tables;
    private final Catalogue catalogue;
    private final StateSecrets secrets;
    private final Node node;
    private final Path rasters;

    Intake(
            Drafts drafts,
            LayerTables tables,
            Catalogue catalogue,
            StateSecrets secrets,
            Node node,
            ServerSettings settings) {
        this.drafts = drafts;
        this.tables = tables;
        this.catalogue = catalogue;
        this.secrets = secrets;
        this.node = node;
        this.rasters = settings.sharedFolder("rasters");
    }

    /**
     * @throws vn.datnuoc.engine.formats.UnreadableFileException when the file cannot be taken; nothing stays then
     * @throws vn.datnuoc.portal.server.Problem 403 when it is a state secret; nothing stays then either
     */
    Draft take(Upload upload, String author) {
        long id = drafts.add(upload.name(), author, upload.position(), upload.description());
        try {
            if (upload.vector().isPresent()) {
                takeRows(id, upload, upload.vector().get(), author);
            } else {
                takeRasters(id, upload);
            }
        } catch (RuntimeException e) {
            tables.drop("draft_" + id);
            drafts.delete(id);
            throw e;
        }
        return drafts.find(id).orElseThrow();
    }

    private void takeRows(long id, Upload upload, Path path, String author) {
        try (FeatureFile file = FeatureFile.open(path)) {
            Schema schema = titled(file.schema(), upload.titles());
            List<String> problems = nameProblems(schema);
            kindProblem(upload, schema).ifPresent(problems::add);
            StyleProblem.of(upload.description(), schema).ifPresent(problems::add);
            if (!problems.isEmpty()) {
                drafts.loaded(id, described(upload, file, schema), 0, nothing(file), problems);
                return;
            }
            tables.create("draft_" + id, schema, file.crs());
            Read read = read(id, file, schema, upload, author);
            problems.addAll(problems(read.report));
            drafts.loaded(id, described(upload, file, schema), read.report.rows(), read.extent, problems);
        }
    }

    private Read read(long id, FeatureFile file, Schema schema, Upload upload, String author) {
        try (RowWriter writer = tables.writer("draft_" + id, schema, file.crs(), 0)) {
            LoadedRows rows = matched(writer, schema, upload);
            GeodeticNetwork network = new GeodeticNetwork(rows, upload.name(), schema);
            ReadReport report = file.read(network);
            if (network.coversTheProvince(file.crs())) {
                throw secrets.refused(
                        upload.name(), author, "điểm tọa độ quốc gia hạng II trở lên phủ kín tỉnh (QĐ 562/QĐ-TTg)");
            }
            return new Read(report, rows.extent(file.crs()));
        }
    }

    /** Rows that a key recognises keep the id they have in the active version. */
    private LoadedRows matched(RowWriter writer, Schema schema, Upload upload) {
        List<String> key = upload.description().presentation().key();
        Optional<Published> active =
                catalogue.published(upload.name()).filter(p -> !p.layer().isRaster());
        return new LoadedRows(
                writer,
                columns(schema, key),
                active.map(published -> fids(published, key)).orElse(Map.of()),
                active.map(published -> tables.lastFid(published.table())).orElse(0L));
    }

    /** Ids of the active version by business key. */
    private Map<List<@Nullable Object>, Long> fids(Published published, List<String> key) {
        Schema schema = published.layer().schema().orElseThrow();
        int[] columns = columns(schema, key);
        Map<List<@Nullable Object>, Long> known = new HashMap<>();
        if (columns.length > 0) {
            tables.read(
                    published.table(),
                    schema,
                    published.layer().version(),
                    (fid, wkb, values) -> known.put(LoadedRows.key(values, columns), fid));
        }
        return known;
    }

    private static int[] columns(Schema schema, List<String> key) {
        List<String> names = schema.attributes().stream().map(Attribute::name).toList();
        return names.containsAll(key) ? key.stream().mapToInt(names::indexOf).toArray() : new int[0];
    }

    private static Schema titled(Schema schema, Optional<Schema> titles) {
        List<Attribute> attributes = schema.attributes().stream()
                .map(attribute -> titles.flatMap(t -> t.attribute(attribute.name()))
                        .map(title ->
                                new Attribute(attribute.name(), attribute.type(), title.titleVi(), title.titleEn()))
                        .orElse(attribute))
                .toList();
        return new Schema(attributes, schema.geometry());
    }

    private static List<String> nameProblems(Schema schema) {
        List<String> problems = new ArrayList<>();
        schema.attributes().forEach(a -> LayerTables.nameProblem(a.name()).ifPresent(problems::add));
        return problems;
    }

    /** A map, a grant or a style that was made for lines means nothing on points. */
    private Optional<String> kindProblem(Upload upload, Schema schema) {
        return catalogue
                .published(upload.name())
                .flatMap(published -> published.layer().schema())
                .map(Schema::geometry)
                .filter(kind -> kind != schema.geometry())
                .map(kind -> "kiểu hình học không đổi được / the kind of geometry cannot change: " + kind + " → "
                        + schema.geometry());
    }

    private static List<String> problems(ReadReport report) {
        List<String> problems = new ArrayList<>();
        report.problems()
                .forEach(p ->
                        problems.add("dòng " + p.row() + ": " + p.reason() + " / row " + p.row() + ": " + p.reason()));
        if (report.problemCount() > report.problems().size()) {
            problems.add("… tổng cộng " + report.problemCount() + " dòng có lỗi / … " + report.problemCount()
                    + " rows with problems in total");
        }
        if (report.rows() == 0) {
            problems.add("không có dòng nào / no rows");
        }
        return problems;
    }

    private static BoundingBox nothing(FeatureFile file) {
        return new BoundingBox(0, 0, 0, 0, file.crs());
    }

    private static Description described(Upload upload, FeatureFile file, Schema schema) {
        Description description = upload.description();
        return description.completed(
                file.crs(),
                Optional.of(schema),
                Map.of(),
                style(description, Optional.of(schema)),
                PersonalData.restricted(schema, description.attributeSensitivity()));
    }

    private void takeRasters(long id, Upload upload) {
        Map<String, String> files = new TreeMap<>();
        catalogue
                .published(upload.name())
                .ifPresent(p -> files.putAll(p.description().rasters()));
        Optional<BoundingBox> extent = Optional.empty();
        List<String> problems = new ArrayList<>();
        for (Map.Entry<LocalDate, Path> raster : upload.rasters().entrySet()) {
            BoundingBox box = RasterExtent.of(raster.getValue());
            extent = Optional.of(box);
            files.put(raster.getKey().toString(), keep(id, upload, raster.getKey(), raster.getValue()));
        }
        files.values().stream()
                .flatMap(file -> StyleProblem.of(upload.description(), rasters.resolve(file)).stream())
                .distinct()
                .forEach(problems::add);
        BoundingBox box = extent.orElseThrow(() -> new IllegalArgumentException("a raster layer needs a GeoTIFF"));
        Description description = upload.description();
        Description complete = description.completed(
                box.crs(),
                Optional.empty(),
                files,
                style(description, Optional.empty()),
                description.attributeSensitivity());
        drafts.loaded(id, complete, 0, box, problems);
    }

    private static String style(Description description, Optional<Schema> schema) {
        return description.sld().isEmpty() ? PlainStyle.of(schema) : description.sld();
    }

    private String keep(long id, Upload upload, LocalDate day, Path file) {
        String name = upload.name().toString().replace(':', '_') + "_" + day + rasterSuffix(id);
        Path part = rasters.resolve(name + node.partSuffix());
        try {
            Files.copy(file, part, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, rasters.resolve(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + name, e);
        }
        return name;
    }

    /** How the names of a draft's rasters end. */
    static String rasterSuffix(long draft) {
        return "_" + draft + ".tif";
    }

    private record Read(ReadReport report, BoundingBox extent) {}
}
