package vn.datnuoc.engine.formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.Schema;

/**
 * Writes the rows of a table as CSV (RFC 4180): UTF-8 with the mark by which spreadsheets know Vietnamese letters, first
 * the names, then {@code fid} and the values; an absent value is nothing, an empty text is {@code ""}. CSV has no place for
 * a marking. A file that is not {@linkplain #finish() finished} is deleted.
 */
public final class CsvWriter implements FeatureWriter {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Path file;
    private final int columns;
    private final Writer out;
    private boolean finished;

    /** Begins a new file. @param schema of a table */
    public static CsvWriter create(Path file, Schema schema) {
        if (schema.hasGeometry()) {
            throw new IllegalArgumentException("CSV is for tables; a layer has a geometry");
        }
        try {
            CsvWriter writer = new CsvWriter(file, schema.attributes().size());
            writer.out.write(BYTE_ORDER_MARK);
            writer.line(
                    Stream.concat(Stream.of("fid"), schema.attributes().stream().map(Attribute::name)));
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvWriter(Path file, int columns) throws IOException {
        this.file = file;
        this.columns = columns;
        this.out = new BufferedWriter(Files.newBufferedWriter(file), 1 << 16);
    }

    @Override
    public void row(long fid, @Nullable Geometry geometry, @Nullable Object[] values) {
        row(fid, new byte[0], values);
    }

    @Override
    public void row(long fid, byte[] wkb, @Nullable Object[] values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(values.length + " values for " + columns + " attributes");
        }
        try {
            line(Stream.concat(Stream.of(Long.toString(fid)), Stream.of(values).map(CsvWriter::field)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(Stream<String> fields) throws IOException {
        out.write(fields.collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String field(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void finish() {
        try {
            out.close();
            finished = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (finished) {
            return;
        }
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
