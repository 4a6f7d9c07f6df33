package vn.datnuoc.engine.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.formats.UnreadableFileException.Reason;

class GeoPackageTest {
    @TempDir
    Path directory;

    @Test
    void givesBackEveryRowBitByBit() {
        try (FeatureFile file = FeatureFile.open(Samples.geoPackage(directory.resolve("đất.bin")))) {
            assertThat(file.crs()).isEqualTo(CrsCode.VN2000_CA_MAU);
            assertThat(file.schema()).isEqualTo(Samples.PARCELS);
            assertThat(file.rowsHint()).isEqualTo(50);
            Collected rows = new Collected();
            assertThat(file.read(rows)).isEqualTo(new ReadReport(50, 0, java.util.List.of(), java.util.List.of()));
            for (int i = 0; i < 50; i++) {
                assertThat(rows.fids.get(i)).isEqualTo(i + 1);
                assertThat(rows.values.get(i)).isEqualTo(Arrays.asList(Samples.values(i)));
                Geometry expected = Samples.Parcels.METRES.geometry(i);
                assertThat(
                                rows.geometries.get(i) == null
                                        ? null
                                        : rows.geometries.get(i).norm().toText())
                        .isEqualTo(expected == null ? null : expected.norm().toText());
            }
        }
    }

    @Test
    void givesBackTheRowsOfATable() {
        try (FeatureFile file = FeatureFile.open(Samples.table(directory.resolve("a.gpkg")))) {
            assertThat(file.schema()).isEqualTo(Samples.ROWS);
            assertThat(file.rowsHint()).isEqualTo(50);
            Collected rows = new Collected();
            assertThat(file.read(rows).isClean()).isTrue();
            for (int i = 0; i < 50; i++) {
                assertThat(rows.values.get(i)).isEqualTo(Arrays.asList(Samples.values(i)));
            }
        }
    }

    @Test
    void aFileWithALayerIsThatLayerWhateverTablesLieBesideIt() throws Exception {
        Path file = Samples.geoPackage(directory.resolve("a.gpkg"));
        change(
                file,
                "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY)",
                "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('layer_styles', 'attributes')");
        try (FeatureFile features = FeatureFile.open(file)) {
            assertThat(features.schema()).isEqualTo(Samples.PARCELS);
        }
    }

    @Test
    void aTableTakesNoGeometry() {
        Path file = directory.resolve("a.gpkg");
        try (GeoPackageWriter writer = GeoPackageWriter.create(
                file, "a", "a", Samples.ROWS, FeatureFile.CRS_OF_TABLES, Marking.NONE, Samples.WRITTEN)) {
            assertThatThrownBy(() -> writer.row(1, Samples.Parcels.METRES.geometry(0), Samples.values(0)))
                    .hasMessageContaining("NONE expected");
        }
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws Exception {
        Path one = Samples.geoPackage(directory.resolve("one.gpkg"));
        Path two = Samples.geoPackage(directory.resolve("two.gpkg"));
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    @Test
    void aWriterThatIsNotFinishedLeavesNoFile() {
        Path file = directory.resolve("half.gpkg");
        try (GeoPackageWriter writer = GeoPackageWriter.create(
                file, "a", "a", Samples.PARCELS, CrsCode.VN2000_CA_MAU, Marking.NONE, Samples.WRITTEN)) {
            writer.row(1, Samples.Parcels.METRES.geometry(0), Samples.values(0));
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void everyCutIsToldAsTruncated() throws Exception {
        byte[] whole = Files.readAllBytes(Samples.geoPackage(directory.resolve("a.gpkg")));
        for (int length = 16; length < whole.length; length += 1237) {
            Path cut = Files.write(directory.resolve("cut.gpkg"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> FeatureFile.open(cut))
                    .isInstanceOfSatisfying(UnreadableFileException.class, e -> assertThat(e.reason())
                            .isEqualTo(Reason.TRUNCATED));
        }
    }

    @Test
    void zeroedPagesGiveAnErrorOrProblemsButNothingElse() throws Exception {
        byte[] whole = Files.readAllBytes(Samples.geoPackage(directory.resolve("a.gpkg")));
        for (int page = 0; page < whole.length / 4096; page++) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, page * 4096 + (page == 0 ? 100 : 0), (page + 1) * 4096, (byte) 0);
            readWhatIsLeft(Files.write(directory.resolve("damaged.gpkg"), damaged));
        }
    }

    private static void readWhatIsLeft(Path file) {
        try (FeatureFile features = FeatureFile.open(file)) {
            features.read(new Collected());
        } catch (UnreadableFileException e) {
            assertThat(e.getMessage()).contains("damaged.gpkg");
        }
    }

    @Test
    void aViewIsRefusedForItRunsItsAuthorsSql() throws Exception {
        Path file = Samples.geoPackage(directory.resolve("a.gpkg"));
        change(file, "ALTER TABLE dd_thua_dat RENAME TO hidden", "DROP TABLE IF EXISTS dd_thua_dat");
        change(
                file,
                "CREATE VIEW dd_thua_dat AS SELECT * FROM hidden",
                "UPDATE gpkg_geometry_columns SET table_name='dd_thua_dat'");
        assertThatThrownBy(() -> FeatureFile.open(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("not a view");
    }

    @Test
    void valuesThatDoNotFitAndInvalidGeometriesAreProblemsOfTheirRows() throws Exception {
        Path file = Samples.geoPackage(directory.resolve("a.gpkg"));
        String bowTie = "4750000100000000" + "0103000000010000000500000000000000000000000000000000000000"
                + "000000000000F03F000000000000F03F0000000000000000000000000000F03F"
                + "000000000000F03F000000000000000000000000000000000000000000000000";
        change(
                file,
                "DROP TRIGGER rtree_dd_thua_dat_geom_update1",
                "DROP TRIGGER rtree_dd_thua_dat_geom_update2",
                "DROP TRIGGER rtree_dd_thua_dat_geom_update3",
                "DROP TRIGGER rtree_dd_thua_dat_geom_update4",
                "UPDATE dd_thua_dat SET so_thua='x1' WHERE fid=5",
                "UPDATE dd_thua_dat SET geom=x'" + bowTie + "' WHERE fid=6",
                "UPDATE dd_thua_dat SET geom=x'4750000100000000010600000099999999' WHERE fid=11");
        try (FeatureFile features = FeatureFile.open(file)) {
            ReadReport report = features.read(new Collected());
            assertThat(report.problemCount()).isEqualTo(3);
            assertThat(report.problems().get(0))
                    .isEqualTo(new ReadReport.Problem(5, 5, "so_thua: a whole number expected, got 'x1'"));
            assertThat(report.problems().get(1).reason()).isEqualTo("Self-intersection at 0.5 0.5");
            assertThat(report.problems().get(2).reason()).startsWith("a count of 2576980377");
        }
    }

    private static void change(Path file, String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
