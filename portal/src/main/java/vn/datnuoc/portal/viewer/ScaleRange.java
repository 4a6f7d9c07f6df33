package vn.datnuoc.portal.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scale denominators between which a style draws anything.
 *
 * @param min inclusive; 0 is no limit
 * @param max exclusive; 0 is no limit
 */
record ScaleRange(double min, double max) {
    private static final Pattern RULE = Pattern.compile("<(?:\\w+:)?Rule\\b.*?</(?:\\w+:)?Rule>", Pattern.DOTALL);
    private static final Pattern MIN = Pattern.compile("MinScaleDenominator>\\s*([0-9.eE+]+)\\s*<");
    private static final Pattern MAX = Pattern.compile("MaxScaleDenominator>\\s*([0-9.eE+]+)\\s*<");

    /** Around the ranges of all rules of a published, hence well-formed, SLD. */
    static ScaleRange of(String sld) {
        List<ScaleRange> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(sld);
        while (rule.find()) {
            rules.add(new ScaleRange(number(MIN, rule.group()), number(MAX, rule.group())));
        }
        double min = rules.stream().mapToDouble(ScaleRange::min).min().orElse(0);
        boolean endless = rules.stream().anyMatch(range -> range.max == 0);
        double max = rules.stream().mapToDouble(ScaleRange::max).max().orElse(0);
        return new ScaleRange(min, endless ? 0 : max);
    }

    private static double number(Pattern pattern, String rule) {
        Matcher matcher = pattern.matcher(rule);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }
}
