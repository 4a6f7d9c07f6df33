package vn.datnuoc.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON object (RFC 8259); a number becomes a Long or a Double. For one text. */
final class JsonReader {

    /** Lines are flat; whatever is deeper is none of ours. */
    private static final int DEEPEST = 20;

    private final String text;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    /** The whole text. @throws IllegalArgumentException when it is no object */
    Map<String, Object> object() {
        Map<String, Object> members = members();
        skipBlanks();
        if (at != text.length()) {
            throw wrong();
        }
        return members;
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        open('{');
        while (!closes('}', members.isEmpty())) {
            String name = string();
            expect(':');
            members.put(name, value());
        }
        return members;
    }

    private List<Object> list() {
        List<Object> values = new ArrayList<>();
        open('[');
        while (!closes(']', values.isEmpty())) {
            values.add(value());
        }
        return values;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> members();
            case '[' -> list();
            case '"' -> string();
            default -> word();
        };
    }

    private void open(char bracket) {
        expect(bracket);
        if (++depth > DEEPEST) {
            throw wrong();
        }
    }

    /** Steps over the bracket, or over the comma before a further value. */
    private boolean closes(char bracket, boolean first) {
        if (peek() == bracket) {
            at++;
            depth--;
            return true;
        }
        if (!first) {
            expect(',');
        }
        return false;
    }

    private String string() {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (next() != '"') {
            char c = text.charAt(at - 1);
            read.append(c == '\\' ? escaped() : c);
        }
        return read.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> hexadecimal();
            case '"', '\\', '/' -> c;
            default -> throw wrong();
        };
    }

    private char hexadecimal() {
        at += 4;
        if (at > text.length()) {
            throw wrong();
        }
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private Object word() {
        int from = at;
        while (at < text.length() && ",]} ".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        return switch (word) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            case "null" -> "";
            default -> number(word);
        };
    }

    private static Object number(String word) {
        return word.matches("-?[0-9]+") ? (Object) Long.valueOf(word) : (Object) Double.valueOf(word);
    }

    private char peek() {
        skipBlanks();
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at);
    }

    private char next() {
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at++);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong();
        }
        at++;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("no JSON object at character " + at);
    }
}
