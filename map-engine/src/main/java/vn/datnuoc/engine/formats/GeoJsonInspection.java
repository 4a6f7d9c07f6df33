package vn.datnuoc.engine.formats;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.formats.UnreadableFileException.Reason;

/**
 * The first look at a GeoJSON file: which properties of which types, which kind of geometry, which reference system, and
 * whether the ids are fit to be feature ids.
 */
final class GeoJsonInspection implements GeoJsonFeatures.Visitor {
    /** ids up to here are remembered, one bit each, to see whether one comes twice */
    private static final long MAX_ID = 1 << 27;

    /** the names of GeoJSON 2008; files keep longitude first, whatever the authority says */
    private static final Pattern EPSG = Pattern.compile("(?i)(?:urn:ogc:def:crs:)?EPSG:(?:[0-9.]*:)?([0-9]{4,6})");

    final GeoJsonColumns columns = new GeoJsonColumns();
    private final BitSet ids = new BitSet();
    private boolean ownIds = true;
    private boolean hasId;
    private boolean anyId;
    private long rows;
    private @Nullable GeometryKind kind;
    private @Nullable CrsCode crs;

    /** Number of features. */
    long rows() {
        return rows;
    }

    /** Whether every feature has a whole number of its own as its id. */
    boolean ownIds() {
        return ownIds;
    }

    /** Whether there are ids, but not {@link #ownIds()}. */
    boolean strangeIds() {
        return !ownIds && anyId;
    }

    /** {@link GeometryKind#NONE} when no feature has a geometry; empty when there is no feature. */
    Optional<GeometryKind> kind() {
        return rows == 0 ? Optional.empty() : Optional.of(kind == null ? GeometryKind.NONE : kind);
    }

    /** RFC 7946 knows WGS 84 only. */
    CrsCode crs() {
        return crs == null ? CrsCode.WGS84 : crs;
    }

    @Override
    public void begin() {
        hasId = false;
    }

    @Override
    public void id(GeoJsonTokens tokens) {
        anyId = true;
        hasId = tokens.json.currentToken() == JsonToken.VALUE_NUMBER_INT
                && tokens.json.getNumberType() != NumberType.BIG_INTEGER
                && isNew(tokens.json.getLongValue());
        tokens.skipValue();
    }

    private boolean isNew(long id) {
        if (id < 0 || id > MAX_ID || ids.get((int) id)) {
            return false;
        }
        ids.set((int) id);
        return true;
    }

    @Override
    public void geometry(GeoJsonTokens tokens) {
        if (tokens.json.currentToken() == JsonToken.START_OBJECT) {
            for (String name = tokens.nextMember(); name != null; name = tokens.nextMember()) {
                if (name.equals("type")) {
                    see(GeoJsonGeometry.kindOf(tokens.text()), tokens);
                } else {
                    tokens.skip(name);
                }
            }
        } else if (tokens.json.currentToken() != JsonToken.VALUE_NULL) {
            throw tokens.problem(Reason.DAMAGED, "a geometry object or null expected");
        }
    }

    private void see(@Nullable GeometryKind seen, GeoJsonTokens tokens) {
        if (kind == null) {
            kind = seen;
        } else if (seen != null && seen != kind) {
            throw tokens.problem(
                    Reason.MIXED_GEOMETRIES, "one kind of geometry expected, got " + kind + " and " + seen);
        }
    }

    @Override
    public void properties(GeoJsonTokens tokens) {
        if (tokens.json.currentToken() == JsonToken.START_OBJECT) {
            columns.learn(tokens);
        } else if (tokens.json.currentToken() != JsonToken.VALUE_NULL) {
            throw tokens.problem(Reason.DAMAGED, "an object of properties or null expected");
        }
    }

    @Override
    public void end() {
        rows++;
        ownIds &= hasId;
    }

    @Override
    public void crs(GeoJsonTokens tokens) {
        String name = name(tokens);
        CrsCode told = code(name)
                .orElseThrow(() -> tokens.problem(
                        Reason.UNKNOWN_CRS,
                        "a reference system such as urn:ogc:def:crs:EPSG::9207 expected, got '" + name + "'"));
        if (crs != null && !crs.equals(told)) {
            throw tokens.problem(Reason.UNKNOWN_CRS, "one reference system expected, got " + crs + " and " + told);
        }
        crs = told;
    }

    /** {@code {"type": "name", "properties": {"name": "…"}}}; links to elsewhere are not followed. */
    private static String name(GeoJsonTokens tokens) {
        String found = "";
        int depth = 0;
        do {
            JsonToken token = tokens.json.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 2 && token == JsonToken.VALUE_STRING && "name".equals(tokens.json.currentName())) {
                found = tokens.text();
            }
        } while (depth > 0 && tokens.next() != null);
        return found;
    }

    private static Optional<CrsCode> code(String name) {
        Optional<CrsCode> offered = CrsCode.parse(name).map(c -> c.equals(CrsCode.CRS84) ? CrsCode.WGS84 : c);
        Matcher epsg = EPSG.matcher(name);
        return offered.or(() -> epsg.matches() ? Optional.of(new CrsCode("EPSG:" + epsg.group(1))) : Optional.empty())
                .or(() -> ReferenceSystem.named(name).map(ReferenceSystem::code));
    }
}
