package vn.datnuoc.portal.server;

import java.util.Locale;

/** A sentence that was written for both, {@code Vietnamese / English}: programs get the whole, a page its half. */
public final class TwoLanguages {

    private static final String BETWEEN = " / ";

    private TwoLanguages() {}

    /** The half in this language; the whole when it is the same in both. */
    public static String half(String both, Locale language) {
        int at = both.indexOf(BETWEEN);
        if (at < 0) {
            return both;
        }
        return language.getLanguage().equals("en") ? both.substring(at + BETWEEN.length()) : both.substring(0, at);
    }
}
