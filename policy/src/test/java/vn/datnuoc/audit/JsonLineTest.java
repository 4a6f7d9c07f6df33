package vn.datnuoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonLineTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("n", 12L);
        line.put("who", "Nguyễn \"Văn\" \\ \u0001 \uD83D\uDE00");
        line.put("layers", List.of("dd:thua_dat", "dd:gia_dat"));
        line.put("detail", Map.of("filter", "a = 'b'"));
        line.put("demo", true);
        line.put("none", List.of());

        assertThat(JsonLine.read(JsonLine.write(line))).contains(line);
    }

    @Test
    void membersKeepTheirOrderAndALineHasNoLineFeed() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("b", "two\nlines");
        line.put("a", 1);

        assertThat(JsonLine.write(line)).isEqualTo("{\"b\":\"two\\u000alines\",\"a\":1}");
    }

    @Test
    void whatIsTornOrNoObjectIsNotRead() {
        assertThat(List.of("", "{", "{\"a\":", "{\"a\":1}x", "{\"a\" 1}", "[1]", "{\"a\":\"\\u12", "{\"a\":tru}"))
                .allSatisfy(text -> assertThat(JsonLine.read(text)).isEmpty());
        assertThat(JsonLine.read("{\"a\":".repeat(50) + "1" + "}".repeat(50))).isEmpty();
    }

    @Test
    void anotherWritersEscapesAreRead() {
        assertThat(JsonLine.read("{ \"a\" : \"\\/\\n\\u0111\" , \"b\":-1.5 }"))
                .contains(Map.of("a", "/\nđ", "b", -1.5));
    }
}
