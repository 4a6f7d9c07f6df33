package vn.datnuoc.geoserver.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/wms", "/ows", "/dd/wfs", "/dd/thua_dat/wcs", "/gwc/service/wmts", "/dd/gwc/service/wmts"})
    void servicesAreOpen(String path) {
        assertThat(Paths.isOpen(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/web/",
                "/rest/layers",
                "/rest/layers.json/wms",
                "/gwc/demo",
                "/gwc/demo/dd:thua_dat",
                "/gwc/home",
                "/gwc/rest/seed/dd:thua_dat",
                "/gwc/service/tms/1.0.0",
                "/gwc/service/wms",
                "/gwc/service/kml/dd:thua_dat.kml",
                "/rest/layers/wms",
                "/web/page/wms",
                "/wms/reflect",
                "/wms/kml",
                "/dd/wms;x=1",
                "/a/../web/wms",
                "/j_spring_security_check",
                "/index.html",
                "/wps",
                ""
            })
    void everythingElseIsClosed(String path) {
        assertThat(Paths.isOpen(path)).isFalse();
    }
}
