package vn.datnuoc.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.LayerName;

/**
 * The parameters of an OGC request.
 *
 * @param values names in upper case
 */
public record Params(Map<String, String> values) {

    public Params {
        values = Map.copyOf(values);
    }

    /** Empty also for a parameter that is there without a value. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(v -> !v.isBlank());
    }

    /** The first of several names of one parameter that has a value, with that value. */
    public Optional<Map.Entry<String, String>> findAny(String... names) {
        return Arrays.stream(names)
                .filter(name -> find(name).isPresent())
                .findFirst()
                .map(name -> Map.entry(name, values.getOrDefault(name, "")));
    }

    /** @throws OgcException when it is missing */
    public String require(String name, String expected) {
        return find(name).orElseThrow(() -> OgcException.missingParameter(name, expected));
    }

    /** @throws OgcException when it is no whole number from {@code min} to {@code max} */
    public Optional<Long> wholeNumber(String name, long min, long max) {
        return find(name).map(text -> wholeNumber(name, text.strip(), min, max));
    }

    private static long wholeNumber(String name, String text, long min, long max) {
        long number = text.matches("[+-]?[0-9]{1,18}") ? Long.parseLong(text) : Long.MIN_VALUE;
        if (number < min || number > max) {
            throw OgcException.invalidParameter(name, text, "a whole number from " + min + " to " + max + " expected");
        }
        return number;
    }

    /** Numbers separated by commas. @throws OgcException when one is not finite or there are not {@code count} */
    public static double[] numbers(String name, List<String> parts, int count) {
        if (parts.size() != count) {
            throw OgcException.invalidParameter(
                    name, String.join(",", parts), count + " numbers expected, got " + parts.size());
        }
        return parts.stream().mapToDouble(part -> number(name, part)).toArray();
    }

    private static double number(String name, String text) {
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw OgcException.invalidParameter(name, text, "a number expected");
        }
        throw OgcException.invalidParameter(name, text, "a finite number expected");
    }

    /**
     * A layer by the name in a request; below a component's own address its prefix may be left out.
     *
     * @throws OgcException when it is no name of a layer there: such a layer does not exist
     */
    public static LayerName layer(String parameter, String text, Optional<Component> component) {
        String full =
                component.isPresent() && text.indexOf(':') < 0 ? component.get().code() + ":" + text : text;
        return LayerName.find(full)
                .filter(name -> component.isEmpty() || component.get() == name.component())
                .orElseThrow(() -> OgcException.layerNotDefined(parameter, text));
    }
}
