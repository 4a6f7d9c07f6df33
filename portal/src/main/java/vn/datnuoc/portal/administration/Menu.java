package vn.datnuoc.portal.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page under {@code /quan-tri} the menu, as {@code ${menu}}. */
@ControllerAdvice
class Menu {

    private final List<MenuEntry> entries;

    Menu(List<MenuEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    @ModelAttribute("menu")
    List<Shown> shown(HttpServletRequest request) {
        return request.getServletPath().startsWith("/quan-tri")
                ? entries.stream().map(Shown::of).toList()
                : List.of();
    }

    /** An entry as the frame shows it: what waits is counted then, after the request has done its work. */
    record Shown(String path, String title, String lead, LongSupplier count, boolean forEditors) {

        static Shown of(MenuEntry entry) {
            return new Shown(entry.path(), entry.title(), entry.lead(), entry.waiting(), entry.forEditors());
        }

        public long waiting() {
            return count.getAsLong();
        }
    }
}
