package vn.datnuoc.geoserver.access;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.jspecify.annotations.Nullable;

/** A request of WFS or WCS as GeoServer has read it, with all that is in it, also what its model does not count as a part. */
public final class Nested {

    private final Set<EObject> all = Collections.newSetFromMap(new IdentityHashMap<>());

    private Nested() {}

    /** The request itself among them. */
    public static Stream<EObject> of(EObject request) {
        Nested nested = new Nested();
        nested.add(request);
        return nested.all.stream();
    }

    private void add(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            many.forEach(this::add);
        } else if (value instanceof EObject object && all.add(object)) {
            object.eClass().getEAllStructuralFeatures().forEach(feature -> add(object.eGet(feature)));
        }
    }
}
