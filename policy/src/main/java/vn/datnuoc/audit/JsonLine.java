package vn.datnuoc.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One line of the log as a JSON object; the order of the members is kept when it is written. */
public final class JsonLine {

    private JsonLine() {}

    /** @param members texts, numbers, booleans, and lists and maps of these */
    public static String write(Map<String, ?> members) {
        return members.entrySet().stream()
                .map(member -> text(member.getKey()) + ":" + value(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        } else if (value instanceof Collection<?> list) {
            return list.stream().map(JsonLine::value).collect(Collectors.joining(",", "[", "]"));
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(member -> text(String.valueOf(member.getKey())) + ":" + value(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return text(value.toString());
    }

    private static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Empty when the line is no JSON object. */
    public static Optional<Map<String, Object>> read(String line) {
        try {
            return Optional.of(new JsonReader(line).object());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Empty text when the member is absent. */
    public static String text(Map<String, Object> line, String member) {
        return String.valueOf(line.getOrDefault(member, ""));
    }
}
