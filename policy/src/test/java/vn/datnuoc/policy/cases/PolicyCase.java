package vn.datnuoc.policy.cases;

import java.time.Instant;
import java.util.List;
import vn.datnuoc.policy.AccessRequest;
import vn.datnuoc.policy.Grant;

/**
 * With these grants, at this instant, this request: what must the answer be?
 *
 * @param name file, scenario and case, for the name of a test
 */
public record PolicyCase(String name, List<Grant> grants, Instant at, AccessRequest request, Expectation expectation) {

    @Override
    public String toString() {
        return name;
    }
}
