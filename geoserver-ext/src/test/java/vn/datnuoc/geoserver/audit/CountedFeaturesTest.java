package vn.datnuoc.geoserver.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.feature.DefaultFeatureCollection;
import org.geotools.feature.FeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.junit.jupiter.api.Test;
import vn.datnuoc.policy.Operation;

class CountedFeaturesTest {

    @Test
    void countsWhatIsReadAndNotWhatIsThere() {
        CountedFeatures features = new CountedFeatures(three());
        assertThat(features.size()).isEqualTo(3);
        assertThat(features.count()).isZero();
        read(features, 2);
        assertThat(features.count()).isEqualTo(2);
    }

    @Test
    void aFormatThatReadsTwiceCountsOnce() {
        CountedFeatures features = new CountedFeatures(three());
        read(features, 3);
        read(features, 3);
        assertThat(features.count()).isEqualTo(3);
    }

    @Test
    @SuppressWarnings("rawtypes") // as GeoServer has them
    void theFeaturesOfEveryQueryAreCounted() {
        UnderWay request = new UnderWay(Optional.empty(), Operation.WFS_GET_FEATURE);
        List<FeatureCollection> answer = new ArrayList<>(List.of(three(), three()));
        request.count(answer);
        answer.forEach(features -> read((CountedFeatures) features, 3));
        assertThat(request.count()).isEqualTo(6);
    }

    private static void read(CountedFeatures features, int many) {
        try (SimpleFeatureIterator iterator = features.features()) {
            for (int i = 0; i < many && iterator.hasNext(); i++) {
                iterator.next();
            }
        }
    }

    private static DefaultFeatureCollection three() {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("thua_dat");
        type.add("loai", String.class);
        SimpleFeatureType schema = type.buildFeatureType();
        DefaultFeatureCollection features = new DefaultFeatureCollection(null, schema);
        for (int i = 0; i < 3; i++) {
            features.add(SimpleFeatureBuilder.build(schema, new Object[] {"ODT"}, "thua_dat." + i));
        }
        return features;
    }
}
