package vn.datnuoc.geoserver.layers;

import java.util.Optional;
import org.geoserver.catalog.MetadataMap;

/** By which we know again what we have made in GeoServer's catalogue; everything else is left alone. */
final class Mark {

    private static final String VERSION = "datnuoc.version";

    private Mark() {}

    static void put(MetadataMap metadata, long version) {
        metadata.put(VERSION, version);
    }

    /** Version of the layer as we have published it; empty for what somebody else has made. */
    static Optional<Long> version(MetadataMap metadata) {
        return Optional.ofNullable(metadata.get(VERSION)).map(kept -> Long.valueOf(kept.toString()));
    }
}
