package vn.datnuoc.engine.wfs;

import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.datnuoc.engine.feature.FeatureCursor;
import vn.datnuoc.engine.feature.GeoJsonFeatures;
import vn.datnuoc.engine.feature.TextSink;

/** Writes GeoJSON: longitude first; another system than WGS 84 only for who asked for it, and named then. */
final class GeoJsonEncoder implements FeatureEncoder {
    private final boolean alone;

    /** @param alone one feature without a collection around it */
    GeoJsonEncoder(boolean alone) {
        this.alone = alone;
    }

    @Override
    public long encode(FeatureCollection collection, FeatureCursor features, OutputStream out) throws IOException {
        TextSink sink = new TextSink(out);
        sink.raw(alone ? "" : "{\"type\":\"FeatureCollection\",\"features\":[\n");
        GeoJsonFeatures encoder = new GeoJsonFeatures(
                sink, collection.name().subject(), features.attributes(), collection.decimals(), collection.exact());
        long written = 0;
        while (features.hasNext()) {
            if (written++ > 0) {
                sink.raw(",\n");
            }
            encoder.write(features.next(), collection.withGeometry());
        }
        if (!alone) {
            tail(collection, sink);
        }
        sink.raw("\n").flush();
        return written;
    }

    private static void tail(FeatureCollection collection, TextSink sink) throws IOException {
        sink.raw("\n],\"numberMatched\":").number(collection.matched());
        sink.raw(",\"numberReturned\":").number(collection.returned());
        sink.raw(",\"timeStamp\":")
                .json(collection.now().truncatedTo(ChronoUnit.SECONDS).toString());
        if (!collection.crs().isGeographic() || collection.crs().text().equals("EPSG:4756")) {
            sink.raw(",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":")
                    .json(collection.crs().urn())
                    .raw("}}");
        }
        sink.raw(",\"links\":[");
        link("next", collection.next(), sink, false);
        link("prev", collection.previous(), sink, collection.next().isPresent());
        sink.raw("]}");
    }

    private static void link(String relation, Optional<String> address, TextSink sink, boolean comma)
            throws IOException {
        if (address.isPresent()) {
            sink.raw(comma ? ",{\"rel\":" : "{\"rel\":").json(relation);
            sink.raw(",\"type\":\"application/geo+json\",\"href\":")
                    .json(address.get())
                    .raw("}");
        }
    }
}
