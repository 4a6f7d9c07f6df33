package vn.datnuoc.portal.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.AccessLog;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.MapEngine;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.catalogue.Catalogue;
import vn.datnuoc.portal.catalogue.PublishedVersion;
import vn.datnuoc.portal.catalogue.RowVersions;
import vn.datnuoc.portal.server.Problem;

/** The past of layers for whoever may read them today (right QUERY); each reading of features is recorded. Thread-safe. */
@Component
class LayerHistory {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final MapEngine engine;
    private final Catalogue catalogue;
    private final RowVersions rows;
    private final AccessLog log;

    LayerHistory(MapEngine engine, Catalogue catalogue, RowVersions rows, AccessLog log) {
        this.engine = engine;
        this.catalogue = catalogue;
        this.rows = rows;
        this.log = log;
    }

    /** @throws vn.datnuoc.engine.OgcException when the caller may not read the layer */
    GuardedLayer active(LayerName name, Subject subject) {
        return engine.gate().open(name, Right.QUERY, subject, "layer");
    }

    /** The last first. How many rows there were, and their checksum, is for who may read every row and attribute. */
    List<PublishedVersion> versions(LayerName name, Subject subject) {
        active(name, subject);
        return catalogue.versions(name);
    }

    /** The version with the checksum over its rows, made now unless somebody has asked before. */
    PublishedVersion withChecksum(LayerName name, long number, Subject subject) {
        GuardedLayer opened = engine.gate().openPast(name, number, subject, "version");
        PublishedVersion version = published(name, number);
        if (version.checksum().isPresent() || !seesAll(opened) || opened.layer().isRaster()) {
            return version;
        }
        return withChecksum(opened.layer());
    }

    /** One after the other, for each reads every row: who waited finds what was made meanwhile. */
    private synchronized PublishedVersion withChecksum(Layer layer) {
        PublishedVersion version = published(layer.name(), layer.version());
        if (version.checksum().isPresent()) {
            return version;
        }
        String checksum = engine.checksum(layer);
        catalogue.keepChecksum(layer.name(), layer.version(), checksum);
        return new PublishedVersion(
                layer.version(), version.published(), version.rows(), version.table(), Optional.of(checksum));
    }

    private PublishedVersion published(LayerName name, long number) {
        return catalogue.versions(name).stream()
                .filter(published -> published.version() == number)
                .findFirst()
                .orElseThrow();
    }

    static boolean seesAll(GuardedLayer layer) {
        Limits limits = layer.limits();
        return limits.rows().isEmpty()
                && limits.area().isEmpty()
                && limits.hiddenAttributes().isEmpty();
    }

    /** A version of a layer with features. @throws Problem 404 for pictures */
    GuardedLayer version(LayerName name, long number, Subject subject, String parameter) {
        GuardedLayer opened = engine.gate().openPast(name, number, subject, parameter);
        if (opened.layer().isRaster()) {
            throw Problem.notFound("Lớp ảnh không có đối tượng. / A raster layer has no features.");
        }
        return opened;
    }

    /** The version that was active at the end of the day in Cà Mau. @throws Problem 404 when there was none yet */
    long onDay(LayerName name, LocalDate day, Subject subject) {
        Instant end = day.plusDays(1).atStartOfDay(ZONE).toInstant();
        return versions(name, subject).stream()
                .filter(version -> version.published().isBefore(end))
                .findFirst()
                .map(PublishedVersion::version)
                .orElseThrow(() -> Problem.notFound(
                        "Ngày " + day + " chưa có phiên bản nào. / There was no version yet on " + day + "."));
    }

    /** @param after only features with higher ids */
    ChangeList changes(LayerName name, long from, long to, long after, int limit, Subject subject) {
        GuardedLayer earlier = version(name, Math.min(from, to), subject, "tu");
        GuardedLayer later = version(name, Math.max(from, to), subject, "den");
        String detail = "tu=" + from + " den=" + to + " sau=" + after;
        return recorded(
                subject,
                "ChangeList",
                later,
                detail,
                () -> ChangeList.of(earlier, later, touched(earlier, later), after, limit),
                list -> list.changes().size());
    }

    /** Known when both versions are of one table. */
    private Optional<LongStream> touched(GuardedLayer earlier, GuardedLayer later) {
        LayerName name = later.layer().name();
        String before = table(name, earlier.layer().version());
        return before.equals(table(name, later.layer().version()))
                ? Optional.of(rows
                        .touched(name, earlier.layer().version(), later.layer().version())
                        .stream()
                        .mapToLong(Long::longValue)
                        .sorted())
                : Optional.empty();
    }

    private String table(LayerName name, long version) {
        return catalogue.version(name, version).orElseThrow().table();
    }

    /** Does {@code read} between its two lines in the log. */
    <T> T recorded(
            Subject subject,
            String operation,
            GuardedLayer layer,
            String detail,
            Supplier<T> read,
            ToLongFunction<T> features) {
        AccessLog.Entry entry = log.begin(new AccessLog.Act(
                subject,
                operation,
                List.of(layer.layer().name()),
                List.of(layer.grant()),
                detail,
                Optional.ofNullable(MDC.get("request")).orElse("")));
        String outcome = "FAILED";
        long count = 0;
        try {
            T answer = read.get();
            count = features.applyAsLong(answer);
            outcome = "OK";
            return answer;
        } finally {
            entry.end(outcome, count);
        }
    }
}
