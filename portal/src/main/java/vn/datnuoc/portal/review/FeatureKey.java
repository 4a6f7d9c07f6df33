package vn.datnuoc.portal.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.portal.server.Problem;

/**
 * By what features of a file are recognised as features of the layer. A key is compared as text, so that {@code 7} is the
 * same in every format.
 *
 * @param attributes of the layer's schema; empty for the feature id
 */
record FeatureKey(List<Attribute> attributes) {

    private static final String SEPARATOR = ";";

    /** @throws Problem 400 for attributes that the layer does not have, 409 when it has no key and none is named */
    static FeatureKey of(List<String> names, List<String> ofLayer, Schema schema) {
        if (names.equals(List.of(ChangeUpload.FID))) {
            return new FeatureKey(List.of());
        }
        List<String> key = names.isEmpty() ? ofLayer : names;
        if (key.isEmpty()) {
            throw Problem.conflict("Lớp không có khóa nghiệp vụ: hãy nêu key, ví dụ key=fid hoặc tên thuộc tính."
                    + " / The layer has no business key: name one, for example key=fid or attributes.");
        }
        return new FeatureKey(key.stream().map(name -> attribute(name, schema)).toList());
    }

    private static Attribute attribute(String name, Schema schema) {
        return schema.attribute(name)
                .orElseThrow(() -> Problem.badParameter("key", name, "thuộc tính của lớp / an attribute of the layer"));
    }

    boolean isFid() {
        return attributes.isEmpty();
    }

    /** What is read of the layer to know its features by. */
    Schema schema() {
        return new Schema(attributes, GeometryKind.NONE);
    }

    /** Where the key's attributes are in another schema; empty when one is missing there. */
    Optional<int[]> columns(Schema of) {
        List<String> names = of.attributes().stream().map(Attribute::name).toList();
        int[] columns =
                attributes.stream().mapToInt(a -> names.indexOf(a.name())).toArray();
        for (int column : columns) {
            if (column < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(columns);
    }

    /** @param columns of the key in these values */
    String text(long fid, @Nullable Object[] values, int[] columns) {
        if (isFid()) {
            return Long.toString(fid);
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            parts.add(part(values[columns[i]], attributes.get(i).type()));
        }
        return String.join(SEPARATOR, parts);
    }

    private static String part(@Nullable Object value, AttributeType type) {
        if (type == AttributeType.DECIMAL && value instanceof Number number) {
            return Double.toString(number.doubleValue());
        } else if (value instanceof Instant time) {
            return time.truncatedTo(ChronoUnit.MILLIS).toString(); // as exact as a snapshot is
        }
        return value == null ? "" : value.toString();
    }
}
