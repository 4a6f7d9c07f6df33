package vn.datnuoc.geoserver.live;

import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import vn.datnuoc.policy.Decision;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.cases.PolicyCase;
import vn.datnuoc.policy.cases.SampleLayer;

/**
 * One case through WCS, with the raster twin of its layer: it has a value wherever the layer has features. A raster has no
 * rows: a grant that limits them gives nothing of it. It has no attributes: hiding some changes nothing.
 */
record CoverageCheck(PolicyCase some, LayerDoors doors, SoftAssertions softly) {

    private static final String PICTURE = "image/png";
    private static final String FILE = "image/tiff";

    void all() {
        Decision query = ofRaster(Right.QUERY);
        softly.assertThat(doors.isListedInWcs()).as("listed in WCS").isEqualTo(query instanceof Decision.Allow);
        answer("WCS DescribeCoverage", query, doors.coverageDescription(), doors.missing().coverageDescription());
        // a WAR without gt-image writes no picture of a coverage: what is allowed is looked at in files
        denied("WCS GetCoverage", Right.QUERY, PICTURE, "PNG");
        if (!denied("WCS GetCoverage as a file", Right.EXPORT, FILE, "GEOTIFF")) {
            values(((Decision.Allow) Answers.decision(some, Right.EXPORT)).limits());
        }
    }

    private Decision ofRaster(Right right) {
        Decision decision = Answers.decision(some, right);
        boolean ofRows = decision instanceof Decision.Allow allow && allow.limits().rows().isPresent();
        return ofRows ? new Decision.Deny(true, "a raster has no rows") : decision;
    }

    /** False when it is to be given. A format that the grant does not name is refused before anything else. */
    private boolean denied(String door, Right right, String format, String grantName) {
        boolean otherFormat = Answers.decision(some, right) instanceof Decision.Allow allow
                && !isIn(allow.limits().formats(), grantName);
        Decision decision = otherFormat ? new Decision.Deny(false, "another format") : ofRaster(right);
        if (decision instanceof Decision.Allow) {
            return false;
        }
        Point place = Answers.sample(some).features().get(0).geometry().getInteriorPoint();
        answer(door, decision, doors.coverageAround(place, format), doors.missing().coverageAround(place, format));
        return true;
    }

    private static boolean isIn(Set<String> formats, String name) {
        return formats.isEmpty() || formats.contains(name);
    }

    private void values(Limits limits) {
        for (SampleLayer.Feature feature : Answers.sample(some).features()) {
            Geometry inside = limits.area().map(feature.geometry()::intersection).orElse(feature.geometry());
            within(feature.geometry(), inside).ifPresent(place -> softly.assertThat(doors.isCovered(place, FILE))
                    .as("a value in feature %d", feature.fid())
                    .isTrue());
            Geometry outside = CaseLayers.rest(feature.geometry(), inside);
            within(feature.geometry(), inside.isEmpty() ? feature.geometry() : outside)
                    .ifPresent(place -> softly.assertThat(doors.isCovered(place, FILE))
                            .as("no value outside, in feature %d", feature.fid())
                            .isFalse());
        }
    }

    /** A place in the part, if there is more of it than an edge that touches. */
    private static Optional<Point> within(Geometry whole, Geometry part) {
        return part.isEmpty() || part.getDimension() < whole.getDimension()
                ? Optional.empty()
                : Optional.of(part.getInteriorPoint());
    }

    private void answer(String door, Decision decision, Ogc.Answer answer, Ogc.Answer toMissing) {
        Answers.check(softly, doors, door, decision, answer, toMissing);
    }
}
