package vn.datnuoc.engine.wms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.Params;
import vn.datnuoc.engine.draw.MapView;

/** The resolution of a picture, and other options that GeoServer's users write {@code name:value;name:value}. */
final class Resolution {
    private static final int MIN_DPI = 20;
    private static final int MAX_DPI = 1200;

    private Resolution() {}

    /**
     * As GeoServer, QGIS Server and MapServer name it; QGIS sends all three.
     *
     * @param options the parameter in which GeoServer has it
     * @throws OgcException outside of what a printer can do
     */
    static double dpi(Params params, String options) {
        return option(params, options, "dpi")
                .map(text -> dpi(options, text))
                .or(() -> params.findAny("DPI", "MAP_RESOLUTION").map(given -> dpi(given.getKey(), given.getValue())))
                .orElse(MapView.STANDARD_DPI);
    }

    private static double dpi(String parameter, String text) {
        return number(parameter, text, MIN_DPI, MAX_DPI, "pixels per inch");
    }

    /** @throws OgcException when it is no number from {@code least} to {@code most} */
    static double number(String parameter, String text, double least, double most, String what) {
        double number = Params.numbers(parameter, List.of(text), 1)[0];
        if (number < least || number > most) {
            throw OgcException.invalidParameter(
                    parameter, text, what + " from " + plain(least) + " to " + plain(most) + " expected");
        }
        return number;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** The value of an option; names in any case. */
    static Optional<String> option(Params params, String parameter, String name) {
        return params.find(parameter).stream()
                .flatMap(text -> Arrays.stream(text.split(";")))
                .map(String::strip)
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(text -> text.substring(name.length() + 1).strip())
                .findFirst();
    }
}
