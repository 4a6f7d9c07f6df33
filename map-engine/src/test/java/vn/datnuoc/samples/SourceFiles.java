package vn.datnuoc.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.yaml.snakeyaml.Yaml;

/** The files of {@code data-samples/source}: real coast, land and rivers, and lists. */
final class SourceFiles {
    private final Path directory;

    SourceFiles(Path directory) {
        this.directory = directory;
    }

    List<Polygon> land() {
        return features("cm_land_gshhg_f_bbox.geojson").stream()
                .map(feature -> polygon(member(member(feature, "geometry"), "coordinates")))
                .toList();
    }

    /** The rivers by their {@code id} in the file. */
    Map<Integer, LineString> rivers() {
        Map<Integer, LineString> rivers = new TreeMap<>();
        for (Object feature : features("cm_rivers_gshhg_f_bbox.geojson")) {
            Object id = member(member(feature, "properties"), "id");
            rivers.put((Integer) id, line(member(member(feature, "geometry"), "coordinates")));
        }
        return rivers;
    }

    /** @return the lines after the heading, split at commas */
    List<String[]> table(String file) {
        try {
            return Files.readAllLines(directory.resolve(file)).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** GeoJSON read as YAML, of which JSON is a part. */
    private List<?> features(String file) {
        try {
            return (List<?>) member(new Yaml().load(Files.readString(directory.resolve(file))), "features");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object member(Object json, String name) {
        return Objects.requireNonNull(((Map<?, ?>) json).get(name), name);
    }

    @SuppressWarnings("unchecked")
    private static LineString line(Object coordinates) {
        return Vn2000.line(points((List<List<Number>>) coordinates));
    }

    @SuppressWarnings("unchecked")
    private static Polygon polygon(Object coordinates) {
        List<LinearRing> rings = ((List<List<List<Number>>>) coordinates)
                .stream()
                        .map(ring ->
                                Vn2000.FACTORY.createLinearRing(points(ring).toArray(new Coordinate[0])))
                        .toList();
        return Vn2000.FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(new LinearRing[0]));
    }

    private static List<Coordinate> points(List<List<Number>> positions) {
        return positions.stream()
                .map(p -> Vn2000.at(p.get(0).doubleValue(), p.get(1).doubleValue()))
                .toList();
    }
}
