package vn.datnuoc.geoserver.audit;

import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import org.geotools.api.feature.FeatureVisitor;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.feature.collection.DecoratingSimpleFeatureCollection;

/** Features of an answer, counted as they are read to be written; a format that reads them twice counts once. */
final class CountedFeatures extends DecoratingSimpleFeatureCollection {

    private final AtomicLong most = new AtomicLong();

    CountedFeatures(SimpleFeatureCollection features) {
        super(features);
    }

    long count() {
        return most.get();
    }

    @Override
    public SimpleFeatureIterator features() {
        return new Counting(delegate.features());
    }

    /** Extents and sums, which the database may work out by itself. */
    @Override
    protected boolean canDelegate(FeatureVisitor visitor) {
        return true;
    }

    private final class Counting implements SimpleFeatureIterator {

        private final SimpleFeatureIterator features;
        private long read;

        Counting(SimpleFeatureIterator features) {
            this.features = features;
        }

        @Override
        public boolean hasNext() {
            return features.hasNext();
        }

        @Override
        public SimpleFeature next() throws NoSuchElementException {
            SimpleFeature next = features.next();
            most.accumulateAndGet(++read, Math::max);
            return next;
        }

        @Override
        public void close() {
            features.close();
        }
    }
}
