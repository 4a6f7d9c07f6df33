package vn.datnuoc.geoserver.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.datnuoc.policy.Operation;
import vn.datnuoc.policy.Right;

class FormatsTest {

    @ParameterizedTest
    @CsvSource({
        "WMS_GET_MAP, image/png, VIEW",
        "WMS_GET_MAP, 'image/png; mode=8bit', VIEW",
        "WMS_GET_MAP, image/svg xml, QUERY",
        "WMS_GET_MAP, application/vnd.mapbox-vector-tile, QUERY",
        "WMS_GET_MAP, image/geotiff, EXPORT",
        "WMS_GET_MAP, application/openlayers, EXPORT",
        "WFS_GET_FEATURE, application/json, QUERY",
        "WFS_GET_FEATURE, 'text/xml; subtype=gml/3.1.1', QUERY",
        "WFS_GET_FEATURE, application/gml+xml; version=3.2, QUERY",
        "WFS_GET_FEATURE, shape-zip, EXPORT",
        "WFS_GET_FEATURE, csv, EXPORT",
        "WCS_GET_COVERAGE, image/png, QUERY",
        "WCS_GET_COVERAGE, image/tiff, EXPORT",
        "WFS_DESCRIBE_FEATURE_TYPE, application/json, QUERY"
    })
    void picturesAreViewFeaturesAreQueryAndFilesAreExport(Operation operation, String format, Right right) {
        assertThat(Formats.right(operation, Optional.of(format))).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"WMS_GET_MAP, VIEW", "WFS_GET_FEATURE, QUERY", "WCS_GET_COVERAGE, EXPORT"})
    void withoutAFormatItIsTheOperationsOwn(Operation operation, Right right) {
        assertThat(Formats.right(operation, Optional.empty())).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, PNG",
        "application/json, GEOJSON",
        "text/xml; subtype=gml/3.1.1, GML",
        "image/geotiff, GEOTIFF",
        "shape-zip, SHP",
        "unheard-of, UNHEARD-OF"
    })
    void aGrantsListNamesFormatsByTheirShortNames(String format, String name) {
        assertThat(Formats.grantName(format)).isEqualTo(name);
    }
}
