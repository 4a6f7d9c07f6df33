package vn.datnuoc.engine.wfs;

import java.io.IOException;
import java.io.OutputStream;
import vn.datnuoc.engine.feature.FeatureCursor;

/** Writes features in one format, one by one as they are read. */
interface FeatureEncoder {

    /** Writes the whole answer or throws; its end is written only when every feature was. Gives the number written. */
    long encode(FeatureCollection collection, FeatureCursor features, OutputStream out) throws IOException;
}
