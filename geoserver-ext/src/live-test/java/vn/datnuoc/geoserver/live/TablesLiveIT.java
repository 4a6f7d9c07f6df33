package vn.datnuoc.geoserver.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.datnuoc.geoserver.live.Together.Servers;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.jdbc.JdbcGrants;

/** A layer whose rows lie nowhere: the results of water monitoring of the sample data. */
@ExtendWith(Together.class)
class TablesLiveIT {

    private static final LayerName RESULTS = LayerName.of("tnn:kq_qt");
    private static final String GRANT = "live-table";
    private static final String BEYOND_STANDARD = "vuot_qc = true";
    private static final Geometry VIET_NAM = new GeometryFactory().toGeometry(new Envelope(102, 110, 8, 24));

    private JdbcGrants grants;
    private LayerDoors doors;

    @BeforeEach
    void kt1AndTheTable(Servers servers) {
        grants = new JdbcGrants(servers.database().dataSource());
        doors = new LayerDoors(new Ogc(servers.first().url(), Optional.of("kt1:" + Portal.PASSWORD)), RESULTS);
    }

    @AfterEach
    void theGrantGoes() {
        grants.remove(GRANT);
    }

    @Test
    void itsRowsAndAttributesAreLimitedInEveryFormat() {
        grant(limits(Optional.of(BEYOND_STANDARD), Optional.empty(), Set.of("gia_tri", "quy_chuan")));
        GivenFeatures features = new GivenFeatures(doors.features("application/json").text());
        assertThat(features.attributes().orElseThrow())
                .containsExactlyInAnyOrder("ma_tram", "thoi_gian", "thong_so", "don_vi", "vuot_qc");
        List<String> lines = doors.features("csv").text().lines().toList();
        assertThat(lines.get(0)).isEqualTo("FID,ma_tram,thoi_gian,thong_so,don_vi,vuot_qc");
        assertThat(lines).hasSize(features.fids().size() + 1);
        assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(line -> line.endsWith(",true"));
        grants.remove(GRANT);
        grant(Limits.NONE);
        assertThat(doors.features("csv").text().lines().count()).isGreaterThan(lines.size());
    }

    @Test
    void anAreaLeavesNoRowOfIt() {
        grant(limits(Optional.empty(), Optional.of(VIET_NAM), Set.of()));
        assertThat(new GivenFeatures(doors.features("application/json").text()).fids()).isEmpty();
        assertThat(doors.features("csv").text().lines()).hasSize(1);
    }

    @Test
    void itIsListedAndDescribedInWfsAndNotInWms() {
        grant(Limits.NONE);
        assertThat(doors.isListedInWfs()).isTrue();
        assertThat(doors.schema().text()).contains("gia_tri").doesNotContain("PropertyType");
        assertThat(doors.isListedInWms()).isFalse();
    }

    @Test
    void itCannotBeDrawn() {
        grant(Limits.NONE);
        Ogc.Answer map = doors.map(51, 0.003, 104.7, 8.6);
        assertThat(map).matches(Ogc.Answer::isException);
        assertThat(map.status()).isLessThan(500);
        assertThat(doors.tileAt(VIET_NAM)).matches(Ogc.Answer::isException);
    }

    @Test
    void itIsATableInTheCatalogueOfTheDatabase(Servers servers) throws Exception {
        try (var connection = servers.database().dataSource().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select kind from published_layer where name = '" + RESULTS + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("TABLE");
        }
    }

    private static Limits limits(Optional<String> rows, Optional<Geometry> area, Set<String> hidden) {
        return new Limits(rows, area, hidden, 0, Set.of());
    }

    private void grant(Limits limits) {
        grants.save(new Grant(
                GRANT,
                new Principal.OfAccount("kt1"),
                new Target.OfLayer(RESULTS),
                Map.of(Right.EXPORT, limits),
                Instant.now().minusSeconds(60),
                Optional.empty(),
                "test"));
        Processes.pause(1_000);
    }
}
