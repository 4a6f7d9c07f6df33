package vn.datnuoc.portal.grants;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.policy.Explanation.Sentence;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.Grants;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.jdbc.JdbcGrants;
import vn.datnuoc.portal.catalogue.Catalogue;

/** What a grant would do before it is given, ended or removed. Writes nothing. */
@Component
class GrantEffects {

    private final JdbcGrants grants;
    private final Policy policy;
    private final Catalogue catalogue;
    private final Clock clock;

    GrantEffects(JdbcGrants grants, Policy policy, Catalogue catalogue, Clock clock) {
        this.grants = grants;
        this.policy = policy;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** For each layer, now and from the grant's begin on. */
    List<LayerEffect> on(Subject subject, Grant grant) {
        return between(subject, policy, subject, planned(grant));
    }

    /** For each layer, now and with the grant over; empty when it has not begun. */
    List<LayerEffect> ofEnding(Subject subject, Grant grant) {
        Instant at = clock.instant();
        return grant.from().isBefore(at)
                ? between(subject, policy, subject, policy(PlannedGrants.ending(grant, at, grants.all()), at))
                : List.of();
    }

    /** For each layer, now and as if the grant had never been; a grant that has not begun is looked at when it would. */
    List<LayerEffect> ofRemoving(Subject subject, Grant grant) {
        Instant at = grant.from().isAfter(clock.instant()) ? grant.from() : clock.instant();
        return between(subject, policy(grants, at), subject, policy(PlannedGrants.without(grant, grants.all()), at));
    }

    /** For each layer, what each of the two may now: the same before and after something befalls it. */
    List<LayerEffect> between(Subject before, Subject after) {
        return between(before, policy, after, policy);
    }

    private List<LayerEffect> between(Subject before, Policy now, Subject after, Policy then) {
        return catalogue.layers().stream()
                .map(layer -> new LayerEffect(
                        layer.name(),
                        layer.titleVi(),
                        layer.titleEn(),
                        now.access(before, layer.name()),
                        then.access(after, layer.name())))
                .toList();
    }

    private Policy planned(Grant grant) {
        return policy(PlannedGrants.with(grant, grants.all()), grant.from());
    }

    private static Policy policy(Grants grants, Instant at) {
        return new Policy(grants, Clock.fixed(at, ZoneOffset.UTC));
    }

    /** Where it gives less than everybody has without logging in: that has no effect. */
    List<Sentence> warnings(Grant grant) {
        if (grant.principal() instanceof Principal.Everybody) {
            return List.of();
        }
        Policy planned = planned(grant);
        List<Sentence> warnings = new ArrayList<>();
        for (Layer layer : catalogue.layers()) {
            Set<Right> less = grant.access().lessThan(planned.access(Subject.ANONYMOUS, layer.name()));
            if (grant.target().covers(layer.name()) && !less.isEmpty()) {
                warnings.add(lessThanPublic(layer, less));
            }
        }
        return warnings;
    }

    private static Sentence lessThanPublic(Layer layer, Set<Right> rights) {
        return new Sentence(
                layer.name() + ": công chúng có nhiều hơn " + rights
                        + "; hạn chế này không có tác dụng, vì không đăng nhập vẫn có.",
                layer.name() + ": the public has more " + rights
                        + "; the restriction has no effect, for without logging in everybody has it.");
    }
}
