package vn.datnuoc.engine.formats;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import vn.datnuoc.engine.formats.UnreadableFileException.Reason;

/**
 * Walks over the features of a GeoJSON file: one FeatureCollection or Feature, or one after the other as newline-delimited
 * GeoJSON and GeoJSON text sequences have them. Members may come in any order; strange ones are left out.
 */
final class GeoJsonFeatures {
    private final GeoJsonTokens tokens;
    private final Visitor visitor;

    /** Is told of each part of a feature with the parser on the value, and leaves it on the value's last token. */
    interface Visitor {
        void begin();

        void id(GeoJsonTokens tokens);

        void geometry(GeoJsonTokens tokens);

        void properties(GeoJsonTokens tokens);

        /** The feature is complete. */
        void end();

        /** The member {@code crs} of GeoJSON 2008. */
        void crs(GeoJsonTokens tokens);
    }

    private GeoJsonFeatures(GeoJsonTokens tokens, Visitor visitor) {
        this.tokens = tokens;
        this.visitor = visitor;
    }

    /** @throws UnreadableFileException when it is not GeoJSON; it names the feature and the line */
    static void visit(Path file, Visitor visitor) {
        try (GeoJsonTokens tokens = GeoJsonTokens.open(file)) {
            try {
                new GeoJsonFeatures(tokens, visitor).texts();
            } catch (JacksonException e) {
                throw tokens.problem(e);
            }
        }
    }

    private void texts() {
        for (JsonToken token = tokens.next(); token != null; token = tokens.next()) {
            text(token);
        }
    }

    /** One JSON text: a collection, or a feature by itself. Which of them it is may be told at its end. */
    private void text(JsonToken token) {
        expect(token, JsonToken.START_OBJECT, "a FeatureCollection or a Feature");
        visitor.begin();
        String type = "";
        for (String name = tokens.nextMember(); name != null; name = tokens.nextMember()) {
            switch (name) {
                case "type" -> type = tokens.text();
                case "crs" -> visitor.crs(tokens);
                case "features" -> features();
                default -> member(name, type.equals("FeatureCollection"));
            }
        }
        if (type.equals("Feature")) {
            tokens.nextFeature();
            visitor.end();
        } else if (!type.equals("FeatureCollection")) {
            throw tokens.problem(
                    Reason.UNSUPPORTED, "the type FeatureCollection or Feature expected, got '" + type + "'");
        }
    }

    private void member(String name, boolean ofCollection) {
        if (ofCollection) {
            tokens.skip(name);
        } else {
            featureMember(name);
        }
    }

    private void features() {
        expect(tokens.json.currentToken(), JsonToken.START_ARRAY, "an array of features");
        for (JsonToken token = tokens.next(); token != JsonToken.END_ARRAY; token = tokens.next()) {
            expect(token, JsonToken.START_OBJECT, "a Feature");
            feature();
        }
    }

    private void feature() {
        tokens.nextFeature();
        visitor.begin();
        String type = "";
        for (String name = tokens.nextMember(); name != null; name = tokens.nextMember()) {
            if (name.equals("type")) {
                type = tokens.text();
            } else {
                featureMember(name);
            }
        }
        if (!type.equals("Feature")) {
            throw tokens.problem(Reason.DAMAGED, "the type Feature expected, got '" + type + "'");
        }
        visitor.end();
    }

    private void featureMember(String name) {
        switch (name) {
            case "id" -> visitor.id(tokens);
            case "geometry" -> visitor.geometry(tokens);
            case "properties" -> visitor.properties(tokens);
            default -> tokens.skip(name);
        }
    }

    private void expect(@Nullable JsonToken token, JsonToken expected, String what) {
        if (token != expected) {
            throw tokens.problem(Reason.DAMAGED, what + " expected, got " + token);
        }
    }
}
