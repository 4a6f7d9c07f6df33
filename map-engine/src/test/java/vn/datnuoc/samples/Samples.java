package vn.datnuoc.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** Makes the sample files. Run it with {@code script/samples}. */
public final class Samples {
    private final Path samples;

    /** @param samples the directory {@code data-samples} with {@code layers.yaml} and {@code source/} */
    Samples(Path samples) {
        this.samples = samples;
    }

    /** @param arguments the directory {@code data-samples}; the files are written into it */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path directory = Path.of(arguments[0]);
        new Samples(directory).writeTo(directory);
    }

    void writeTo(Path directory) throws IOException, SQLException {
        Map<String, List<Row>> rows = rows();
        for (SampleLayer layer : layers()) {
            if (rows.containsKey(layer.name())) {
                GeoPackage.write(
                        directory.resolve(layer.table() + ".gpkg"), layer, rows.getOrDefault(layer.name(), List.of()));
            }
        }
    }

    List<SampleLayer> layers() throws IOException {
        return SampleLayer.all(new Yaml().load(Files.readString(samples.resolve("layers.yaml"))));
    }

    /** The rows of the vector layers. */
    Map<String, List<Row>> rows() {
        Province province = Province.of(new SourceFiles(samples.resolve("source")));
        List<Commune> communes = new Communes(province).divide();
        List<Waterway> waterways = new Waterways(province).of(communes);
        Regions dry = new Regions(province, waterways);
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        rows.put("ddbd:xa", CommuneLayer.rows(communes));
        rows.put("tnn:song_kenh", WaterwayLayer.rows(waterways));
        rows.put("tnn:gieng", WellLayer.rows(communes, dry));
        addLand(rows, dry.of(communes));
        addShoreAndMinerals(rows, province, dry, new CommuneMap(communes));
        return rows;
    }

    private static void addLand(Map<String, List<Row>> rows, List<Regions.Region> regions) {
        List<Plot> plots = new ArrayList<>();
        regions.forEach(
                region -> plots.addAll(Cadastre.divide(region.commune(), region.settlement(), region.ground())));
        LandUsePlan plan = new LandUsePlan(regions, plots);
        rows.put("dd:quy_hoach", plan.rows());
        rows.put("dd:thua_dat", ParcelLayer.rows(plots, plan));
    }

    private static void addShoreAndMinerals(
            Map<String, List<Row>> rows, Province province, Regions dry, CommuneMap communes) {
        ShoreLayers shore = new ShoreLayers(new Shore(province), communes);
        rows.put("bhd:duong_bo", shore.lines());
        rows.put("bhd:sat_lo", shore.erosion());
        MineralLayers minerals = new MineralLayers(province, dry, communes);
        rows.put("dcks:diem_ks", minerals.occurrences());
        rows.put("dcks:cap_phep", minerals.licences());
    }
}
