package vn.datnuoc.engine.feature;

import java.util.Iterator;
import java.util.List;
import vn.datnuoc.engine.Attribute;

/** Features one by one, read as they are asked for. For one thread. */
public interface FeatureCursor extends Iterator<Feature>, AutoCloseable {

    /** What {@link Feature#values} holds, in this order. */
    List<Attribute> attributes();

    @Override
    void close();
}
