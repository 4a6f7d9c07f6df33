package vn.datnuoc.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValidityTest {
    private static final Subject KT1 =
            new Subject.Account("kt1", AccountKind.KHAI_THAC, "stnmt", AgencyType.STATE_BODY, true);
    private static final LayerName PARCELS = LayerName.of("dd:thua_dat");
    private static final LayerName PLANS = LayerName.of("dd:quy_hoach");
    private static final LayerName WELLS = LayerName.of("tnn:gieng");
    /** 06:30 on 3 March 2026 in Cà Mau. */
    private static final Instant ISSUED = Instant.parse("2026-03-02T23:30:00Z");

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"TAI_KHOAN", "KET_NOI"})
    void forms1And2HaveNoTermUnlessARuleSaysOtherwise(Form form) {
        assertThat(term(form, List.of())).isEqualTo(new Term.NoTerm("Điều 9 khoản 1"));
        assertThat(term(form, List.of(rule("r", form, "*", "public", "", "P90D"))))
                .isEqualTo(new Term.Until(Instant.parse("2026-06-01T16:59:59Z"), "r"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"TAI_KHOAN", "KET_NOI"},
            mode = EnumSource.Mode.EXCLUDE)
    void theOtherFormsAreRefusedWithoutARule(Form form) {
        ValidityRule ofAnotherForm = rule("r", Form.TAI_KHOAN, "*", "public", "", "P90D");

        assertThat(term(form, List.of(ofAnotherForm))).isInstanceOfSatisfying(Term.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("CHUA_QUY_DINH_THOI_HAN");
            assertThat(refused.reason()).contains("dd:thua_dat").contains("Điều 9 khoản 2");
        });
    }

    @Test
    void aTermEndsWithTheLastSecondOfItsLastDayInCaMau() {
        Term term = term(Form.TRANG_TIN, List.of(rule("r", Form.TRANG_TIN, "*", "public", "", "P30D")));

        assertThat(term).isEqualTo(new Term.Until(Instant.parse("2026-04-02T16:59:59Z"), "r"));
        assertThat(term.covers(Instant.parse("2026-04-02T16:59:59.999Z"))).isTrue();
        assertThat(term.covers(Instant.parse("2026-04-02T17:00:00Z"))).isFalse();
    }

    @Test
    void monthsAreCountedByTheCalendar() {
        assertThat(term(Form.TRANG_TIN, List.of(rule("r", Form.TRANG_TIN, "*", "public", "", "P1M"))))
                .isEqualTo(new Term.Until(Instant.parse("2026-04-03T16:59:59Z"), "r"));
        Term fromTheLastOfJanuary = new Validity(() -> List.of(rule("r", Form.TRANG_TIN, "*", "public", "", "P1M")))
                .term(Form.TRANG_TIN, KT1, List.of(PARCELS), "x", Instant.parse("2026-01-31T05:00:00Z"));
        assertThat(fromTheLastOfJanuary).isEqualTo(new Term.Until(Instant.parse("2026-02-28T16:59:59Z"), "r"));
    }

    @Test
    void aRuleMaySayThatThereIsNoTerm() {
        assertThat(term(Form.TRANG_TIN, List.of(rule("r", Form.TRANG_TIN, "dd", "public", "", "none"))))
                .isEqualTo(new Term.NoTerm("r"));
    }

    @Test
    void theMostSpecificRuleWinsByTargetThenRecipientThenPurpose() {
        ValidityRule layer = rule("layer", Form.TRANG_TIN, "dd:thua_dat", "public", "", "P1D");
        ValidityRule component = rule("component", Form.TRANG_TIN, "dd", "agency:stnmt", "Lập dự án", "P2D");
        ValidityRule agency = rule("agency", Form.TRANG_TIN, "*", "agency:stnmt", "", "P3D");
        ValidityRule type = rule("type", Form.TRANG_TIN, "*", "agency-type:STATE_BODY", "Lập dự án", "P4D");
        ValidityRule purpose = rule("purpose", Form.TRANG_TIN, "*", "public", "Lập dự án", "P5D");
        ValidityRule all = rule("all", Form.TRANG_TIN, "*", "public", "", "P6D");
        ValidityRule otherPurpose = rule("other", Form.TRANG_TIN, "dd:thua_dat", "agency:stnmt", "Học tập", "P7D");
        List<ValidityRule> rules = List.of(all, purpose, type, agency, component, layer, otherPurpose);

        assertThat(ruleOf(rules)).isEqualTo("layer");
        assertThat(ruleOf(rules.subList(0, 5))).isEqualTo("component");
        assertThat(ruleOf(rules.subList(0, 4))).isEqualTo("agency");
        assertThat(ruleOf(rules.subList(0, 3))).isEqualTo("type");
        assertThat(ruleOf(rules.subList(0, 2))).isEqualTo("purpose");
        assertThat(ruleOf(rules.subList(0, 1))).isEqualTo("all");
    }

    @Test
    void aPackageTakesTheShortestOfItsLayersTerms() {
        List<ValidityRule> rules = List.of(
                rule("long", Form.DONG_GOI, "dd", "public", "", "P1Y"),
                rule("none", Form.DONG_GOI, "dd:quy_hoach", "public", "", "none"),
                rule("short", Form.DONG_GOI, "tnn", "public", "", "P10D"));

        assertThat(packageOf(rules, PLANS, PARCELS))
                .isInstanceOfSatisfying(
                        Term.Until.class, until -> assertThat(until.rule()).isEqualTo("long"));
        assertThat(packageOf(rules, PARCELS, PLANS, WELLS))
                .isInstanceOfSatisfying(
                        Term.Until.class, until -> assertThat(until.rule()).isEqualTo("short"));
        assertThat(packageOf(rules, WELLS, PARCELS))
                .isInstanceOfSatisfying(
                        Term.Until.class, until -> assertThat(until.rule()).isEqualTo("short"));
        assertThat(packageOf(rules, PLANS, LayerName.of("bhd:sat_lo"), WELLS)).isInstanceOf(Term.Refused.class);
        assertThat(packageOf(rules, PLANS)).isEqualTo(new Term.NoTerm("none"));
    }

    @Test
    void aPackageHasALayerAndAPeriodIsNotNegative() {
        assertThatThrownBy(() -> packageOf(List.of())).hasMessage("a package has at least one layer");
        assertThatThrownBy(() -> rule("r", Form.DONG_GOI, "dd", "public", "", "P-1D"))
                .hasMessageContaining("P-1D");
    }

    @Test
    void whoHelpsHimselfUsesForm1FromAStateBodyAndForm4Otherwise() {
        assertThat(Form.of(KT1)).isEqualTo(Form.TAI_KHOAN);
        assertThat(Form.of(Subject.ANONYMOUS)).isEqualTo(Form.TRANG_TIN);
        for (AgencyType type : List.of(AgencyType.ORGANISATION, AgencyType.PERSON)) {
            assertThat(Form.of(new Subject.Account("a", AccountKind.CAP_NHAT, "x", type, true)))
                    .isEqualTo(Form.TRANG_TIN);
        }
        for (Form form : Form.values()) {
            assertThat(Form.ofNumber(form.number())).isEqualTo(form);
        }
        assertThatThrownBy(() -> Form.ofNumber(7)).hasMessageContaining("7");
    }

    private static Term term(Form form, List<ValidityRule> rules) {
        return new Validity(() -> rules).term(form, KT1, List.of(PARCELS), "Lập dự án", ISSUED);
    }

    private static Term packageOf(List<ValidityRule> rules, LayerName... layers) {
        return new Validity(() -> rules).term(Form.DONG_GOI, KT1, List.of(layers), "Lập dự án", ISSUED);
    }

    private static String ruleOf(List<ValidityRule> rules) {
        return ((Term.Until) term(Form.TRANG_TIN, rules)).rule();
    }

    private static ValidityRule rule(
            String id, Form form, String target, String recipient, String purpose, String period) {
        return new ValidityRule(
                id,
                form,
                Target.of(target),
                (Principal.Recipient) Principal.of(recipient),
                Optional.of(purpose).filter(text -> !text.isEmpty()),
                Optional.of(period).filter(text -> !text.equals("none")).map(Period::parse),
                "QĐ 2/QĐ-SNNMT");
    }
}
