package vn.datnuoc.geoserver.live;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import vn.datnuoc.policy.AccessRequest;
import vn.datnuoc.policy.Decision;
import vn.datnuoc.policy.InMemoryGrants;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.cases.PolicyCase;
import vn.datnuoc.policy.cases.PolicyCases;
import vn.datnuoc.policy.cases.SampleLayer;

/** What a node answers in a case, against what the policy decides in it. */
final class Answers {

    private Answers() {}

    /** The policy's own, without any server. */
    static Decision decision(PolicyCase some, Right right) {
        Policy policy = new Policy(new InMemoryGrants(some.grants()), Clock.fixed(some.at(), ZoneOffset.UTC));
        return policy.decide(new AccessRequest(some.request().subject(), some.request().layer(), right));
    }

    static SampleLayer sample(PolicyCase some) {
        return Objects.requireNonNull(PolicyCases.world().layers().get(some.request().layer()));
    }

    /** Whatever is hidden is answered like a layer that is not there. */
    static void check(
            SoftAssertions softly,
            LayerDoors doors,
            String door,
            Decision decision,
            Ogc.Answer answer,
            Ogc.Answer toMissing) {
        if (decision instanceof Decision.Allow) {
            softly.assertThat(answer).as(door + " allowed").matches(given -> !given.isException());
        } else {
            softly.assertThat(answer).as(door + " denied").matches(Ogc.Answer::isException);
            if (((Decision.Deny) decision).hidden()) {
                softly.assertThat(doors.withoutName(answer))
                        .as(door + " hidden")
                        .isEqualTo(doors.missing().withoutName(toMissing));
            }
        }
    }
}
