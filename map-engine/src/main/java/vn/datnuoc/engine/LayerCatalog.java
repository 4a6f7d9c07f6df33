package vn.datnuoc.engine;

import java.util.List;
import java.util.Optional;
import vn.datnuoc.policy.LayerName;

/** The line to the store of record: which layers are published, in which version. Thread-safe. */
public interface LayerCatalog {

    /** In the order of the components and of their layers; drawn and listed in this order. Reads no data. */
    List<Layer> layers();

    Optional<Layer> find(LayerName name);

    /**
     * That version of the layer, as long as it can be read: the active one always, the one before for a while, so that who
     * turns its pages reaches the last.
     */
    default Optional<Layer> find(LayerName name, long version) {
        return find(name).filter(active -> active.version() == version);
    }

    /** Any version that was ever published, for who looks back. */
    default Optional<Layer> past(LayerName name, long version) {
        return find(name, version);
    }

    /** Grows with every publication; two equal values mean an unchanged catalogue. */
    long version();
}
