package vn.datnuoc.engine.filter;

import java.util.Locale;
import java.util.Set;

/**
 * Looks at ECQL before its parser does: size, depth, and that nothing is called which is not a predicate. So no function
 * is ever looked up by a name that came from outside.
 */
final class EcqlText {
    private static final int MAX_CHARACTERS = 32 * 1024;
    private static final int MAX_DEPTH = 64;
    private static final Set<String> BEFORE_A_PARENTHESIS = Set.of(
            "AND",
            "OR",
            "NOT",
            "IN",
            "BBOX",
            "INTERSECTS",
            "WITHIN",
            "CONTAINS",
            "DISJOINT",
            "CROSSES",
            "OVERLAPS",
            "TOUCHES",
            "EQUALS",
            "DWITHIN",
            "BEYOND",
            "POINT",
            "LINESTRING",
            "POLYGON",
            "MULTIPOINT",
            "MULTILINESTRING",
            "MULTIPOLYGON",
            "ENVELOPE");

    private final String text;
    private int depth;
    private String word = "";

    private EcqlText(String text) {
        this.text = text;
    }

    /** @throws FilterException */
    static String checked(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new FilterException(
                    "the filter has more than " + MAX_CHARACTERS + " characters",
                    "bộ lọc dài hơn " + MAX_CHARACTERS + " ký tự");
        }
        new EcqlText(text).scan();
        return text;
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                at = endOfQuoted(at, c);
                word = "";
            } else if (Character.isJavaIdentifierStart(c)) {
                at = endOfWord(at);
            } else {
                other(c);
                at++;
            }
        }
    }

    private int endOfQuoted(int start, char quote) {
        int end = text.indexOf(quote, start + 1);
        return end < 0 ? text.length() : end + 1;
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        word = text.substring(start, end);
        return end;
    }

    private void other(char c) {
        if (c == '(') {
            open();
        } else if (c == ')') {
            depth--;
        }
        if (!Character.isWhitespace(c)) {
            word = "";
        }
    }

    private void open() {
        if (!word.isEmpty() && !BEFORE_A_PARENTHESIS.contains(word.toUpperCase(Locale.ROOT))) {
            throw new FilterException(
                    "functions are not offered: " + word + "(…)", "không dùng được hàm: " + word + "(…)");
        }
        if (++depth > MAX_DEPTH) {
            throw new FilterException("the filter is nested deeper than " + MAX_DEPTH);
        }
    }
}
