package vn.datnuoc.portal.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.datnuoc.policy.LayerName;

/**
 * Changes to a published layer as somebody hands them in.
 *
 * @param file features to be added or to replace those of the same key; what it does not say of a feature stays; absent when
 *     features are only removed
 * @param key attributes by which a feature is recognised, or {@link #FID} alone; empty for the key of the layer
 * @param removed keys of features to be removed, the parts of each separated by {@code ;}
 */
record ChangeUpload(LayerName layer, Optional<Path> file, List<String> key, List<String> removed) {

    /** The persistent feature id as a key. */
    static final String FID = "fid";

    ChangeUpload {
        key = List.copyOf(key);
        removed = List.copyOf(removed);
    }
}
