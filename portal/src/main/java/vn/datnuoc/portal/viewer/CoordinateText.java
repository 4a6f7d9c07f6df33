package vn.datnuoc.portal.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.portal.viewer.SearchController.Hit;

/**
 * A position as people write it: WGS 84 in degrees or degrees, minutes and seconds, latitude first or longitude first;
 * VN-2000 metres with X (northing) first, as on Vietnamese sheets, or Y (easting) first. Which of two numbers is which
 * follows from where Cà Mau lies: north 8–10°, east 104–106°; X 900,000–1,100,000 m, Y 300,000–800,000 m.
 */
final class CoordinateText {
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern LABELS =
            Pattern.compile("(?iu)\\b(?:vn-?2000|wgs ?-?84|lat|lon|x|y|bắc|bac|đông|dong)\\b|[=:()]");
    private static final Pattern SEXAGESIMAL = Pattern.compile(
            "(?u)(\\d{1,3}(?:[.,]\\d+)?)\\s*[°ºd]\\s*(?:(\\d{1,2})\\s*['’′]\\s*)?(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*(?:\"|”|″|'')\\s*)?[NSEWBĐ]?",
            Pattern.CASE_INSENSITIVE);

    private CoordinateText() {}

    /** Empty when the text is no pair of coordinates in or near the province. */
    static Optional<Position> parse(String text) {
        return sexagesimal(text).or(() -> numbers(text)).flatMap(pair -> degrees(pair)
                .or(() -> metres(pair)));
    }

    private static Optional<Pair> sexagesimal(String text) {
        Matcher matcher = SEXAGESIMAL.matcher(text);
        List<Double> angles = new ArrayList<>();
        int end = 0;
        while (matcher.find()) {
            angles.add(angle(matcher));
            end = matcher.end();
        }
        return angles.size() == 2 && text.substring(end).isBlank()
                ? Optional.of(new Pair(angles.get(0), angles.get(1)))
                : Optional.empty();
    }

    private static double angle(Matcher matcher) {
        double minutes = matcher.group(2) == null ? 0 : Double.parseDouble(matcher.group(2));
        double seconds = matcher.group(3) == null
                ? 0
                : Double.parseDouble(matcher.group(3).replace(',', '.'));
        return Double.parseDouble(matcher.group(1).replace(',', '.')) + minutes / 60 + seconds / 3600;
    }

    private static Optional<Pair> numbers(String text) {
        String bare = LABELS.matcher(text).replaceAll(" ").strip();
        String[] parts = bare.split("\\s*;\\s*|\\s*,\\s+|\\s+", -1);
        if (parts.length == 1) {
            parts = bare.split(",", -1);
        }
        if (parts.length != 2) {
            return Optional.empty();
        }
        Optional<Double> first = number(parts[0]);
        Optional<Double> second = number(parts[1]);
        return first.flatMap(a -> second.map(b -> new Pair(a, b)));
    }

    /** With a decimal point or comma, and with or without groups of three digits. */
    private static Optional<Double> number(String text) {
        String plain = text;
        if (GROUPED.matcher(text).matches()) {
            boolean pointsGroup =
                    text.indexOf('.') >= 0 && (text.indexOf(',') < 0 || text.indexOf('.') < text.indexOf(','));
            boolean oneGroup = text.chars().filter(c -> c == '.' || c == ',').count() == 1;
            plain = oneGroup ? text : text.replace(pointsGroup ? "." : ",", "");
        }
        plain = plain.replace(',', '.').replaceAll("[°º]$", "");
        return plain.matches("\\d{1,8}(\\.\\d{1,12})?") ? Optional.of(Double.parseDouble(plain)) : Optional.empty();
    }

    private static Optional<Position> degrees(Pair pair) {
        return pair.ordered(CoordinateText::isLatitude, CoordinateText::isLongitude)
                .map(p -> new Position(p.north, p.east, CrsCode.WGS84, p != pair));
    }

    private static Optional<Position> metres(Pair pair) {
        return pair.ordered(CoordinateText::isNorthing, CoordinateText::isEasting)
                .map(p -> new Position(p.north, p.east, CrsCode.VN2000_CA_MAU, p != pair));
    }

    private static boolean isLatitude(double value) {
        return value >= 7 && value <= 12;
    }

    private static boolean isLongitude(double value) {
        return value >= 102 && value <= 108;
    }

    private static boolean isNorthing(double value) {
        return value >= 850_000 && value <= 1_200_000;
    }

    private static boolean isEasting(double value) {
        return value >= 300_000 && value <= 800_000;
    }

    /** Two numbers in the order in which they were written. */
    private record Pair(double north, double east) {

        /** North first; this very pair when it was written so. */
        Optional<Pair> ordered(DoublePredicate isNorth, DoublePredicate isEast) {
            if (isNorth.test(north) && isEast.test(east)) {
                return Optional.of(this);
            }
            return isNorth.test(east) && isEast.test(north) ? Optional.of(new Pair(east, north)) : Optional.empty();
        }
    }

    /**
     * @param crs EPSG:4326 in degrees or EPSG:9207 in metres
     * @param eastFirst whether the text gave east before north, which the result list points out
     */
    record Position(double north, double east, CrsCode crs, boolean eastFirst) {

        Hit hit(Language language) {
            BoundingBox point = new BoundingBox(east, north, east, north, crs);
            List<Double> box = LayerTree.webMercator(point);
            return new Hit("COORDINATES", title(language), "", reading(language), box, box.subList(0, 2), "");
        }

        private String title(Language language) {
            if (crs.isGeographic()) {
                return String.format(locale(language), "%.6f° N · %.6f° E", north, east);
            }
            String pattern = language.choose("X (Bắc) %,.2f · Y (Đông) %,.2f", "X (north) %,.2f · Y (east) %,.2f");
            return String.format(locale(language), pattern, north, east);
        }

        private String reading(Language language) {
            String system = crs.isGeographic()
                    ? "WGS 84"
                    : language.choose("VN-2000, kinh tuyến trục 104°30′", "VN-2000, central meridian 104°30′");
            return eastFirst
                    ? system + language.choose(" · hiểu số đầu là hướng Đông", " · read as east first")
                    : system;
        }

        private static Locale locale(Language language) {
            return language == Language.ENGLISH ? Locale.ENGLISH : Languages.VIETNAMESE;
        }
    }
}
