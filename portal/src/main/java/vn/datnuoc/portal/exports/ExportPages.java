package vn.datnuoc.portal.exports;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.datnuoc.portal.accounts.CurrentSubject;

/** The page of one's own exports, and the table in it that htmx asks for again while something is under way. */
@Controller
@RequestMapping("/xuat-du-lieu")
class ExportPages {
    private final ExportDesk desk;
    private final CurrentSubject current;
    private final Clock clock;

    ExportPages(ExportDesk desk, CurrentSubject current, Clock clock) {
        this.desk = desk;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    String page(HttpServletRequest request, Model model) {
        addRows(request, model);
        return "exports/list";
    }

    @GetMapping("/bang")
    String table(HttpServletRequest request, Model model) {
        addRows(request, model);
        return "exports/list :: table";
    }

    @PostMapping("/{id}/huy")
    String cancel(@PathVariable String id) {
        desk.cancel(id, current.subject());
        return "redirect:/xuat-du-lieu";
    }

    private void addRows(HttpServletRequest request, Model model) {
        List<ExportRow> rows = desk.list(current.subject(), RememberedExports.read(request)).stream()
                .map(export -> ExportRow.of(export, clock.instant()))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("underWay", rows.stream().anyMatch(ExportRow::cancellable));
    }
}
