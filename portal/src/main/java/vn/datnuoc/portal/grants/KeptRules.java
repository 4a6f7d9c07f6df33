package vn.datnuoc.portal.grants;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.policy.ValidityRule;
import vn.datnuoc.policy.jdbc.JdbcValidityRules;

/** The rules of validity with who set which by what decision, in one transaction. */
@Repository
class KeptRules {

    private static final String NOTE =
            """
            insert into validity_rule_history (rule_id, act, account, act_time, document, was, became)
            values (:id, :act, :account, :time, :document, :was, :became)""";
    private static final String HISTORY =
            """
            select rule_id, act, account, act_time, document, was, became from validity_rule_history
            order by number desc""";

    private final JdbcClient jdbc;
    private final JdbcValidityRules rules;
    private final OneTransaction transaction;
    private final JsonMapper json;
    private final Clock clock;

    KeptRules(JdbcClient jdbc, JdbcValidityRules rules, OneTransaction transaction, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    List<ValidityRule> all() {
        return rules.all();
    }

    Optional<ValidityRule> find(String id) {
        return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    void save(ValidityRule rule, String account) {
        transaction.run(connection -> {
            note("SAVE", rule.id(), account, rule.document(), find(rule.id()), Optional.of(rule));
            rules.save(rule, connection);
        });
    }

    void remove(ValidityRule rule, String document, String account) {
        transaction.run(connection -> {
            note("REMOVE", rule.id(), account, document, Optional.of(rule), Optional.empty());
            rules.remove(rule.id(), connection);
        });
    }

    private void note(
            String act,
            String id,
            String account,
            String document,
            Optional<ValidityRule> was,
            Optional<ValidityRule> became) {
        jdbc.sql(NOTE)
                .param("id", id)
                .param("act", act)
                .param("account", account)
                .param("time", clock.instant().atOffset(ZoneOffset.UTC))
                .param("document", document)
                .param("was", was.map(this::text).orElse(null))
                .param("became", became.map(this::text).orElse(null))
                .update();
    }

    private String text(ValidityRule rule) {
        return json.writeValueAsString(RuleJson.of(rule));
    }

    List<RuleAct> history() {
        return jdbc.sql(HISTORY)
                .query((row, number) -> new RuleAct(
                        row.getString("rule_id"),
                        row.getString("act"),
                        row.getString("account"),
                        row.getObject("act_time", OffsetDateTime.class).toInstant(),
                        row.getString("document"),
                        rule(row.getString("was")),
                        rule(row.getString("became"))))
                .list();
    }

    private Optional<ValidityRule> rule(@Nullable String content) {
        return Optional.ofNullable(content)
                .map(text -> json.readValue(text, RuleJson.class).rule());
    }
}
