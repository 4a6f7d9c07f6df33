package vn.datnuoc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.datnuoc.policy.cases.PolicyCase;
import vn.datnuoc.policy.cases.PolicyCases;

class SensitivityTest {
    private static final Instant PUBLISHED = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void publicationGrantsWhatThePolicyCasesSay() {
        assertThat(Sensitivity.P.grants(
                        LayerName.of("bhd:sat_lo"), Map.of("dai_m", Sensitivity.D), PUBLISHED, "policy-cases"))
                .isEqualTo(grantsOfCase("publication bhd:sat_lo"));
        assertThat(Sensitivity.D.grants(
                        LayerName.of("dd:thua_dat"),
                        Map.of("ten_chu", Sensitivity.R, "so_gcn", Sensitivity.R, "loai_dat", Sensitivity.P),
                        PUBLISHED,
                        "policy-cases"))
                .isEqualTo(grantsOfCase("publication dd:thua_dat"));
        assertThat(Sensitivity.R.grants(LayerName.of("tnn:gieng"), Map.of(), PUBLISHED, "policy-cases"))
                .isEmpty();
    }

    @Test
    void attributesNoMoreSensitiveThanTheLayerAreNotHidden() {
        List<Grant> grants = Sensitivity.D.grants(
                LayerName.of("dd:thua_dat"),
                Map.of("ma_xa", Sensitivity.P, "so_to", Sensitivity.D),
                PUBLISHED,
                "QĐ 1/QĐ-SNNMT");

        assertThat(grants.get(0).limitsOf(Right.VIEW).orElseThrow().hiddenAttributes())
                .isEqualTo(Set.of());
    }

    private static List<Grant> grantsOfCase(String grantId) {
        return PolicyCases.all().stream()
                .map(PolicyCase::grants)
                .filter(grants -> grants.stream().anyMatch(grant -> grant.id().equals(grantId)))
                .findFirst()
                .orElseThrow();
    }
}
