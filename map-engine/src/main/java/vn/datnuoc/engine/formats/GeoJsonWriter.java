package vn.datnuoc.engine.formats;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;

/**
 * Writes a GeoJSON FeatureCollection (RFC 7946): longitude and latitude in WGS 84 with nine decimals at most (0.1 mm), outer
 * rings counter-clockwise, the marking as first member {@code datnuoc}. A file that is not {@linkplain #finish() finished}
 * is deleted.
 */
public final class GeoJsonWriter implements FeatureWriter {
    private final Path file;
    private final List<Attribute> attributes;
    private final JsonGenerator json;
    private final FlatGeometry geometry = new FlatGeometry();
    private final StringBuilder coordinates = new StringBuilder();
    private boolean finished;

    /**
     * Begins a new file.
     *
     * @param crs of the rows to come: {@code CRS:84} or {@code EPSG:4326}, for RFC 7946 knows no other; longitude first
     */
    public static GeoJsonWriter create(Path file, String name, Schema schema, CrsCode crs, Marking marking) {
        if (ReferenceSystem.epsg(crs) != 4326) {
            throw new IllegalArgumentException("reference system " + crs + ": GeoJSON is always in CRS:84");
        }
        try {
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            GeoJsonWriter writer = new GeoJsonWriter(file, schema, out);
            writer.begin(name, marking);
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GeoJsonWriter(Path file, Schema schema, OutputStream out) {
        this.file = file;
        this.attributes = schema.attributes();
        this.json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
    }

    private void begin(String name, Marking marking) {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        if (!marking.isEmpty()) {
            json.writeObjectPropertyStart("datnuoc");
            for (Map.Entry<String, String> text : marking.texts().entrySet()) {
                json.writeStringProperty(text.getKey(), text.getValue());
            }
            json.writeEndObject();
        }
        json.writeStringProperty("name", name);
        json.writeArrayPropertyStart("features");
    }

    @Override
    public void row(long fid, @Nullable Geometry jts, @Nullable Object[] values) {
        row(fid, jts == null ? new byte[0] : new WKBWriter(2).write(jts), values);
    }

    @Override
    public void row(long fid, byte[] wkb, @Nullable Object[] values) {
        json.writeRaw(json.streamWriteContext().getCurrentIndex() < 0 ? "\n" : "");
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeNumberProperty("id", fid);
        writeGeometry(wkb);
        writeProperties(values);
        json.writeEndObject();
    }

    private void writeGeometry(byte[] wkb) {
        if (wkb.length == 0) {
            json.writeNullProperty("geometry");
            return;
        }
        Wkb.read(ByteBuffer.wrap(wkb), geometry);
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", typeName());
        json.writeName("coordinates");
        json.writeRawValue(GeoJsonCoordinates.of(geometry, coordinates));
        json.writeEndObject();
    }

    private String typeName() {
        return switch (geometry.kind) {
            case POINT -> "Point";
            case MULTI_LINE_STRING -> "MultiLineString";
            case MULTI_POLYGON -> "MultiPolygon";
            case NONE -> throw new IllegalStateException("a geometry without a kind");
        };
    }

    private void writeProperties(@Nullable Object[] values) {
        if (values.length != attributes.size()) {
            throw new IllegalArgumentException(values.length + " values for " + attributes.size() + " attributes");
        }
        json.writeObjectPropertyStart("properties");
        for (int i = 0; i < values.length; i++) {
            json.writeName(attributes.get(i).name());
            writeValue(attributes.get(i).type(), values[i]);
        }
        json.writeEndObject();
    }

    private void writeValue(AttributeType type, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (type) {
            case STRING, DATE, DATETIME -> json.writeString(value.toString());
            case INTEGER -> json.writeNumber(((Number) value).longValue());
            case DECIMAL -> writeDecimal(((Number) value).doubleValue());
            case BOOLEAN -> json.writeBoolean((Boolean) value);
        }
    }

    /** JSON has no infinity and no NaN. */
    private void writeDecimal(double value) {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    @Override
    public void finish() {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw("\n");
        json.close();
        finished = true;
    }

    @Override
    public void close() {
        if (finished) {
            return;
        }
        try {
            json.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
