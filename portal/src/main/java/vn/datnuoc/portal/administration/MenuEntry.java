package vn.datnuoc.portal.administration;

import java.util.function.LongSupplier;

/**
 * One page of the administration. A feature adds its page to the menu by a bean of this type.
 *
 * @param order from the top of the menu down; the features keep gaps of ten
 * @param path under {@code /quan-tri}; the page names it again as the section of its frame
 * @param title key of the text in the menu
 * @param lead key of the sentence on the start page that says what the page is for
 * @param waiting how many things wait there for a decision, asked anew for every page
 * @param forEditors whether accounts that edit get to it too, and not only administrators
 */
public record MenuEntry(int order, String path, String title, String lead, LongSupplier waiting, boolean forEditors) {

    /** A page for administrators only. */
    public MenuEntry(int order, String path, String title, String lead, LongSupplier waiting) {
        this(order, path, title, lead, waiting, false);
    }

    /** One where nothing ever waits. */
    public MenuEntry(int order, String path, String title, String lead) {
        this(order, path, title, lead, () -> 0);
    }
}
