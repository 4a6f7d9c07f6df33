package vn.datnuoc.portal.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.catalogue.PublishedVersion;
import vn.datnuoc.portal.server.Problem;

/** {@code /lich-su/{layer}}: the versions of a layer, and what changed between two of them. */
@Controller
class HistoryPage {

    private static final int CHANGES_ON_A_PAGE = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final LayerHistory history;

    HistoryPage(LayerHistory history) {
        this.history = history;
    }

    /**
     * A version as the page shows it.
     *
     * @param rows empty when the reader does not see all of them
     * @param before the version before it; 0 for the first
     */
    record Row(long version, String published, Optional<Long> rows, Optional<String> checksum, long before) {}

    /**
     * @param from,to versions whose differences are shown; the last two when none are named
     * @param after only features with higher ids
     * @param checked the version whose checksum is made now
     */
    @GetMapping("/lich-su/{layer}")
    String history(
            @PathVariable String layer,
            @RequestParam(name = "tu", required = false) @Nullable Long from,
            @RequestParam(name = "den", required = false) @Nullable Long to,
            @RequestParam(name = "sau", defaultValue = "0") long after,
            @RequestParam(name = "ma", required = false) @Nullable Long checked,
            Subject subject,
            Locale language,
            Model model) {
        LayerName name = LayerName.find(layer).orElseThrow(() -> missing(layer));
        try {
            GuardedLayer active = history.active(name, subject);
            if (checked != null) {
                history.withChecksum(name, checked, subject);
            }
            List<PublishedVersion> versions = history.versions(name, subject);
            model.addAttribute(
                    "title",
                    language.getLanguage().equals("en")
                            ? active.layer().titleEn()
                            : active.layer().titleVi());
            model.addAttribute("layer", layer);
            model.addAttribute("isRaster", active.layer().isRaster());
            model.addAttribute("versions", rows(versions, LayerHistory.seesAll(active)));
            compared(versions, from, to)
                    .filter(pair -> !active.layer().isRaster())
                    .ifPresent(pair -> model.addAttribute(
                            "changes", history.changes(name, pair[0], pair[1], after, CHANGES_ON_A_PAGE, subject)));
            return "history/layer";
        } catch (OgcException e) {
            throw problem(e, layer);
        }
    }

    private static Optional<long[]> compared(List<PublishedVersion> versions, @Nullable Long from, @Nullable Long to) {
        if (from != null && to != null) {
            return Optional.of(new long[] {from, to});
        }
        return versions.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new long[] {versions.get(1).version(), versions.get(0).version()});
    }

    private static List<Row> rows(List<PublishedVersion> versions, boolean all) {
        List<Long> numbers = versions.stream().map(PublishedVersion::version).toList();
        return versions.stream()
                .map(version -> new Row(
                        version.version(),
                        TIME.format(version.published()),
                        Optional.of(version.rows()).filter(rows -> all),
                        version.checksum().filter(checksum -> all),
                        numbers.stream()
                                .filter(number -> number < version.version())
                                .findFirst()
                                .orElse(0L)))
                .toList();
    }

    private static Problem problem(OgcException e, String layer) {
        return switch (e.status()) {
            case 400 -> Problem.badParameter("tu, den, ma", layer, String.valueOf(e.getMessage()));
            case 403 -> Problem.forbidden("Không được đọc " + layer + ". / Not allowed to read " + layer + ".");
            case 404 -> missing(layer);
            default -> Problem.unavailable("Chưa đọc được, hãy thử lại. / It cannot be read now; try again.", e);
        };
    }

    private static Problem missing(String layer) {
        return Problem.notFound("Không có lớp " + layer + ". / There is no layer " + layer + ".");
    }
}
