package vn.datnuoc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.datnuoc.engine.EngineFixture.Answer;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;

/** R4.5a: whatever is hidden, neither its name nor its values are in any answer, and asking for it is asking for nothing. */
class HiddenAttributesTest {

    /** What the values of an attribute have in common, by its name. */
    private static final Map<String, String> VALUES = Map.of(
            "ma_thua", "32002.45.",
            "dien_tich", "10001.5",
            "loai_dat", "LUC",
            "ten_chu", "Nguyễn",
            "ngay_cap", "2020-01-");

    private static final String PICTURE =
            "&LAYERS=dd:thua_dat&STYLES=&CRS=EPSG:9207" + "&BBOX=570000,1015000,571000,1016000&WIDTH=100&HEIGHT=100";
    private static final String INFO = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&QUERY_LAYERS=dd:thua_dat"
            + PICTURE + "&I=15&J=95&FEATURE_COUNT=50&INFO_FORMAT=";
    private static final String FEATURES =
            "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=dd:thua_dat&COUNT=50";

    private static final List<String> ANSWERS = List.of(
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities",
            "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetCapabilities",
            "SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType&TYPENAMES=dd:thua_dat",
            "SERVICE=WFS&VERSION=1.1.0&REQUEST=DescribeFeatureType&TYPENAME=dd:thua_dat",
            FEATURES,
            FEATURES + "&OUTPUTFORMAT=application/json",
            FEATURES + "&RESULTTYPE=hits",
            "SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=dd:thua_dat",
            INFO + "application/json",
            INFO + "text/html",
            INFO + "text/plain",
            INFO + "text/xml");

    private static final List<String> QUESTIONS = List.of(
            FEATURES + "&CQL_FILTER=@='x'",
            FEATURES + "&CQL_FILTER=@ IS NULL",
            FEATURES + "&CQL_FILTER=NOT(@ LIKE 'N%')",
            FEATURES + "&SORTBY=@",
            FEATURES + "&PROPERTYNAME=@",
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&FORMAT=image/png&CQL_FILTER=@='x'" + PICTURE);

    @TempDir
    private static Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsHiddenShowsInNoAnswer(long seed) {
        Set<String> hidden = some(seed);
        EngineFixture fixture = hiding(hidden, seed);
        for (String query : ANSWERS) {
            Answer answer = fixture.get(query);
            for (String name : VALUES.keySet()) {
                if (hidden.contains(name)) {
                    assertThat(answer.text()).as(query).doesNotContain(name, VALUES.get(name));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void askingForWhatIsHiddenIsAskingForWhatIsNotThere(long seed) {
        Set<String> hidden = some(seed);
        EngineFixture fixture = hiding(hidden, seed);
        for (String question : QUESTIONS) {
            Answer missing = fixture.get(question.replace("@", "khong_co"));
            for (String name : hidden) {
                Answer answer = fixture.get(question.replace("@", name));
                assertThat(answer.status()).as(question).isEqualTo(400);
                assertThat(answer.text()).as(question).isEqualTo(missing.text().replace("khong_co", name));
            }
        }
    }

    /** At least one. */
    private static Set<String> some(long seed) {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>(new TreeSet<>(VALUES.keySet()));
        String one = names.get(random.nextInt(names.size()));
        names.removeIf(name -> !name.equals(one) && random.nextBoolean());
        return Set.copyOf(names);
    }

    private static EngineFixture hiding(Set<String> hidden, long seed) {
        Limits limits = new Limits(Optional.empty(), Optional.empty(), hidden, 0, Set.of());
        return new EngineFixture(folder.resolve("" + seed), 3)
                .grant(new Principal.Everybody(), EngineFixture.PARCELS, Right.EXPORT, limits);
    }
}
