package vn.datnuoc.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the policy cases do not say about connections: their form, their terms, their addresses. */
class ConnectionTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final LayerName PARCELS = LayerName.of("dd:thua_dat");
    private static final Subject.Connection VILIS = new Subject.Connection(
            "vilis",
            "stnmt",
            AgencyType.STATE_BODY,
            "cn1",
            true,
            new ConnectionApproval(
                    Set.of(new Target.OfComponent(Component.DD)),
                    NOW,
                    NOW.plusSeconds(60),
                    Set.of(AddressRange.of("10.96.0.0/16")),
                    true,
                    false),
            "10.96.0.5");

    /** R9.1: what a connection takes away is of form 2 and free of a term, unless a rule says otherwise. */
    @Test
    void whatAConnectionTakesAwayIsOfForm2() {
        assertThat(Form.of(VILIS)).isEqualTo(Form.KET_NOI);
        assertThat(term(List.of())).isEqualTo(new Term.NoTerm("Điều 9 khoản 1"));
    }

    /** R9.1: "nếu không có quy định khác", for the agency that the connection is of. */
    @Test
    void aRuleForItsAgencyIsARuleForTheConnection() {
        ValidityRule rule = new ValidityRule(
                "r",
                Form.KET_NOI,
                new Target.All(),
                new Principal.OfAgency("stnmt"),
                Optional.empty(),
                Optional.of(Period.ofDays(90)),
                "QĐ 3/QĐ-SNNMT");

        assertThat(term(List.of(rule))).isEqualTo(new Term.Until(Instant.parse("2026-08-30T16:59:59Z"), "r"));
    }

    private static Term term(List<ValidityRule> rules) {
        return new Validity(() -> rules).term(Form.KET_NOI, VILIS, List.of(PARCELS), "Cập nhật VILIS", NOW);
    }

    @Test
    void theExplanationNamesWhatBarsIt() {
        Subject foreign = new Subject.Connection(
                "vilis", "stnmt", AgencyType.STATE_BODY, "cn1", true, VILIS.approval(), "192.0.2.1");
        Grant grant = new Grant(
                "g1",
                new Principal.OfConnection("vilis"),
                new Target.OfLayer(PARCELS),
                Map.of(Right.QUERY, Limits.NONE),
                NOW,
                Optional.empty(),
                "QĐ 4/QĐ-SNNMT");

        Explanation explanation = new Policy(new InMemoryGrants(List.of(grant)), Clock.fixed(NOW, ZoneOffset.UTC))
                .explain(foreign, PARCELS);

        assertThat(explanation.inWords())
                .extracting(Explanation.Sentence::vi)
                .containsExactly(
                        "connection:vilis không được gì, kể cả những gì công chúng được: gọi từ địa chỉ không được"
                                + " duyệt.",
                        "Quyền g1 quyết định: connection:vilis trên dd:thua_dat, theo QĐ 4/QĐ-SNNMT;"
                                + " nhưng không có tác dụng ở đây.");
    }

    @ParameterizedTest
    @CsvSource({
        "10.96.0.0/16, 10.96.255.255, true",
        "10.96.0.0/16, 10.97.0.0, false",
        "10.96.0.5, 10.96.0.5, true",
        "10.96.0.5, 10.96.0.6, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "0.0.0.0/0, ::1, false",
        "10.96.0.0/16, localhost, false",
        "10.96.0.0/16, 10.96.0.999, false"
    })
    void aRangeContainsWhatBeginsWithTheSameBits(String range, String address, boolean contained) {
        assertThat(AddressRange.of(range).contains(address)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "10.96.0.0/33", "10.96.0.1/16", "10.96.0.0/-1", "10.96.0.0/x", "10.96/16"})
    void whatIsNoRangeIsRefused(String text) {
        assertThatThrownBy(() -> AddressRange.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.96.0.0/16", "10.96.0.5", "0.0.0.0/0", "2001:db8:0:0:0:0:0:0/32", "0:0:0:0:0:0:0:1"})
    void aRangeIsWrittenAsItIsRead(String text) {
        assertThat(AddressRange.of(text)).hasToString(text);
    }

    @Test
    void anApprovalEndsAfterItBegins() {
        assertThatThrownBy(() -> new ConnectionApproval(Set.of(), NOW, NOW, Set.of(), true, false))
                .hasMessageContaining("until must be after from");
    }
}
