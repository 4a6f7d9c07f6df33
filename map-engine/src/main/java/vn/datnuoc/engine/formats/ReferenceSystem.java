package vn.datnuoc.engine.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.datnuoc.engine.crs.CrsCode;

/**
 * What files say about the reference systems in use in Viet Nam. The WKT is PROJ's, kept as text: GeoTools 33 writes the
 * datum shift of VN-2000 with wrong signs (GEOT-7942), so that whoever read it would be 0.55 m off.
 *
 * @param epsg code
 * @param wkt WKT 1, one line, without TOWGS84
 */
record ReferenceSystem(int epsg, String name, String wkt) {
    private static final List<ReferenceSystem> ALL = load();

    static Optional<ReferenceSystem> of(int epsg) {
        return ALL.stream().filter(s -> s.epsg == epsg).findFirst();
    }

    /** @throws IllegalArgumentException when we hold no definition for the code */
    static ReferenceSystem of(CrsCode crs) {
        return of(epsg(crs))
                .orElseThrow(() -> new IllegalArgumentException("reference system " + crs + ": one of "
                        + ALL.stream().map(s -> "EPSG:" + s.epsg).toList() + " or CRS:84 expected"));
    }

    /** By the name in a .prj file; ESRI spells {@code VN_2000_TM_3_104_30} what EPSG calls {@code VN-2000 / TM-3 104-30}. */
    static Optional<ReferenceSystem> named(String name) {
        String wanted = letters(name);
        return ALL.stream().filter(s -> letters(s.name).equals(wanted)).findFirst();
    }

    /** Longitude first is no matter here: files of every format keep x before y. */
    static int epsg(CrsCode crs) {
        String text = crs.equals(CrsCode.CRS84) ? "EPSG:4326" : crs.text();
        if (!text.matches("EPSG:[0-9]{4,6}")) {
            throw new IllegalArgumentException("reference system " + crs + ": an EPSG code expected");
        }
        return Integer.parseInt(text.substring(5));
    }

    boolean isGeographic() {
        return wkt.startsWith("GEOGCS");
    }

    CrsCode code() {
        return new CrsCode("EPSG:" + epsg);
    }

    private static String letters(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.replaceFirst("^gcs", "")
                .replaceFirst("^wgs1984", "wgs84")
                .replace("webmercatorauxiliarysphere", "pseudomercator");
    }

    private static List<ReferenceSystem> load() {
        try (InputStream in = ReferenceSystem.class.getResourceAsStream("reference-systems.tsv")) {
            if (in == null) {
                throw new IllegalStateException("reference-systems.tsv is missing beside " + ReferenceSystem.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ReferenceSystem::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferenceSystem parse(String line) {
        String[] columns = line.split("\t", 3);
        return new ReferenceSystem(Integer.parseInt(columns[0]), columns[1], columns[2]);
    }
}
