package vn.datnuoc.engine.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import vn.datnuoc.engine.formats.UnreadableFileException.Reason;

/**
 * The tokens of a GeoJSON file, which know the feature and the line they stand in. What a hostile file may make us keep is
 * bounded: depth, the length of a text, the number of different names. Not thread-safe.
 */
final class GeoJsonTokens implements AutoCloseable {
    static final int MAX_DEPTH = 64;
    static final int MAX_TEXT = 1_000_000;
    static final int MAX_NAMES = 10_000;

    private static final int RECORD_SEPARATOR = 0x1e;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(1000)
                    .maxNumberLength(200)
                    .build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    final JsonParser json;
    private final Path file;
    /** the parser remembers every name it has seen, so there must not be any number of them */
    private final Set<String> strangeNames = new HashSet<>();

    private long feature;

    static GeoJsonTokens open(Path file) {
        try {
            InputStream in = Files.newInputStream(file);
            return new GeoJsonTokens(file, JSON.createParser(ObjectReadContext.empty(), new WithoutSeparators(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GeoJsonTokens(Path file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    @Nullable
    JsonToken next() {
        return json.nextToken();
    }

    /** The next member's name, with the parser on its value; null at the end of the object. */
    @Nullable
    String nextMember() {
        String name = json.nextName();
        if (name != null) {
            json.nextToken();
        }
        return name;
    }

    /** Counts a feature, so that messages can name it. */
    void nextFeature() {
        feature++;
    }

    /** Leaves out the value, which may be an object or an array, of a member that means nothing to us. */
    void skip(String name) {
        strange(name);
        skipValue();
    }

    void skipValue() {
        int depth = 0;
        do {
            JsonToken token = json.currentToken();
            depth += step(token);
            if (token == JsonToken.PROPERTY_NAME) {
                strange(json.currentName());
            }
        } while (depth > 0 && json.nextToken() != null);
    }

    /** The value as it stands in the file; an object or an array as JSON text. */
    String text() {
        if (!json.currentToken().isStructStart()) {
            return json.getString();
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            copyValue(copy, text);
        }
        return text.toString();
    }

    private void copyValue(JsonGenerator copy, StringWriter text) {
        int depth = 0;
        do {
            JsonToken token = json.currentToken();
            depth += step(token);
            if (token == JsonToken.PROPERTY_NAME) {
                strange(json.currentName());
            }
            copy.copyCurrentEvent(json);
            if (text.getBuffer().length() > MAX_TEXT) {
                throw problem(Reason.TOO_LARGE, "a text of " + MAX_TEXT + " characters at most");
            }
        } while (depth > 0 && json.nextToken() != null);
    }

    private static int step(JsonToken token) {
        return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }

    private void strange(String name) {
        if (strangeNames.add(name) && strangeNames.size() > MAX_NAMES) {
            throw problem(Reason.TOO_LARGE, MAX_NAMES + " different names of members at most");
        }
    }

    UnreadableFileException problem(Reason reason, String expected) {
        return problem(reason, expected, json.currentTokenLocation(), null);
    }

    UnreadableFileException problem(JacksonException e) {
        if (e instanceof JacksonIOException io) {
            throw new UncheckedIOException(io.getCause());
        }
        Reason reason = e instanceof UnexpectedEndOfInputException
                ? Reason.TRUNCATED
                : e instanceof StreamConstraintsException ? Reason.TOO_LARGE : Reason.DAMAGED;
        return problem(reason, "sound JSON expected: " + e.getOriginalMessage(), e.getLocation(), e);
    }

    private UnreadableFileException problem(
            Reason reason, String expected, @Nullable TokenStreamLocation location, @Nullable Throwable cause) {
        TokenStreamLocation place = location == null ? json.currentLocation() : location;
        String line = "line " + place.getLineNr() + ", column " + place.getColumnNr();
        return new UnreadableFileException(
                reason, file, feature == 0 ? line : "feature " + feature + ", " + line, expected, cause);
    }

    @Override
    public void close() {
        json.close();
    }

    /** Turns the record separators of a GeoJSON text sequence (RFC 8142) into spaces; within JSON they cannot occur. */
    private static final class WithoutSeparators extends FilterInputStream {
        private boolean separated;
        private boolean started;

        WithoutSeparators(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (!started && count > 0) {
                started = true;
                // the first byte, or the one behind a byte order mark
                separated = bytes[offset] == RECORD_SEPARATOR || count > 3 && bytes[offset + 3] == RECORD_SEPARATOR;
            }
            for (int i = offset; separated && i < offset + count; i++) {
                bytes[i] = bytes[i] == RECORD_SEPARATOR ? (byte) ' ' : bytes[i];
            }
            return count;
        }
    }
}
