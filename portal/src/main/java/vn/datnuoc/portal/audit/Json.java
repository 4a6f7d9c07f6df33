package vn.datnuoc.portal.audit;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One line of the log as a JSON object; the order of the members is kept when it is written. */
final class Json {

    private Json() {}

    static String write(Map<String, Object> members) {
        return JSONObjectUtils.toJSONString(new LinkedHashMap<>(members));
    }

    /** Empty when the line is no JSON object. */
    static Optional<Map<String, Object>> read(String line) {
        try {
            return Optional.of(JSONObjectUtils.parse(line));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** Empty text when the member is absent. */
    static String text(Map<String, Object> line, String member) {
        return String.valueOf(line.getOrDefault(member, ""));
    }
}
