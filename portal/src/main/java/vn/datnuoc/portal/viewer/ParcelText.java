package vn.datnuoc.portal.viewer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A parcel as people write it: {@code tờ 12 thửa 45}, {@code 32002.12.45}, {@code 12/45 An Xuyên}.
 *
 * @param commune code of five digits, or words of its name without accents; empty for any commune
 */
record ParcelText(int sheet, int number, String commune) {
    private static final String NUMBER = "(?<%s>\\d{1,6})";
    private static final String SHEET = NUMBER.formatted("sheet");
    private static final String PARCEL = NUMBER.formatted("number");
    private static final String COMMUNE = "(?:\\s*,?\\s*(?:xa|phuong)?\\s*(?<commune>[a-z0-9][a-z0-9 ]*))?";

    private static final Pattern[] SPELLINGS = Stream.of(
                    "(?:to|t)(?: ban do)?(?: so)?[ .:]*" + SHEET + "[ ,;-]*(?:thua|th)(?: dat)?(?: so)?[ .:]*" + PARCEL
                            + COMMUNE,
                    "(?:thua|th)(?: dat)?(?: so)?[ .:]*" + PARCEL + "[ ,;-]*(?:to|t)(?: ban do)?(?: so)?[ .:]*" + SHEET
                            + COMMUNE,
                    "(?:sheet)[ .:]*" + SHEET + "[ ,;-]*(?:parcel)[ .:]*" + PARCEL + COMMUNE,
                    "(?<commune>\\d{5})[./-]" + SHEET + "[./-]" + PARCEL,
                    SHEET + "\\s*/\\s*" + PARCEL + COMMUNE)
            .map(Pattern::compile)
            .toArray(Pattern[]::new);

    static Optional<ParcelText> parse(String text) {
        String folded = Folded.of(text);
        return Stream.of(SPELLINGS)
                .map(spelling -> spelling.matcher(folded))
                .filter(Matcher::matches)
                .map(ParcelText::of)
                .findFirst();
    }

    private static ParcelText of(Matcher matcher) {
        String commune = Optional.ofNullable(matcher.group("commune")).orElse("");
        return new ParcelText(
                Integer.parseInt(matcher.group("sheet")), Integer.parseInt(matcher.group("number")), commune.strip());
    }

    boolean namesCommune() {
        return !commune.isEmpty();
    }
}
