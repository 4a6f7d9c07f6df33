package vn.datnuoc.portal.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.feature.FeatureCursor;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.engine.feature.GeoJsonFeatures;
import vn.datnuoc.engine.feature.TextSink;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.catalogue.PublishedVersion;
import vn.datnuoc.portal.server.Problem;

/** The past of a layer as JSON, by the right to read it. */
@RestController
class HistoryController {

    private static final int MOST_CHANGES = 1_000;
    private static final int MOST_FEATURES = 1_000;
    private static final int DECIMALS = 7;

    private final LayerHistory history;

    HistoryController(LayerHistory history) {
        this.history = history;
    }

    /** Every version, the last first. */
    @GetMapping("/api/layers/{name}/phien-ban")
    List<VersionView> versions(@PathVariable String name, Subject subject) {
        LayerName layer = layer(name);
        boolean all = LayerHistory.seesAll(history.active(layer, subject));
        return history.versions(layer, subject).stream()
                .map(version -> VersionView.of(version, all))
                .toList();
    }

    /** One version with the checksum over its rows. */
    @GetMapping("/api/layers/{name}/phien-ban/{version}")
    VersionView version(@PathVariable String name, @PathVariable long version, Subject subject) {
        LayerName layer = layer(name);
        boolean all = LayerHistory.seesAll(history.active(layer, subject));
        return VersionView.of(history.withChecksum(layer, version, subject), all);
    }

    /**
     * @param from,to versions
     * @param after only features with higher ids, for the next page
     */
    @GetMapping("/api/layers/{name}/thay-doi")
    ChangeList changes(
            @PathVariable String name,
            @RequestParam(name = "tu") long from,
            @RequestParam(name = "den") long to,
            @RequestParam(name = "sau", defaultValue = "0") long after,
            @RequestParam(name = "so_luong", defaultValue = "100") int limit,
            Subject subject) {
        return history.changes(layer(name), from, to, after, requirePage(limit, MOST_CHANGES), subject);
    }

    /**
     * Features as they were, as GeoJSON.
     *
     * @param version absent when a day is named
     * @param day the version that was active at its end
     * @param start how many features to leave out, in the order of their ids
     */
    @GetMapping("/api/layers/{name}/du-lieu")
    ResponseEntity<String> data(
            @PathVariable String name,
            @RequestParam(name = "phien_ban", required = false) @Nullable Long version,
            @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            @RequestParam(name = "tu_so", defaultValue = "0") long start,
            @RequestParam(name = "so_luong", defaultValue = "100") int limit,
            Subject subject) {
        LayerName layer = layer(name);
        if (start < 0 || (version == null) == (day == null)) {
            throw Problem.badParameter("phien_ban", String.valueOf(version), "phien_ban hoặc / or ngay; tu_so ≥ 0");
        }
        long number = Optional.ofNullable(version)
                .or(() -> Optional.ofNullable(day).map(d -> history.onDay(layer, d, subject)))
                .orElseThrow();
        GuardedLayer opened = history.version(layer, number, subject, "phien_ban");
        FeatureQuery page = FeatureQuery.ALL.in(CrsCode.CRS84).page(start, requirePage(limit, MOST_FEATURES));
        Page features = history.recorded(
                subject,
                "PastFeatures",
                opened,
                "phien_ban=" + number + " tu_so=" + start,
                () -> page(opened, page),
                Page::returned);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "geo+json", StandardCharsets.UTF_8))
                .body(features.json);
    }

    private static Page page(GuardedLayer layer, FeatureQuery query) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long returned = 0;
        try (FeatureCursor features = layer.features(query)) {
            TextSink sink = new TextSink(bytes);
            sink.raw("{\"type\":\"FeatureCollection\",\"version\":")
                    .number(layer.layer().version());
            sink.raw(",\"numberMatched\":")
                    .number(layer.count(FeatureQuery.ALL))
                    .raw(",\"features\":[\n");
            GeoJsonFeatures encoder =
                    new GeoJsonFeatures(sink, layer.layer().name().subject(), features.attributes(), DECIMALS, false);
            while (features.hasNext()) {
                sink.raw(returned++ > 0 ? ",\n" : "");
                encoder.write(features.next(), true);
            }
            sink.raw("\n],\"numberReturned\":").number(returned).raw("}\n").flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Page(bytes.toString(StandardCharsets.UTF_8), returned);
    }

    private static int requirePage(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw Problem.badParameter("so_luong", String.valueOf(limit), "1 … " + most);
        }
        return limit;
    }

    private static LayerName layer(String text) {
        return LayerName.find(text)
                .orElseThrow(() -> Problem.notFound("Không có lớp " + text + ". / There is no layer " + text + "."));
    }

    private record Page(String json, long returned) {}

    /**
     * A version as JSON.
     *
     * @param published instant, ISO
     * @param rows null when the caller does not see all of them
     * @param checksum SHA-256 over the rows; null until it was asked for, and when the caller does not see all of them
     */
    record VersionView(long version, String published, @Nullable Long rows, @Nullable String checksum) {

        static VersionView of(PublishedVersion version, boolean all) {
            return new VersionView(
                    version.version(),
                    version.published().toString(),
                    all ? version.rows() : null,
                    all ? version.checksum().orElse(null) : null);
        }
    }
}
