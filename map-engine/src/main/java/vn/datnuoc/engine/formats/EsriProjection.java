package vn.datnuoc.engine.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the EPSG code of the reference system in a .prj. ESRI's files hold no code but a name; the numbers of the projection
 * must then be those of that name, for a shifted meridian under a well-known name puts a layer kilometres away. TOWGS84 is
 * not looked at: it is the code that says the datum shift.
 */
final class EsriProjection {
    private static final Pattern NAME =
            Pattern.compile("^\\s*(?:PROJCS|GEOGCS|PROJCRS|GEOGCRS)\\s*\\[\\s*\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE =
            Pattern.compile("(?:AUTHORITY|ID)\\s*\\[\\s*\"EPSG\"\\s*,\\s*\"?([0-9]{4,6})\"?\\s*]\\s*]\\s*$");
    private static final List<String> COMPARED =
            List.of("central_meridian", "scale_factor", "false_easting", "false_northing", "latitude_of_origin");

    private EsriProjection() {}

    /** Empty when it is none that we know, or one of a known name with other numbers. */
    static Optional<ReferenceSystem> find(String wkt) {
        Matcher code = CODE.matcher(wkt);
        if (code.find()) {
            return ReferenceSystem.of(Integer.parseInt(code.group(1)));
        }
        Matcher name = NAME.matcher(wkt);
        return name.find()
                ? ReferenceSystem.named(name.group(1)).filter(system -> sameNumbers(wkt, system.wkt()))
                : Optional.empty();
    }

    private static boolean sameNumbers(String wkt, String known) {
        return COMPARED.stream().allMatch(name -> Math.abs(parameter(wkt, name) - parameter(known, name)) < 1e-9);
    }

    /** A parameter that one of them leaves out has the value that makes no difference. */
    private static double parameter(String wkt, String name) {
        Matcher value = Pattern.compile(
                        "PARAMETER\\s*\\[\\s*\"" + name + "\"\\s*,\\s*(-?[0-9]{1,12}(?:\\.[0-9]{1,20})?)\\s*]",
                        Pattern.CASE_INSENSITIVE)
                .matcher(wkt);
        return value.find() ? Double.parseDouble(value.group(1)) : name.equals("scale_factor") ? 1 : 0;
    }
}
