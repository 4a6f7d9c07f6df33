package vn.datnuoc.geoserver.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.geoserver.ows.Request;
import org.geoserver.wfs.request.FeatureCollectionResponse;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.feature.FeatureCollection;
import vn.datnuoc.audit.ChainedLog;
import vn.datnuoc.policy.Operation;

/** A request that has begun: what of it is recorded, and what has left so far. Used by the thread of its request. */
final class UnderWay {

    static final String REFUSED = "REFUSED";

    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int LOWEST_ERROR = 400;

    private final Optional<ChainedLog.Entry> entry;
    private final Operation operation;
    private final List<CountedFeatures> features = new ArrayList<>();

    /** What has no features to be counted: values of one property, a coverage. */
    private long others;

    private boolean answered;

    /** @param entry to be ended; empty for what is counted or not recorded */
    UnderWay(Optional<ChainedLog.Entry> entry, Operation operation) {
        this.entry = entry;
        this.operation = operation;
    }

    Optional<ChainedLog.Entry> entry() {
        return entry;
    }

    /** It was carried out; whatever of its result goes to the client is counted. */
    void executed(Object result) {
        FeatureCollectionResponse response =
                result instanceof FeatureCollectionResponse already ? already : FeatureCollectionResponse.adapt(result);
        if (response != null) {
            count(response.getFeatures());
        } else if (result instanceof EObject values) {
            others = numberReturned(values);
        } else if (operation == Operation.WCS_GET_COVERAGE) {
            others = 1;
        }
    }

    /** Puts counted features in the place of each. */
    @SuppressWarnings("rawtypes") // as GeoServer has them
    void count(List<FeatureCollection> all) {
        ListIterator<FeatureCollection> collections = all.listIterator();
        while (collections.hasNext()) {
            if (collections.next() instanceof SimpleFeatureCollection simple) {
                CountedFeatures counted = new CountedFeatures(simple);
                features.add(counted);
                collections.set(counted);
            }
        }
    }

    /** Of WFS 2.0 GetPropertyValue. */
    private static long numberReturned(EObject values) {
        EStructuralFeature number = values.eClass().getEStructuralFeature("numberReturned");
        return number != null && values.eGet(number) instanceof Number returned ? returned.longValue() : 0;
    }

    /** All of the answer was written. */
    void answered() {
        answered = true;
    }

    /** A security exception goes past GeoServer's dispatcher: it leaves no error, and no answer. */
    String outcome(Request request) {
        int status = request.getHttpResponse().getStatus();
        if (request.getError() != null || (answered && status >= LOWEST_ERROR && !isRefusal(status))) {
            return "FAILED";
        }
        return answered && !isRefusal(status) ? "OK" : REFUSED;
    }

    private static boolean isRefusal(int status) {
        return status == UNAUTHORISED || status == FORBIDDEN;
    }

    long count() {
        return features.stream().mapToLong(CountedFeatures::count).sum() + (answered ? others : 0);
    }
}
