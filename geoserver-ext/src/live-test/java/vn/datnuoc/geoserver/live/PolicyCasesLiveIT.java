package vn.datnuoc.geoserver.live;


import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.geoserver.live.Together.Servers;
import vn.datnuoc.policy.AccessRequest;
import vn.datnuoc.policy.Decision;
import vn.datnuoc.policy.InMemoryGrants;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.cases.Expectation;
import vn.datnuoc.policy.cases.PolicyCase;
import vn.datnuoc.policy.cases.PolicyCases;
import vn.datnuoc.policy.cases.SampleLayer;

/** Every policy case through WMS, WFS, WMTS and WCS of a real GeoServer, with the answers that the policy gives. */
@ExtendWith(Together.class)
class PolicyCasesLiveIT {

    /** Longer than a node may need to see a change. */
    private static final long SEEN_MILLIS = 1_000;

    @TestFactory
    Stream<DynamicTest> answersAsThePolicyDoes(Servers servers) {
        CaseWorld world = new CaseWorld(servers.database().dataSource());
        world.addAccounts();
        Map<String, List<PolicyCase>> together = new LinkedHashMap<>();
        for (PolicyCase some : PolicyCases.all()) {
            together.computeIfAbsent(some.at() + " " + some.grants(), key -> new ArrayList<>())
                    .add(some);
        }
        return together.values().stream()
                .flatMap(cases -> tests(cases, world, servers.first()))
                .onClose(world::close);
    }

    private static Stream<DynamicTest> tests(List<PolicyCase> cases, CaseWorld world, GeoServerNode node) {
        PolicyCase first = cases.get(0);
        return cases.stream()
                .map(some -> DynamicTest.dynamicTest(some.name(), () -> {
                    if (some == first) {
                        world.holds(some.grants(), some.at());
                        Processes.pause(SEEN_MILLIS);
                    }
                    answers(some, node);
                }));
    }

    private static void answers(PolicyCase some, GeoServerNode node) {
        Subject subject = some.request().subject();
        Ogc ogc = new Ogc(node.url(), CaseWorld.credentials(subject));
        LayerDoors doors = new LayerDoors(ogc, CaseLayers.name(some.request().layer()));
        LayerDoors twin = new LayerDoors(ogc, CaseLayers.raster(some.request().layer()));
        SoftAssertions softly = new SoftAssertions();
        if (subject instanceof Subject.Account account && !account.active()) {
            softly.assertThat(doors.map(51, 0.003, 104.7, 8.6).status()).isEqualTo(401);
        } else {
            new Check(some, doors, softly).all();
            new CoverageCheck(some, twin, softly).all();
        }
        softly.assertAll();
    }

    /** One case: what the policy answers for each right, and what comes through each door. */
    private record Check(PolicyCase some, LayerDoors doors, SoftAssertions softly) {

        void all() {
            pictures();
            features();
            files();
            softly.assertThat(doors.transaction().text()).contains("/draft/wfs");
        }

        private void pictures() {
            Decision decision = decision(Right.VIEW);
            softly.assertThat(doors.isListedInWms()).as("listed in WMS").isEqualTo(isAllowed(decision));
            SampleLayer.Feature any = sample().features().get(0);
            answer("WMS GetMap", decision, doors.mapAround(any.geometry()), doors.missing().mapAround(any.geometry()));
            answer("WMTS GetTile", decision, doors.tileAt(any.geometry()), doors.missing().tileAt(any.geometry()));
            if (some.request().right() == Right.VIEW && some.expectation() instanceof Expectation.Allowed allowed) {
                drawn(allowed);
            }
        }

        private void drawn(Expectation.Allowed allowed) {
            for (SampleLayer.Feature feature : sample().features()) {
                boolean there = allowed.features().contains(feature.fid());
                Geometry part = allowed.geometries().getOrDefault(feature.fid(), feature.geometry());
                softly.assertThat(doors.isDrawnInMap(part)).as("drawn in a map: %d", feature.fid()).isEqualTo(there);
                softly.assertThat(doors.isDrawnInTile(part)).as("drawn in a tile: %d", feature.fid()).isEqualTo(there);
                Geometry rest = CaseLayers.rest(feature.geometry(), part);
                if (!rest.isEmpty()) {
                    softly.assertThat(doors.isDrawnInMap(rest)).as("outside, %d", feature.fid()).isFalse();
                }
            }
        }

        private void features() {
            Decision decision = decision(Right.QUERY);
            softly.assertThat(doors.isListedInWfs()).as("listed in WFS").isEqualTo(isAllowed(decision));
            Ogc.Answer answer = doors.features("application/json");
            answer("WFS GetFeature", decision, answer, doors.missing().features("application/json"));
            answer("WFS DescribeFeatureType", decision, doors.schema(), doors.missing().schema());
            Geometry any = sample().features().get(0).geometry();
            answer("WMS GetFeatureInfo", decision, doors.identify(any), doors.missing().identify(any));
            if (some.request().right() == Right.QUERY
                    && some.expectation() instanceof Expectation.Allowed allowed
                    && !answer.isException()) {
                given(allowed, new GivenFeatures(answer.text()));
                for (String system : List.of("urn:ogc:def:crs:EPSG::4326", "EPSG:9207")) {
                    softly.assertThat(new GivenFeatures(doors.features("application/json", system).text()).fids())
                            .as("features in %s", system)
                            .containsExactlyInAnyOrderElementsOf(allowed.features());
                }
            }
        }

        private void given(Expectation.Allowed allowed, GivenFeatures given) {
            softly.assertThat(given.fids()).as("features").containsExactlyInAnyOrderElementsOf(allowed.features());
            given.attributes()
                    .ifPresent(names -> softly.assertThat(names)
                            .as("attributes")
                            .containsExactlyInAnyOrderElementsOf(allowed.attributes()));
            allowed.geometries()
                    .forEach((fid, expected) -> softly.assertThat(given.hasGeometry(fid, expected))
                            .as("geometry of %d", fid)
                            .isTrue());
        }

        private void files() {
            Decision decision = decision(Right.EXPORT);
            boolean noCsv = decision instanceof Decision.Allow allow
                    && !allow.limits().formats().isEmpty()
                    && !allow.limits().formats().contains("CSV");
            Decision answered = noCsv ? new Decision.Deny(false, "another format") : decision;
            answer("WFS GetFeature as a file", answered, doors.features("csv"), doors.missing().features("csv"));
        }

        private void answer(String door, Decision decision, Ogc.Answer answer, Ogc.Answer toMissing) {
            Answers.check(softly, doors, door, decision, answer, toMissing);
        }

        private Decision decision(Right right) {
            return Answers.decision(some, right);
        }

        private SampleLayer sample() {
            return Answers.sample(some);
        }

        private static boolean isAllowed(Decision decision) {
            return decision instanceof Decision.Allow;
        }
    }
}
