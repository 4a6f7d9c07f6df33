package vn.datnuoc.portal.viewer;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.server.Problem;

/** {@code GET /bang/{layer}}: the rows of a table, or of any layer with features, page by page. */
@Controller
class RowsPage {
    private final ShownLayers shown;
    private final ReadRecord record;
    private final MessageSource messages;

    RowsPage(ShownLayers shown, ReadRecord record, MessageSource messages) {
        this.shown = shown;
        this.record = record;
        this.messages = messages;
    }

    /**
     * @param page from 1
     * @param text that one of the searched attributes holds; empty for all rows
     * @param attribute,value only rows of which this attribute has this value; empty for all rows
     * @param order attribute to sort by, with {@code -} before it the highest first; empty for the order of the ids
     */
    @GetMapping("/bang/{layer}")
    String rows(
            @PathVariable String layer,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "thuoc_tinh", defaultValue = "") String attribute,
            @RequestParam(name = "gia_tri", defaultValue = "") String value,
            @RequestParam(name = "xep", defaultValue = "") String order,
            Subject subject,
            Locale locale,
            Model model) {
        ShownLayer opened = open(layer, subject);
        RowsQuery query = new RowsQuery(layer, page, text.strip(), attribute, value, order);
        FeatureQuery asked = query.of(opened);
        CellText cells = new CellText(opened, locale, messages);
        model.addAttribute(
                "table",
                record.of(
                        subject,
                        "Table",
                        List.of(opened),
                        query.toString(),
                        () -> RowsView.of(opened, query, asked, cells, Language.of(locale))));
        return "viewer/rows";
    }

    /** @throws Problem 404 also for a raster, which has no rows */
    private ShownLayer open(String layer, Subject subject) {
        LayerName name = LayerName.find(layer).orElseThrow(() -> missing(layer));
        try {
            ShownLayer opened = shown.open(List.of(name), subject, "layer").get(0);
            if (opened.guarded().layer().isRaster()) {
                throw missing(layer);
            }
            return opened;
        } catch (OgcException e) {
            throw problem(e, layer);
        }
    }

    private static Problem problem(OgcException e, String layer) {
        return switch (e.status()) {
            case 403 -> Problem.forbidden("Không được đọc " + layer + ". / Not allowed to read " + layer + ".");
            case 404 -> missing(layer);
            default -> Problem.unavailable("Chưa quyết định được, hãy thử lại. / Cannot decide now; try again.", e);
        };
    }

    private static Problem missing(String layer) {
        return Problem.notFound("Không có bảng " + layer + ". / There is no table " + layer + ".");
    }
}
