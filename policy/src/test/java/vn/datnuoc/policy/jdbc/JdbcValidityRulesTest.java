package vn.datnuoc.policy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Period;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.datnuoc.policy.Form;
import vn.datnuoc.policy.PolicyUnavailableException;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.ValidityRule;

class JdbcValidityRulesTest {
    private static final Principal.Recipient PUBLIC = new Principal.Everybody();

    private JdbcDataSource database;
    private JdbcValidityRules rules;

    @BeforeEach
    void createTables() throws SQLException {
        database = MemoryDatabase.create();
        rules = new JdbcValidityRules(database);
    }

    @Test
    void readsBackPeriodsInDaysAndMonthsAndNoTerm() {
        ValidityRule days = rule("r1", "*", Optional.empty(), Optional.of(Period.ofDays(30)));
        ValidityRule months = rule("r2", "dd", Optional.of("Lập dự án"), Optional.of(Period.ofMonths(6)));
        ValidityRule noTerm = rule("r3", "dd:quy_hoach", Optional.empty(), Optional.empty());

        rules.save(months);
        rules.save(noTerm);
        rules.save(days);

        assertThat(rules.all()).containsExactly(days, months, noTerm);
    }

    @Test
    void savingAgainReplacesTheRuleOfThatId() {
        rules.save(rule("r1", "*", Optional.empty(), Optional.of(Period.ofDays(30))));
        ValidityRule longer = rule("r1", "*", Optional.empty(), Optional.of(Period.ofDays(60)));

        rules.save(longer);
        assertThat(rules.all()).containsExactly(longer);

        rules.remove("r1");
        assertThat(rules.all()).isEmpty();
    }

    @Test
    void refusesASecondRuleForOneCombination() {
        rules.save(rule("r1", "*", Optional.empty(), Optional.of(Period.ofDays(30))));

        assertThatThrownBy(() -> rules.save(rule("r2", "*", Optional.empty(), Optional.empty())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("r1");
    }

    @Test
    void isUnavailableWhenAStoredPeriodMakesNoSense() throws SQLException {
        rules.save(rule("r1", "*", Optional.empty(), Optional.of(Period.ofDays(30))));
        MemoryDatabase.execute(database, "update validity_rules set period = '30 days'");

        assertThatThrownBy(rules::all).isInstanceOf(PolicyUnavailableException.class);
    }

    private static ValidityRule rule(String id, String target, Optional<String> purpose, Optional<Period> period) {
        return new ValidityRule(id, Form.TRANG_TIN, Target.of(target), PUBLIC, purpose, period, "QĐ 2/QĐ-SNNMT");
    }
}
