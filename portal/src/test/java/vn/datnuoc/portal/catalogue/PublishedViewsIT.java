package vn.datnuoc.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.datnuoc.portal.RunningPortal;

/** What GeoServer, QGIS and psql find in PostgreSQL. */
@Tag("postgis")
class PublishedViewsIT extends RunningPortal {

    private static final String TRIANGLE =
            "{\"type\":\"Feature\",\"properties\":{\"%s\":%d},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                    + "[[[105,9],[105.1,9],[105.1,9.1],[105,9]]]}}%n";

    @Autowired
    private JdbcClient jdbc;

    @Value("${datnuoc.home}")
    private Path home;

    @Test
    void whatCannotBeDrawnIsATable() {
        assertThat(list("select name from published_layer where kind = 'TABLE'"))
                .contains("tnn:kq_qt", "vbpq:van_ban")
                .allMatch(name -> list("select type from geometry_columns where f_table_schema = 'published'"
                                + " and f_table_name = '" + name.replace(':', '_') + "'")
                        .isEmpty());
    }

    @Test
    void everyPublishedVectorLayerAndTableHasAView() {
        assertThat(list("select view_name from published_layer where kind in ('VECTOR', 'TABLE')"))
                .hasSizeGreaterThan(30)
                .containsExactlyInAnyOrderElementsOf(list("select table_name from information_schema.views"
                        + " where table_schema = 'published' and table_name <> 'gt_pk_metadata'"))
                .containsExactlyInAnyOrderElementsOf(list("select table_name from published.gt_pk_metadata"));
    }

    @Test
    void aViewHasTheGeometryInTheLayersOwnSystemWithAKeyAndAnIndexBeneath() {
        assertThat(one("select type || ' ' || srid from geometry_columns where f_table_schema = 'published'"
                        + " and f_table_name = 'dd_thua_dat'"))
                .isEqualTo("MULTIPOLYGON 9207");
        assertThat(list("select indexdef from pg_indexes where schemaname = 'public' and tablename = 'dd_thua_dat'"))
                .anyMatch(index -> index.contains("UNIQUE") && index.endsWith("(fid) WHERE (to_version IS NULL)"))
                .anyMatch(index -> index.contains("UNIQUE") && index.endsWith("(fid, from_version)"))
                .anyMatch(index -> index.contains("USING gist (geom)"));
    }

    @Test
    void aViewHasTheRowsThatThePortalServes() {
        String hits = get(
                        "kt1",
                        "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&RESULTTYPE=hits" + "&TYPENAMES=dd:thua_dat")
                .body();
        assertThat(hits).contains("numberMatched=\"" + one("select count(*) from published.dd_thua_dat") + "\"");
    }

    @Test
    void aPublicationFlipsTheViewAlsoToOtherAttributes() {
        publish("dd:doi_cot", "cu", 2);
        assertThat(list("select cu from published.dd_doi_cot order by fid")).containsExactly("0", "1");
        publish("dd:doi_cot", "moi", 3);
        assertThat(list("select moi from published.dd_doi_cot order by fid")).containsExactly("0", "1", "2");
        assertThat(one("select version from published_layer where name = 'dd:doi_cot'"))
                .isEqualTo("2");
    }

    /** domain/crs.md: three independent engines agree on the pair. */
    @Test
    void postgisKnowsTheProvincesOwnSystem() {
        String point = "st_transform(st_setsrid(st_makepoint(105.15, 9.18), 4326), 9207)";
        assertThat(Double.parseDouble(one("select st_x(" + point + ")"))).isCloseTo(571235.3824, within(0.01));
        assertThat(Double.parseDouble(one("select st_y(" + point + ")"))).isCloseTo(1015233.2614, within(0.01));
        assertThat(list("select srid from spatial_ref_sys where srid in (9207, 5897, 3405, 4756, 32648, 9205, 9218)"))
                .hasSize(7);
    }

    @Test
    void theCatalogueNamesTheFilesOfRasters() {
        assertThat(list("select file from published_raster where layer = 'vt:ndvi'"))
                .hasSize(2)
                .allMatch(file -> home.resolve("rasters").resolve(file).toFile().isFile());
    }

    @Test
    void theCatalogueSaysWhatALayerIs() {
        assertThat(one("select component || ' ' || kind || ' ' || crs || ' ' || (sld like '%StyledLayerDescriptor%')"
                        + " from published_layer where name = 'dd:thua_dat'"))
                .isEqualTo("dd VECTOR EPSG:9207 true");
    }

    private void publish(String layer, String attribute, int rows) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            file.append(TRIANGLE.formatted(attribute, i));
        }
        assertThat(addLayer("cn1", layer, file.toString()).statusCode()).isEqualTo(201);
        assertThat(post("qt1", "/api/layers/" + layer + "/publish", "application/json", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private List<String> list(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
