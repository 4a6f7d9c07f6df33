package vn.datnuoc.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.datnuoc.samples.MadeSamples.features;
import static vn.datnuoc.samples.MadeSamples.samples;
import static vn.datnuoc.samples.MadeSamples.valuesOf;
import static vn.datnuoc.samples.MadeSamples.vectorLayers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** What makes the layers plausible together: each stands where it belongs and agrees with the others. */
class SampleFactsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tnn:gieng",
                "tnn:mat_nuoc",
                "mt:giay_phep",
                "mt:nguon_thai",
                "mt:khu_xlct",
                "ddbd:diem_td",
                "kttv:tram_mua",
                "ttkn:vu_viec"
            })
    void standsOnDryLand(String layer) {
        PreparedGeometry dry = PreparedGeometryFactory.prepare(samples().dryLand());
        assertThat(features(layer)).isNotEmpty().allMatch(row -> dry.contains(row.geometry()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd:hien_trang",
                "dd:quy_hoach",
                "dd:to_ban_do",
                "bhd:rung_nm",
                "bhd:nuoi_trong",
                "bhd:hl_bao_ve",
                "tnn:vung_hc",
                "dcks:khu_cam",
                "kttv:ngap_nbd",
                "hsda:khu_vuc"
            })
    void coversNothingOfTheSea(String layer) {
        PreparedGeometry land = PreparedGeometryFactory.prepare(samples().land().buffer(0.05));
        assertThat(features(layer)).isNotEmpty().allMatch(row -> land.covers(row.geometry()));
    }

    @Test
    void givesSeaAreasAndSeaWaterPointsToTheSea() {
        PreparedGeometry land = PreparedGeometryFactory.prepare(samples().land());
        assertThat(features("bhd:khu_vuc_bien")).isNotEmpty().allMatch(row -> land.disjoint(row.geometry()));
        assertThat(features("mt:diem_qt"))
                .filteredOn(row -> row.text("thanh_phan").equals("NUOC_BIEN"))
                .isNotEmpty()
                .allMatch(row -> land.disjoint(row.geometry()));
    }

    @ParameterizedTest
    @CsvSource({"tnn:tram_qt, nguon", "kttv:tram_tv, song", "kttv:man_d, song"})
    void measuresInTheRiverItNames(String layer, String attribute) {
        Map<String, List<Row>> rivers =
                features("tnn:song_kenh").stream().collect(Collectors.groupingBy(river -> river.text("ten")));
        assertThat(features(layer))
                .filteredOn(row -> !row.value("loai").equals(Optional.of("NUOC_DUOI_DAT")))
                .isNotEmpty()
                .allMatch(row -> rivers.getOrDefault(row.text(attribute), List.of()).stream()
                        .anyMatch(river -> river.geometry().isWithinDistance(row.geometry(), 1)));
    }

    @Test
    void takesSamplesOfSurfaceWaterAndSedimentFromRivers() {
        List<Row> rivers = features("tnn:song_kenh");
        assertThat(features("mt:diem_qt"))
                .filteredOn(row -> Set.of("NUOC_MAT", "TRAM_TICH").contains(row.text("thanh_phan")))
                .isNotEmpty()
                .allMatch(row ->
                        rivers.stream().anyMatch(river -> river.geometry().isWithinDistance(row.geometry(), 1)));
    }

    @Test
    void findsLessSaltTheFartherFromTheMouthOfARiver() {
        Map<String, Double> nearest = new HashMap<>();
        Map<String, Double> before = new HashMap<>();
        for (Row point : features("kttv:man_d")) {
            String campaign = point.text("song") + point.value("nam").orElseThrow();
            double kilometres = number(point, "sau_km");
            if (kilometres > nearest.getOrDefault(campaign, -1.0)) {
                assertThat(number(point, "do_man"))
                        .as(point.text("ma_diem"))
                        .isLessThan(before.getOrDefault(campaign, 40.0));
            }
            nearest.put(campaign, kilometres);
            before.put(campaign, number(point, "do_man"));
        }
        assertThat(before).hasSizeGreaterThan(20);
    }

    @Test
    void drawsFresherLinesFartherFromTheCoast() {
        Geometry coast = coastOf(2025);
        Map<Object, Map<Double, Double>> years = new HashMap<>();
        for (Row line : features("kttv:man_ds")) {
            years.computeIfAbsent(line.value("nam").orElseThrow(), year -> new TreeMap<>())
                    .put(number(line, "do_man"), coast.distance(line.geometry()));
        }
        assertThat(years).hasSize(3);
        years.values().forEach(distances -> assertThat(List.copyOf(distances.values()))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a)));
    }

    @Test
    void measuresOnlyAtStationsThatExistAndRun() {
        Map<String, Row> stations = features("tnn:tram_qt").stream()
                .collect(Collectors.toMap(station -> station.text("ma_tram"), station -> station));
        assertThat(stations.keySet()).isEqualTo(valuesOf("tnn:kq_qt", "ma_tram"));
        assertThat(features("tnn:kq_qt")).hasSizeGreaterThan(1_000).allMatch(result -> {
            Row station = Objects.requireNonNull(stations.get(result.text("ma_tram")));
            LocalDate taken = dayInVietnam(result);
            return day(station, "ngay_ld").isBefore(taken)
                    && (station.text("trang_thai").equals("HOAT_DONG") || taken.getMonthValue() <= 6);
        });
    }

    @Test
    void listsResultsInTheOrderOfTime() {
        assertThat(features("tnn:kq_qt").stream()
                        .map(result -> (Instant) result.value("thoi_gian").orElseThrow()))
                .isSorted();
    }

    @Test
    void comparesResultsWithTheStandardOfTheirWater() {
        assertThat(valuesOf("tnn:kq_qt", "quy_chuan"))
                .containsExactlyInAnyOrder("QCVN 08:2023/BTNMT", "QCVN 09:2023/BTNMT");
        assertThat(features("tnn:kq_qt"))
                .allMatch(result -> result.value("quy_chuan").isPresent()
                        == result.value("vuot_qc").isPresent());
        assertThat(features("tnn:kq_qt"))
                .filteredOn(result -> result.text("thong_so").equals("BOD5"))
                .anyMatch(result -> result.value("vuot_qc").equals(Optional.of(true)))
                .allMatch(result -> result.value("vuot_qc").equals(Optional.of(number(result, "gia_tri") > 6)));
    }

    @Test
    void measuresMoreSaltInTheDryMonths() {
        assertThat(meanSalt(Set.of(3, 4))).isGreaterThan(2 * meanSalt(Set.of(9, 10)));
    }

    private static double meanSalt(Set<Integer> months) {
        Set<String> monthly = features("tnn:tram_qt").stream()
                .filter(station -> !station.text("tan_suat").equals("QUY"))
                .map(station -> station.text("ma_tram"))
                .collect(Collectors.toSet());
        return features("tnn:kq_qt").stream()
                .filter(result -> result.text("thong_so").equals("DO_MAN") && monthly.contains(result.text("ma_tram")))
                .filter(result -> months.contains(dayInVietnam(result).getMonthValue()))
                .mapToDouble(result -> number(result, "gia_tri"))
                .average()
                .orElseThrow();
    }

    private static LocalDate dayInVietnam(Row result) {
        Instant time = (Instant) result.value("thoi_gian").orElseThrow();
        return time.atZone(ZoneOffset.ofHours(7)).toLocalDate();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NGHI_DINH | 9\\d\\d/20\\d\\d/NĐ-CP",
                "THONG_TU | 9\\d\\d/20\\d\\d/TT-B[TN]NMT",
                "NGHI_QUYET | 9\\d\\d/20\\d\\d/NQ-HĐND",
                "QUYET_DINH | 9\\d\\d/20\\d\\d/QĐ-UBND",
                "CHI_THI | 9\\d\\d/CT-UBND",
                "KE_HOACH | 9\\d\\d/KH-UBND"
            })
    void numbersEveryKindOfDocumentAsTheLawDoesAndHigherThanRealOnes(String kind, String number) {
        assertThat(features("vbpq:van_ban"))
                .filteredOn(document -> document.text("loai").equals(kind))
                .isNotEmpty()
                .allMatch(document -> document.text("so_hieu").matches(number))
                .allMatch(document -> !document.text("so_hieu").contains("/20")
                        || document.text("so_hieu")
                                .contains("/" + day(document, "ngay_bh").getYear() + "/"));
    }

    @Test
    void licensesNoMiningWhereItIsProhibited() {
        List<Row> licences = features("dcks:cap_phep");
        assertThat(features("dcks:khu_cam")).isNotEmpty().allSatisfy(area -> assertThat(licences)
                .noneMatch(licence -> licence.geometry().intersects(area.geometry())));
    }

    @Test
    void digsSeaSandInsideAnAreaThatWasGivenForIt() {
        List<Row> areas = features("bhd:khu_vuc_bien").stream()
                .filter(area -> area.text("muc_dich").equals("KHAI_THAC_CAT"))
                .toList();
        assertThat(features("dcks:cap_phep"))
                .filteredOn(licence -> licence.text("loai_ks").equals("CAT_BIEN"))
                .isNotEmpty()
                .allMatch(licence -> areas.stream()
                        .anyMatch(area -> area.geometry().contains(licence.geometry())
                                && area.text("to_chuc").equals(licence.text("to_chuc"))));
    }

    @Test
    void givesEveryLicensedWellALicenceAtTheSamePlaceUntilTheSameDay() {
        Map<String, Row> licences = features("tnn:giay_phep").stream()
                .collect(Collectors.toMap(licence -> licence.text("so_gp"), licence -> licence));
        assertThat(features("tnn:gieng"))
                .filteredOn(well -> well.value("so_gp").isPresent())
                .isNotEmpty()
                .allSatisfy(well -> {
                    Row licence = Objects.requireNonNull(licences.get(well.text("so_gp")));
                    assertThat(licence.geometry()).isEqualTo(well.geometry());
                    assertThat(licence.value("han_gp")).isEqualTo(well.value("han_gp"));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "tnn:giay_phep, ngay_cap, han_gp",
        "mt:giay_phep, ngay_cap, han_gp",
        "dcks:cap_phep, ngay_cap, han_gp",
        "bhd:khu_vuc_bien, tu_ngay, den_ngay",
        "dcks:khu_cam, ngay_qd, den_ngay",
        "vbpq:van_ban, ngay_bh, hieu_luc",
        "vbpq:van_ban, hieu_luc, het_hl"
    })
    void endsNothingBeforeItBegins(String layer, String from, String until) {
        assertThat(features(layer))
                .filteredOn(row -> row.value(until).isPresent())
                .isNotEmpty()
                .allMatch(row -> day(row, from).isBefore(day(row, until)));
    }

    @Test
    void endsNoProjectBeforeItBegins() {
        assertThat(features("hsda:khu_vuc")).allMatch(row -> number(row, "tu_nam") < number(row, "den_nam"));
    }

    @Test
    void keepsCorridorsWithinTheirWidthOfTheShore() {
        Geometry coast = coastOf(2025);
        assertThat(features("bhd:hl_bao_ve")).isNotEmpty().allMatch(corridor -> coast.buffer(
                        number(corridor, "chieu_rong") + 1, 16)
                .covers(corridor.geometry()));
    }

    @Test
    void namesOnlyCommunesThatExist() {
        Set<String> communes = valuesOf("ddbd:xa", "ma_xa");
        for (SampleLayer layer : vectorLayers()) {
            assertThat(communes).as(layer.name()).containsAll(valuesOf(layer.name(), "ma_xa"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tnn:mat_nuoc", "mt:giay_phep", "mt:khu_xlct", "ddbd:diem_td", "ttkn:vu_viec", "bhd:rung_nm"})
    void liesInTheCommuneItNames(String layer) {
        Map<String, PreparedGeometry> communes = features("ddbd:xa").stream()
                .collect(Collectors.toMap(
                        row -> row.text("ma_xa"), row -> PreparedGeometryFactory.prepare(row.geometry())));
        assertThat(features(layer)).allMatch(row -> Objects.requireNonNull(communes.get(row.text("ma_xa")))
                .contains(row.geometry().getInteriorPoint()));
    }

    @Test
    void divides64CommunesAmong16FormerDistricts() {
        List<Row> districts = features("ddbd:huyen_cu");
        assertThat(districts).hasSize(16);
        assertThat(area(districts)).isCloseTo(area(features("ddbd:xa")), Offset.offset(1e3));
    }

    @Test
    void putsEveryParcelOnASheetThatIsInTheIndex() {
        Set<String> sheets = new HashSet<>();
        features("dd:to_ban_do").forEach(sheet -> sheets.add(sheetOf(sheet)));
        assertThat(features("dd:thua_dat")).allMatch(parcel -> sheets.contains(sheetOf(parcel)));
    }

    @Test
    void pricesOnlyStreetsThatAreRoads() {
        Map<String, Geometry> streets = features("ddbd:giao_thong").stream()
                .filter(road -> road.text("cap").equals("DO_THI"))
                .collect(Collectors.toMap(road -> road.text("ten"), Row::geometry));
        assertThat(features("dd:gia_dat")).isNotEmpty().allMatch(segment -> segment.geometry()
                .equals(streets.get(segment.text("ten_duong"))));
    }

    @Test
    void coversEachCommuneWithItsCurrentUseWithoutOverlapOrGap() {
        Map<String, List<Row>> blocks =
                features("dd:hien_trang").stream().collect(Collectors.groupingBy(block -> block.text("ma_xa")));
        for (Row commune : features("ddbd:xa")) {
            List<Row> inside = Objects.requireNonNull(blocks.get(commune.text("ma_xa")));
            Geometry[] areas = inside.stream().map(Row::geometry).toArray(Geometry[]::new);
            assertThat(CoverageValidator.isValid(areas)).as(commune.text("ten")).isTrue();
            assertThat(area(inside)).isCloseTo(commune.geometry().getArea(), Percentage.withPercentage(0.01));
        }
    }

    @Test
    void growsMangroveOnlyWhereTheCurrentUseIsForest() {
        Map<Geometry, String> uses = new HashMap<>();
        features("dd:hien_trang").forEach(block -> uses.put(block.geometry(), block.text("loai_dat")));
        assertThat(features("bhd:rung_nm")).isNotEmpty().allMatch(lot -> lot.text("loai_rung")
                .equals(uses.get(lot.geometry())));
    }

    @Test
    void floodsMoreTheHigherTheSeaRises() {
        Map<Object, Double> areas = new TreeMap<>();
        features("kttv:ngap_nbd")
                .forEach(row -> areas.merge(
                        row.value("nbd_cm").orElseThrow(), row.geometry().getArea(), Double::sum));
        assertThat(areas).hasSizeGreaterThanOrEqualTo(5);
        assertThat(List.copyOf(areas.values())).isSorted();
    }

    @Test
    void namesTheIslandsOfTheProvince() {
        assertThat(valuesOf("bhd:dao", "ten")).contains("Hòn Khoai", "Hòn Chuối", "Hòn Đá Bạc", "Hòn Sao", "Hòn Buông");
        PreparedGeometry land = PreparedGeometryFactory.prepare(samples().land());
        assertThat(features("bhd:dao")).allMatch(island -> land.covers(island.geometry()));
    }

    @Test
    void keepsNationalControlPointsAndDefenceOut() {
        assertThat(valuesOf("ddbd:diem_td", "cap")).isSubsetOf("DCCS", "DC", "DO_VE");
        assertThat(valuesOf("dcks:khu_cam", "ly_do")).doesNotContain("QP_AN");
        assertThat(valuesOf("dd:hien_trang", "loai_dat")).doesNotContain("CQP", "CAN");
        assertThat(valuesOf("ttkn:vu_viec", "trang_thai")).containsExactly("DA_GIAI_QUYET");
    }

    private static Geometry coastOf(int year) {
        return Vn2000.FACTORY.buildGeometry(features("bhd:duong_bo").stream()
                .filter(line -> number(line, "nam") == year)
                .flatMap(line -> Vn2000.lines(line.geometry()).stream())
                .toList());
    }

    private static String sheetOf(Row row) {
        return row.text("ma_xa") + "/" + row.value("so_to").orElseThrow();
    }

    private static double area(List<Row> rows) {
        return rows.stream().mapToDouble(row -> row.geometry().getArea()).sum();
    }

    private static double number(Row row, String attribute) {
        return ((Number) row.value(attribute).orElseThrow()).doubleValue();
    }

    private static LocalDate day(Row row, String attribute) {
        return (LocalDate) row.value(attribute).orElseThrow();
    }
}
