package vn.datnuoc.geoserver.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "owner <> 'x'               | owner <> 'x' AND NOT (owner IS NULL)",
                "NOT (owner = 'x')          | NOT (owner = 'x') AND NOT (owner IS NULL)",
                "owner NOT LIKE 'x%'        | NOT (owner LIKE 'x%') AND NOT (owner IS NULL)",
                "owner IS NULL OR owner <> 'x' | owner IS NULL OR (owner <> 'x' AND NOT (owner IS NULL))",
            })
    void aNegationIsNotTrueOfAnUnknownValue(String said, String meant) throws CQLException {
        assertThat(KnownValues.of(ECQL.toFilter(said))).isEqualTo(ECQL.toFilter(meant));
    }

    @Test
    void whatNegatesNothingStaysAsItIs() throws CQLException {
        String ecql = "area >= 1200 AND kind IN ('NTS', 'ONT') AND NOT (owner IS NULL)";
        assertThat(KnownValues.of(ECQL.toFilter(ecql))).isEqualTo(ECQL.toFilter(ecql));
    }
}
