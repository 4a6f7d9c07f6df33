package vn.datnuoc.engine.formats;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vn.datnuoc.engine.Schema;

/** Gives each attribute of a file a name that no other has, whatever its case, and that we do not need ourselves. */
final class AttributeNames {
    static final int MAX_ATTRIBUTES = 500;

    private final Set<String> taken = new HashSet<>(Set.of("fid", Schema.GEOMETRY_NAME, "from_version", "to_version"));

    /** The name itself where it is free, otherwise with underscores behind it. */
    String free(String name) {
        String free = name.isBlank() ? "attribute" : name;
        while (!taken.add(free.toLowerCase(Locale.ROOT))) {
            free += "_";
        }
        return free;
    }
}
