package vn.datnuoc.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.datnuoc.samples.MadeSamples.COMMITTED;
import static vn.datnuoc.samples.MadeSamples.features;
import static vn.datnuoc.samples.MadeSamples.samples;
import static vn.datnuoc.samples.MadeSamples.valuesOf;
import static vn.datnuoc.samples.MadeSamples.vectorLayers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Facts about the samples, checked on rows that the generator makes anew. */
class SamplesTest {
    @Test
    void givesTheCommittedFilesByteForByte(@TempDir Path directory) throws IOException {
        samples().writeTo(directory);
        List<String> differing = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                if (Files.mismatch(file, COMMITTED.resolve(file.getFileName())) >= 0) {
                    differing.add(file.getFileName().toString());
                }
            }
        }
        assertThat(differing).as("run script/samples and commit").isEmpty();
    }

    @Test
    void staysBelowTwentyMegabytes() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(COMMITTED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(20_000_000);
    }

    @Test
    void drawsOnlyValidGeometries() {
        samples()
                .rows()
                .forEach((layer, features) ->
                        features.forEach(row -> assertThat(new IsValidOp(row.geometry()).getValidationError())
                                .as(layer)
                                .isNull()));
    }

    @Test
    void namesEveryAttributeInAtMostTenAsciiCharacters() {
        for (SampleLayer layer : vectorLayers()) {
            assertThat(layer.schema().attributes())
                    .allSatisfy(attribute -> assertThat(attribute.name()).matches("[a-z0-9_]{1,10}"));
        }
    }

    @Test
    void usesNoAttributeThatIsNotDescribed() {
        for (SampleLayer layer : vectorLayers()) {
            Set<String> described = new HashSet<>();
            layer.schema().attributes().forEach(attribute -> described.add(attribute.name()));
            assertThat(described).containsAll(attributesInUse(layer.name()));
        }
    }

    @Test
    void takesCodesFromTheirListsOnly() {
        for (SampleLayer layer : vectorLayers()) {
            layer.attributes().stream()
                    .filter(attribute -> attribute.containsKey("codes"))
                    .forEach(attribute -> assertThat(samples().codes(String.valueOf(attribute.get("codes"))))
                            .as("%s %s", layer.name(), attribute.get("name"))
                            .containsAll(valuesOf(layer.name(), String.valueOf(attribute.get("name")))));
        }
    }

    @Test
    void titlesEveryLayerEveryAttributeAndEveryCodeInBothLanguages() {
        for (SampleLayer layer : samples().layers()) {
            assertThat(List.of("titleVi", "titleEn", "summary", "summaryEn"))
                    .as(layer.name())
                    .noneMatch(text -> layer.text(text).isBlank());
        }
        vectorLayers().forEach(layer -> assertThat(layer.schema().attributes())
                .as(layer.name())
                .noneMatch(a -> a.titleVi().isBlank() || a.titleEn().isBlank()));
        assertThat(samples().codeTitles()).hasSizeGreaterThan(250).allSatisfy(title -> assertThat(title)
                .containsOnlyKeys("vi", "en")
                .doesNotContainValue(""));
    }

    @Test
    void keepsTextsWithinTheirLength() {
        for (SampleLayer layer : vectorLayers()) {
            for (Map<String, Object> attribute : layer.attributes()) {
                if (attribute.get("length") instanceof Integer length) {
                    assertThat(valuesOf(layer.name(), String.valueOf(attribute.get("name"))))
                            .allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(length));
                }
            }
        }
    }

    @Test
    void givesEveryFeatureABusinessKeyOfItsOwn() {
        for (SampleLayer layer : vectorLayers()) {
            List<String> keys = features(layer.name()).stream()
                    .map(row -> layer.key().stream()
                            .map(attribute ->
                                    String.valueOf(row.value(attribute).orElseThrow()))
                            .toList()
                            .toString())
                    .toList();
            assertThat(keys).as(layer.name()).doesNotHaveDuplicates();
        }
    }

    @Test
    void marksEveryLayerAsASample() {
        assertThat(samples().layers()).hasSize(42).allSatisfy(layer -> {
            assertThat(layer.text("summary")).contains("Dữ liệu mẫu – không có giá trị pháp lý");
            assertThat(layer.text("attribution")).contains("Dữ liệu mẫu – không có giá trị pháp lý");
        });
    }

    @Test
    void dividesTheLandAmong64CommunesWithoutOverlap() {
        assertThat(features("ddbd:xa")).hasSize(64);
        assertCoverage(features("ddbd:xa"));
    }

    @Test
    void hasAtLeastEightThousandParcelsWithoutOverlapAndInsideTheirCommune() {
        List<Row> parcels = features("dd:thua_dat");
        assertThat(parcels).hasSizeGreaterThanOrEqualTo(8_000);
        for (Row commune : features("ddbd:xa")) {
            List<Row> inside = parcels.stream()
                    .filter(parcel -> parcel.text("ma_xa").equals(commune.text("ma_xa")))
                    .toList();
            assertCoverage(inside);
            Geometry grown = commune.geometry().buffer(0.01);
            assertThat(inside).allMatch(parcel -> grown.covers(parcel.geometry()));
        }
    }

    @Test
    void statesTheAreaOfEveryParcelToATenthOfASquareMetre() {
        assertThat(features("dd:thua_dat")).allSatisfy(parcel -> {
            double stated = (Double) parcel.value("dien_tich").orElseThrow();
            assertThat(stated).isGreaterThan(5);
            assertThat(Math.abs(stated - parcel.geometry().getArea())).isLessThanOrEqualTo(0.0501);
        });
    }

    @Test
    void plansOtherUsesForSomeZones() {
        List<Row> zones = features("dd:quy_hoach");
        assertCoverage(zones);
        assertThat(zones).anyMatch(zone -> !zone.text("loai_ht").equals(zone.text("loai_qh")));
    }

    @Test
    void drillsWellsOnLandAndStatesTheirCoordinates() {
        Geometry land = samples().land();
        assertThat(features("tnn:gieng")).allSatisfy(well -> {
            assertThat(land.contains(well.geometry())).isTrue();
            assertThat(well.value("x_vn2000")).contains(well.geometry().getCoordinate().y);
            assertThat(well.value("y_vn2000")).contains(well.geometry().getCoordinate().x);
        });
    }

    @Test
    void endsNoLicenceBeforeItBegins() {
        assertThat(features("dcks:cap_phep")).allSatisfy(licence -> assertThat(
                        (java.time.LocalDate) licence.value("ngay_cap").orElseThrow())
                .isBefore((java.time.LocalDate) licence.value("han_gp").orElseThrow()));
    }

    @Test
    void drawsLicenceAreasAroundAnOccurrenceOfTheSameMineral() {
        List<Row> occurrences = features("dcks:diem_ks");
        assertThat(features("dcks:cap_phep")).allSatisfy(licence -> assertThat(occurrences)
                .anyMatch(occurrence -> licence.geometry().contains(occurrence.geometry())
                        && occurrence.text("loai_ks").equals(licence.text("loai_ks"))));
    }

    @Test
    void digsSeaSandInTheSeaAndEverythingElseOnLand() {
        Geometry land = samples().land();
        for (Row licence : features("dcks:cap_phep")) {
            boolean atSea = licence.text("loai_ks").equals("CAT_BIEN");
            assertThat(atSea ? land.disjoint(licence.geometry()) : land.contains(licence.geometry()))
                    .isTrue();
        }
    }

    @Test
    void drawsEveryStretchOfTheShoreInThreeYears() {
        Map<String, Integer> years = new TreeMap<>();
        features("bhd:duong_bo").forEach(line -> years.merge(line.text("doan"), 1, Integer::sum));
        assertThat(years.values()).isNotEmpty().containsOnly(3);
    }

    private static void assertCoverage(List<Row> features) {
        Geometry[] areas = features.stream().map(Row::geometry).toArray(Geometry[]::new);
        assertThat(CoverageValidator.isValid(areas)).isTrue();
    }

    private static Set<String> attributesInUse(String layer) {
        Set<String> names = new HashSet<>();
        features(layer).forEach(row -> names.addAll(row.values().keySet()));
        return names;
    }
}
