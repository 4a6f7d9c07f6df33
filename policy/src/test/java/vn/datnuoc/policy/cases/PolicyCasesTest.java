package vn.datnuoc.policy.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.policy.Bar;
import vn.datnuoc.policy.Decision;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.InMemoryGrants;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Policy;

/** The cases against the policy alone, and against themselves. */
class PolicyCasesTest {
    private static final double TOLERANCE_DEGREES = 1e-7;

    @ParameterizedTest
    @MethodSource("vn.datnuoc.policy.cases.PolicyCases#all")
    void decidesAsTheCaseSays(PolicyCase some) {
        Policy policy = new Policy(new InMemoryGrants(some.grants()), Clock.fixed(some.at(), ZoneOffset.UTC));

        Decision decision = policy.decide(some.request());

        if (some.expectation() instanceof Expectation.Allowed allowed) {
            assertThat(decision).isEqualTo(new Decision.Allow(allowed.limits(), allowed.grant()));
        } else {
            assertThat(decision).isInstanceOfSatisfying(Decision.Deny.class, deny -> assertThat(deny.hidden())
                    .isEqualTo(some.expectation() instanceof Expectation.Hidden));
        }
    }

    /** The expected rows, attributes and geometries follow from the limits, as far as no ECQL is needed to say so. */
    @ParameterizedTest
    @MethodSource("vn.datnuoc.policy.cases.PolicyCases#all")
    void expectsWhatItsLimitsLeave(PolicyCase some) {
        if (some.expectation() instanceof Expectation.Allowed allowed) {
            SampleLayer layer = PolicyCases.world().layer(some.request().layer());
            assertThat(allowed.attributes()).isEqualTo(attributesLeft(layer, allowed));
            assertThat(allowed.features()).isSubsetOf(featuresLeft(layer, allowed));
            if (allowed.limits().rows().isEmpty()) {
                assertThat(allowed.features()).isEqualTo(featuresLeft(layer, allowed));
            }
            layer.features().stream()
                    .filter(feature -> allowed.features().contains(feature.fid()))
                    .forEach(feature -> assertThat(
                                    cut(feature, allowed).equalsExact(expected(feature, allowed), TOLERANCE_DEGREES))
                            .as("geometry of %d", feature.fid())
                            .isTrue());
        }
    }

    @Test
    void thereAreAHundredCasesOfEveryAnswer() {
        List<PolicyCase> all = PolicyCases.all();

        assertThat(all).hasSizeGreaterThan(100);
        assertThat(all).extracting(PolicyCase::name).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(some -> some.expectation().getClass().getSimpleName())
                .contains("Allowed", "Refused", "Hidden");
    }

    @Test
    void everyStepOfTargetAndPrincipalDecidesSomewhere() {
        Set<String> steps = allowing().map(PolicyCasesTest::step).collect(Collectors.toSet());

        for (String target : List.of("OfLayer", "OfComponent", "All")) {
            for (String principal :
                    List.of("OfAccount", "OfConnection", "OfAgency", "OfAgencyType", "OfKind", "Everybody")) {
                assertThat(steps).contains(target + " " + principal);
            }
        }
    }

    @Test
    void everyRightIsAllowedRefusedAndHiddenSomewhere() {
        Set<String> answers = PolicyCases.all().stream()
                .map(some -> some.request().right() + " "
                        + some.expectation().getClass().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(answers)
                .contains("DISCOVER Hidden", "VIEW Hidden", "QUERY Hidden", "EXPORT Hidden", "EDIT Hidden")
                .contains("VIEW Refused", "QUERY Refused", "EXPORT Refused", "EDIT Refused")
                .contains("DISCOVER Allowed", "VIEW Allowed", "QUERY Allowed", "EXPORT Allowed", "EDIT Allowed");
    }

    @Test
    void everyLimitHoldsSomewhere() {
        List<Limits> limits = PolicyCases.all().stream()
                .map(PolicyCase::expectation)
                .filter(Expectation.Allowed.class::isInstance)
                .map(allowed -> ((Expectation.Allowed) allowed).limits())
                .toList();

        assertThat(limits)
                .anyMatch(some -> some.rows().isPresent())
                .anyMatch(some -> some.area().isPresent())
                .anyMatch(some -> !some.hiddenAttributes().isEmpty())
                .anyMatch(some -> some.minMetersPerPixel() > 0)
                .anyMatch(some -> !some.formats().isEmpty());
    }

    @Test
    void everyBarHoldsSomewhere() {
        Set<Bar> bars = PolicyCases.all().stream()
                .flatMap(some -> some.request().subject().barred(some.at()).stream())
                .collect(Collectors.toSet());

        assertThat(bars).containsExactlyInAnyOrder(Bar.values());
    }

    private static Stream<PolicyCase> allowing() {
        return PolicyCases.all().stream().filter(some -> some.expectation() instanceof Expectation.Allowed);
    }

    private static String step(PolicyCase some) {
        String id = ((Expectation.Allowed) some.expectation()).grant();
        Grant grant = some.grants().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return grant.target().getClass().getSimpleName() + " "
                + grant.principal().getClass().getSimpleName();
    }

    private static List<String> attributesLeft(SampleLayer layer, Expectation.Allowed allowed) {
        return layer.attributes().keySet().stream()
                .filter(name -> !allowed.limits().hiddenAttributes().contains(name))
                .toList();
    }

    private static List<Long> featuresLeft(SampleLayer layer, Expectation.Allowed allowed) {
        return layer.features().stream()
                .filter(feature -> lasts(cut(feature, allowed), feature.geometry()))
                .map(SampleLayer.Feature::fid)
                .toList();
    }

    /** What only touches the area has no part inside. */
    private static boolean lasts(Geometry cut, Geometry whole) {
        return !cut.isEmpty() && cut.getDimension() == whole.getDimension();
    }

    private static Geometry cut(SampleLayer.Feature feature, Expectation.Allowed allowed) {
        return allowed.limits()
                .area()
                .map(area -> feature.geometry().intersection(area))
                .orElse(feature.geometry())
                .norm();
    }

    private static Geometry expected(SampleLayer.Feature feature, Expectation.Allowed allowed) {
        return allowed.geometries()
                .getOrDefault(feature.fid(), feature.geometry())
                .norm();
    }
}
