package vn.datnuoc.engine;

import java.util.List;
import java.util.Optional;
import vn.datnuoc.policy.LayerName;

/** The line to the store of record: which layers are published, in which version. Thread-safe. */
public interface LayerCatalog {

    /** In the order of the components and of their layers; drawn and listed in this order. Reads no data. */
    List<Layer> layers();

    Optional<Layer> find(LayerName name);

    /** Grows with every publication; two equal values mean an unchanged catalogue. */
    long version();
}
