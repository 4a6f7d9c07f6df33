package vn.datnuoc.engine.filter;

import java.util.Locale;
import java.util.function.Predicate;
import org.geotools.api.filter.PropertyIsLike;

/** A LIKE pattern, matched in time proportional to text × pattern whatever the pattern is. */
final class LikePattern implements Predicate<String> {
    private static final char MANY = '\uE000';
    private static final char ONE = '\uE001';

    private final String pattern;
    private final boolean matchCase;

    private LikePattern(String pattern, boolean matchCase) {
        this.pattern = matchCase ? pattern : pattern.toLowerCase(Locale.ROOT);
        this.matchCase = matchCase;
    }

    static LikePattern of(PropertyIsLike like) {
        String literal = like.getLiteral();
        StringBuilder pattern = new StringBuilder();
        int at = 0;
        while (at < literal.length()) {
            if (startsWith(literal, at, like.getEscape())
                    && at + like.getEscape().length() < literal.length()) {
                at += like.getEscape().length();
                pattern.append(literal.charAt(at++));
            } else if (startsWith(literal, at, like.getWildCard())) {
                pattern.append(MANY);
                at += like.getWildCard().length();
            } else if (startsWith(literal, at, like.getSingleChar())) {
                pattern.append(ONE);
                at += like.getSingleChar().length();
            } else {
                pattern.append(literal.charAt(at++));
            }
        }
        return new LikePattern(pattern.toString(), like.isMatchingCase());
    }

    private static boolean startsWith(String literal, int at, @org.jspecify.annotations.Nullable String token) {
        return token != null && !token.isEmpty() && literal.startsWith(token, at);
    }

    /** Greedy, going back to the last MANY only. */
    @Override
    public boolean test(String value) {
        String text = matchCase ? value : value.toLowerCase(Locale.ROOT);
        int t = 0;
        int p = 0;
        int many = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == MANY) {
                many = p++;
                resume = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == ONE || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (many >= 0) {
                p = many + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == MANY) {
            p++;
        }
        return p == pattern.length();
    }
}
