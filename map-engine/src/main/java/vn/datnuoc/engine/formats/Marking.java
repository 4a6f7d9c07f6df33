package vn.datnuoc.engine.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an export says about itself inside the data file: code, form, purpose, validity and the like, in the order in which
 * it shall be read. Every writer puts it where a user of its format finds it.
 *
 * @param texts keys are ASCII words such as {@code code}; values are any text
 */
public record Marking(Map<String, String> texts) {
    public static final Marking NONE = new Marking(Map.of());

    public Marking {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        for (String key : texts.keySet()) {
            if (!key.matches("[A-Za-z][A-Za-z0-9_.-]*")) {
                throw new IllegalArgumentException("marking key '" + key + "': an ASCII word expected");
            }
        }
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** One XML element per text, all of one form: {@code opening + key + '">' + text + closing}. */
    String xml(String opening, String closing) {
        StringBuilder xml = new StringBuilder();
        texts.forEach((key, text) -> xml.append(opening)
                .append(key)
                .append("\">")
                .append(escaped(text))
                .append(closing));
        return xml.toString();
    }

    /** The marking as plain text, one {@code key: text} per line. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        texts.forEach((key, text) -> lines.append(lines.isEmpty() ? "" : "\n")
                .append(key)
                .append(": ")
                .append(text));
        return lines.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
