package vn.datnuoc.portal.samples;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.Form;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.ValidityRule;
import vn.datnuoc.policy.jdbc.JdbcGrants;
import vn.datnuoc.policy.jdbc.JdbcValidityRules;

/**
 * What the personas of the demonstration may besides what publication gives: kt1 takes department layers away, cn1 edits
 * them; the administrators have what every state body has.
 */
@Component
class DemoGrants {

    private static final String DOCUMENT = "Quyết định minh họa số 00/QĐ-MẪU";
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Set<String> OWNER = Set.of("ten_chu", "so_gcn", "ngay_cap");

    /** What has a rule for the public (form 4); {@code bhd:sat_lo} has none on purpose: it is refused. */
    private static final List<String> WITH_TERM = List.of(
            "dd",
            "tnn",
            "mt",
            "dcks",
            "ddbd",
            "vt",
            "kttv",
            "bhd:duong_bo",
            "bhd:hl_bao_ve",
            "bhd:rung_nm",
            "bhd:nuoi_trong",
            "bhd:dao");

    private final JdbcGrants grants;
    private final JdbcValidityRules rules;

    DemoGrants(JdbcGrants grants, JdbcValidityRules rules) {
        this.grants = grants;
        this.rules = rules;
    }

    /** Only what is not there: whoever has changed a grant since keeps the change. */
    void add() {
        Set<String> there = Set.copyOf(grants.all().stream().map(Grant::id).toList());
        all().stream().filter(grant -> !there.contains(grant.id())).forEach(grants::save);
        Set<String> ruled =
                Set.copyOf(rules.all().stream().map(ValidityRule::id).toList());
        WITH_TERM.stream()
                .map(DemoGrants::rule)
                .filter(rule -> !ruled.contains(rule.id()))
                .forEach(rules::save);
    }

    private static List<Grant> all() {
        return List.of(
                grant("kt1", "dd:thua_dat", Right.EXPORT, OWNER),
                grant("kt1", "tnn:gieng", Right.EXPORT, Set.of("chu_ct")),
                grant("cn1", "dd:thua_dat", Right.EDIT, OWNER),
                grant("cn1", "tnn:gieng", Right.EDIT, Set.of("chu_ct")));
    }

    private static Grant grant(String account, String layer, Right right, Set<String> hidden) {
        Limits limits = new Limits(Optional.empty(), Optional.empty(), hidden, 0, Set.of());
        return new Grant(
                "demo " + account + " " + layer,
                new Principal.OfAccount(account),
                new Target.OfLayer(LayerName.of(layer)),
                Map.of(right, limits),
                FROM,
                Optional.empty(),
                DOCUMENT);
    }

    private static ValidityRule rule(String target) {
        return new ValidityRule(
                "demo " + target,
                Form.TRANG_TIN,
                Target.of(target),
                new Principal.Everybody(),
                Optional.empty(),
                Optional.of(Period.ofDays(30)),
                DOCUMENT);
    }
}
