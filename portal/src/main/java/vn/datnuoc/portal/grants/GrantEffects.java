package vn.datnuoc.portal.grants;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.policy.Explanation.Sentence;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.jdbc.JdbcGrants;
import vn.datnuoc.portal.catalogue.Catalogue;

/** What a grant would do, before it is given. Writes nothing. */
@Component
class GrantEffects {

    private final JdbcGrants grants;
    private final Policy policy;
    private final Catalogue catalogue;

    GrantEffects(JdbcGrants grants, Policy policy, Catalogue catalogue) {
        this.grants = grants;
        this.policy = policy;
        this.catalogue = catalogue;
    }

    /** For each layer, now and from the grant's begin on. */
    List<LayerEffect> on(Subject subject, Grant grant) {
        Policy planned = planned(grant);
        return catalogue.layers().stream()
                .map(layer -> effect(subject, layer, planned))
                .toList();
    }

    private LayerEffect effect(Subject subject, Layer layer, Policy planned) {
        return new LayerEffect(
                layer.name(),
                layer.titleVi(),
                layer.titleEn(),
                policy.access(subject, layer.name()),
                planned.access(subject, layer.name()));
    }

    private Policy planned(Grant grant) {
        return new Policy(PlannedGrants.with(grant, grants.all()), Clock.fixed(grant.from(), ZoneOffset.UTC));
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
