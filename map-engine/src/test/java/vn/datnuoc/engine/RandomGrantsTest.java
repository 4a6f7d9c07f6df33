package vn.datnuoc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.policy.AccessRequest;
import vn.datnuoc.policy.Decision;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.InMemoryGrants;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Operation;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.RandomGrants;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;

/** R4.5a: whatever the grants are, WMS and WFS answer as the policy alone decides. */
class RandomGrantsTest {
    private static final Pattern LISTED = Pattern.compile("<(?:wfs:)?Name>([a-z]+:[a-z_]+)<");
    private static final String BOX = "570000,1015000,571000,1016000";
    private static final Map<Operation, String> QUERIES = Map.of(
            Operation.WMS_GET_MAP,
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=@&STYLES=&CRS=EPSG:9207&BBOX=" + BOX
                    + "&WIDTH=20&HEIGHT=20&FORMAT=image/png",
            Operation.WMS_GET_FEATURE_INFO,
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=@&QUERY_LAYERS=@&STYLES=&CRS=EPSG:9207&BBOX=" + BOX
                    + "&WIDTH=20&HEIGHT=20&I=1&J=18&INFO_FORMAT=application/json",
            Operation.WMS_GET_LEGEND_GRAPHIC,
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=@&FORMAT=image/png",
            Operation.WFS_DESCRIBE_FEATURE_TYPE,
            "SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType&TYPENAMES=@",
            Operation.WFS_GET_FEATURE,
            "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=@&COUNT=2");
    private static final Map<Operation, String> LISTS = Map.of(
            Operation.WMS_GET_CAPABILITIES, "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities",
            Operation.WFS_GET_CAPABILITIES, "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetCapabilities");

    private final EngineFixture fixture;
    private final Set<LayerName> layers = new TreeSet<>(RandomGrants.LAYERS);

    RandomGrantsTest(@TempDir Path folder) {
        fixture = new EngineFixture(folder, 3);
        layers.retainAll(Set.of(EngineFixture.PARCELS, EngineFixture.WELLS));
    }

    @Test
    void aHundredRandomGrantSets() {
        LongStream.range(0, 100).forEach(agreesWithThePolicy());
    }

    @Test
    @Tag("long")
    void tenThousandRandomGrantSets() {
        LongStream.range(100, 10_100).forEach(agreesWithThePolicy());
    }

    private LongConsumer agreesWithThePolicy() {
        return seed -> {
            RandomGrants chance = new RandomGrants(seed);
            List<Grant> grants = chance.grants();
            Subject subject = chance.request().subject();
            Instant now = chance.instant();
            Policy alone = new Policy(new InMemoryGrants(grants), Clock.fixed(now, ZoneOffset.UTC));
            fixture.replaceGrants(grants, now);
            QUERIES.forEach((operation, query) ->
                    layers.forEach(layer -> assertThat(fixture.get(query.replace("@", layer.toString()), subject)
                                    .status())
                            .as("seed %d: %s of %s by %s", seed, operation, layer, subject)
                            .isEqualTo(status(alone.decide(new AccessRequest(subject, layer, operation.right()))))));
            LISTS.forEach((operation, query) -> assertThat(
                            listed(fixture.get(query, subject).text()))
                    .as("seed %d: %s by %s", seed, operation, subject)
                    .isEqualTo(readable(alone, subject, operation.right())));
        };
    }

    private static int status(Decision decision) {
        if (decision instanceof Decision.Deny deny) {
            return deny.hidden() ? 404 : 403;
        }
        return 200;
    }

    private Set<String> readable(Policy policy, Subject subject, Right right) {
        return layers.stream()
                .filter(layer -> policy.decide(new AccessRequest(subject, layer, right)) instanceof Decision.Allow)
                .map(LayerName::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The random grants are also for all layers of a component: only those that were asked for are compared. */
    private Set<String> listed(String capabilities) {
        return LISTED.matcher(capabilities)
                .results()
                .map((MatchResult name) -> name.group(1))
                .filter(name -> layers.contains(LayerName.of(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
