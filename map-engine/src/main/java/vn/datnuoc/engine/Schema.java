package vn.datnuoc.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The attributes of a vector layer in their order, and its geometry, which is always called {@code geom} if it has one. */
public record Schema(List<Attribute> attributes, GeometryKind geometry) {
    public static final String GEOMETRY_NAME = "geom";

    public Schema {
        attributes = List.copyOf(attributes);
    }

    /** False for a table. */
    public boolean hasGeometry() {
        return geometry != GeometryKind.NONE;
    }

    public Optional<Attribute> attribute(String name) {
        return attributes.stream().filter(a -> a.name().equals(name)).findFirst();
    }

    /** Where the attribute stands. @throws IllegalArgumentException when there is none */
    public int indexOf(String name) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no attribute " + name);
    }

    /** This schema as somebody sees it from whom {@code hidden} are hidden: as if they had never been. */
    public Schema without(Set<String> hidden) {
        return new Schema(
                attributes.stream().filter(a -> !hidden.contains(a.name())).toList(), geometry);
    }
}
