package vn.datnuoc.engine.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.engine.crs.CrsCode;

/** What we write, read by GDAL. */
class WritersIT {
    @TempDir
    Path directory;

    @Test
    void gdalReadsTheGeoPackageWithEveryTypeItsMarkingAndIndex() throws Exception {
        Path file = Samples.geoPackage(directory.resolve("a.gpkg"));
        String info = Gdal.run("ogrinfo", "-al", file);
        assertThat(info)
                .contains("Feature Count: 50", "Geometry: Multi Polygon", "ID[\"EPSG\",9207]", "ngay_cap: Date")
                .contains("cap_nhat: DateTime", "tranh_chap: Integer(Boolean)", "so_thua: Integer64", "dien_tich: Real")
                .contains("code=DN-2026-ABCD", "validity=đến hết ngày 31/12/2026 <\"&'>")
                .contains("cap_nhat (DateTime) = 2026/06/01 02:03:05.567+00", "ngay_cap (Date) = 2026/02/02");
        assertThat(Gdal.run("ogrinfo", file, "-sql", "SELECT count(*) FROM rtree_dd_thua_dat_geom"))
                .contains("= 49");
    }

    @Test
    void gdalReadsATableAsGeoPackageAndAsCsv() throws Exception {
        Path file = Samples.table(directory.resolve("a.gpkg"));
        assertThat(Gdal.run("ogrinfo", "-al", file))
                .contains("Feature Count: 50", "Geometry: None", "ngay_cap: Date", "cap_nhat: DateTime")
                .contains("code=DN-2026-ABCD", "cap_nhat (DateTime) = 2026/06/01 02:03:05.567+00")
                .doesNotContain("EPSG");
        assertThat(Gdal.run("ogrinfo", "-al", "-oo", "AUTODETECT_TYPE=YES", Samples.csv(directory.resolve("a.csv"))))
                .contains("Feature Count: 50", "Geometry: None", "ngay_cap: Date", "so_thua: Integer")
                .contains("dia_chi (String) = Ấp 3, xã Đất Mũi \"x\"");
    }

    @Test
    void gdalMayChangeTheGeoPackageForItsTriggersAreRight() throws Exception {
        Path file = Samples.geoPackage(directory.resolve("a.gpkg"));
        Gdal.run("ogrinfo", file, "-sql", "DELETE FROM dd_thua_dat WHERE fid < 11");
        assertThat(Gdal.run("ogrinfo", file, "-sql", "SELECT count(*) FROM rtree_dd_thua_dat_geom"))
                .contains("= 40");
    }

    @Test
    void gdalReadsTheGeoJson() throws Exception {
        Path file = Samples.geoJson(directory.resolve("a.geojson"));
        assertThat(Gdal.run("ogrinfo", "-al", file))
                .contains("Feature Count: 50", "ngay_cap: Date", "cap_nhat: DateTime", "Ấp 3, xã Đất Mũi \"x\"");
        assertThat(Files.readString(file))
                .startsWith("{\"type\":\"FeatureCollection\",\"datnuoc\":{\"code\":\"DN-2026-ABCD\"");
    }

    @Test
    void gdalReadsTheGeoTiffWithOverviewsAndMarking() throws Exception {
        Path file = directory.resolve("a.tif");
        RasterGrid grid = new RasterGrid(CrsCode.VN2000_CA_MAU, 480000, 1020000, 30, 30, 1000, 700);
        GeoTiffWriter.write(
                file, grid, SampleType.FLOAT32, OptionalDouble.of(-9999), 1, Rasters::slope, Samples.marking());
        String info = Gdal.run("gdalinfo", "-stats", file);
        assertThat(info)
                .contains("Size is 1000, 700", "Block=256x256 Type=Float32", "NoData Value=-9999", "ID[\"EPSG\",9207]")
                .contains("Overviews: 500x350, 250x175", "code=DN-2026-ABCD", "Origin = (480000", "Pixel Size = (30")
                .contains("TIFFTAG_IMAGEDESCRIPTION=code: DN-2026-ABCD", "COMPRESSION=DEFLATE", "PREDICTOR=3");
        assertThat(Gdal.run("gdallocationinfo", "-valonly", file, 700, 300).strip())
                .isEqualTo("1000.25");
        assertThat(Gdal.run("gdallocationinfo", "-valonly", file, 0, 0).strip()).isEqualTo("-9999");
    }

    @Test
    void gdalReadsBandsOfIntegers() throws Exception {
        RasterGrid grid = new RasterGrid(CrsCode.WGS84, 104.5, 9.5, 0.001, 0.001, 300, 300);
        for (SampleType type : new SampleType[] {SampleType.BYTE, SampleType.INT16, SampleType.INT32}) {
            Path file = directory.resolve(type + ".tif");
            GeoTiffWriter.write(file, grid, type, OptionalDouble.empty(), 3, Rasters::codes, Marking.NONE);
            assertThat(Gdal.run("gdalinfo", "-checksum", file)).contains("Band 3", "ID[\"EPSG\",4326]");
            assertThat(Gdal.run("gdallocationinfo", "-valonly", "-b", 2, file, 270, 299)
                            .strip())
                    .isEqualTo(Integer.toString((270 * 7 + 299 * 3 + 1) % 200));
        }
    }
}
