package vn.datnuoc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTest {

    @ParameterizedTest
    @CsvSource({
        "WMS, GetCapabilities, VIEW",
        "WMS, GetMap, VIEW",
        "WMS, GetLegendGraphic, VIEW",
        "WMS, GetFeatureInfo, QUERY",
        "WFS, GetCapabilities, QUERY",
        "WFS, DescribeFeatureType, QUERY",
        "WFS, GetFeature, QUERY"
    })
    void picturesAreViewAndValuesAreQuery(String service, String title, Right right) {
        assertThat(Operation.values())
                .filteredOn(operation ->
                        operation.service().equals(service) && operation.title().equals(title))
                .extracting(Operation::right)
                .containsExactly(right);
    }

    @Test
    void anOperationIsFoundByTheNamesOfItsSpecificationInAnyCase() {
        assertThat(Operation.find("wms", "getmap")).contains(Operation.WMS_GET_MAP);
        assertThat(Operation.find("WFS", "Transaction")).isEmpty();
    }

    @Test
    void whatIsTakenAwayIsExport() {
        assertThat(Arrays.stream(Operation.values())
                        .filter(operation -> operation.title().startsWith("export")))
                .isNotEmpty()
                .extracting(Operation::right)
                .containsOnly(Right.EXPORT);
    }

    @Test
    void theDocumentedTableIsThisOne() throws IOException {
        Path page = Path.of("..", "docs", "explanation", "access-model.md");
        List<String> documented = Files.readAllLines(page).stream()
                .filter(line -> line.matches("\\| (WMS|WFS|WCS|WMTS|portal) \\|.*"))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(Operation.values())
                        .map(some -> "| %s | %s | %s |".formatted(some.service(), some.title(), some.right()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"EXPORT, QUERY", "QUERY, VIEW", "VIEW, DISCOVER", "EDIT, QUERY"})
    void aRightCarriesTheOnesBelowIt(Right above, Right below) {
        assertThat(above.implies(below)).isTrue();
        assertThat(below.implies(above)).isFalse();
    }

    @Test
    void exportAndEditDoNotCarryEachOther() {
        assertThat(Right.EXPORT.implies(Right.EDIT)).isFalse();
        assertThat(Right.EDIT.implies(Right.EXPORT)).isFalse();
    }
}
