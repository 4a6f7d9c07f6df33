package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Art. 4.5.a on the wire: the same layers in every channel for each of the four personas. */
@Tag("database")
@ExtendWith(SampleServer.class)
class AccessIT {

    private static final String BOX_VN2000 = "560000,1000000,580000,1020000";
    private static final List<String> OWNER = List.of("ten_chu", "so_gcn", "ngay_cap");

    private final Client server;

    AccessIT(Client server) {
        this.server = server;
    }

    /** @param visible what the sample grants give this persona to see */
    record Persona(String account, Set<String> visible) {}

    static Stream<Persona> personas() {
        return Stream.of(
                new Persona(Client.NOBODY, SampleNames.PUBLIC),
                new Persona("kt1", SampleNames.STATE_BODY),
                new Persona("cn1", SampleNames.STATE_BODY),
                new Persona("qt1", SampleNames.STATE_BODY));
    }

    @ParameterizedTest
    @MethodSource("personas")
    void listsWhatIsReadable(Persona persona) {
        Client client = server.as(persona.account);
        assertThat(names(client.get("/wms", "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities"), "Layer"))
                .isEqualTo(without(SampleNames::isTable, persona.visible));
        assertThat(names(client.get("/wfs", "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetCapabilities"), "FeatureType"))
                .isEqualTo(without(SampleNames::isRaster, persona.visible));
    }

    @ParameterizedTest
    @MethodSource("personas")
    void answersForWhatIsListedAndNothingElse(Persona persona) {
        Client client = server.as(persona.account);
        for (String layer : SampleNames.ALL) {
            int expected = persona.visible.contains(layer) ? 200 : 404;
            int ofMaps = SampleNames.isTable(layer) ? 404 : expected;
            assertThat(getMap(client, layer).statusCode())
                    .as("GetMap %s %s", persona.account, layer)
                    .isEqualTo(ofMaps);
            assertThat(legend(client, layer).statusCode())
                    .as("legend %s", layer)
                    .isEqualTo(ofMaps);
            assertThat(featureInfo(client, layer).statusCode())
                    .as("GetFeatureInfo %s", layer)
                    .isEqualTo(ofMaps);
            if (!SampleNames.isRaster(layer)) {
                assertThat(getFeature(client, layer, "").statusCode())
                        .as("GetFeature %s", layer)
                        .isEqualTo(expected);
                assertThat(describe(client, layer).statusCode())
                        .as("Describe %s", layer)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("personas")
    void aHiddenLayerAnswersWithTheBytesOfAMissingOne(Persona persona) {
        Client client = server.as(persona.account);
        for (String hidden : SampleNames.ALL) {
            if (persona.visible.contains(hidden)) {
                continue;
            }
            String missing = hidden.substring(0, hidden.length() - 1) + "q";
            assertThat(Client.text(getMap(client, hidden)).replace(hidden, "#"))
                    .isEqualTo(Client.text(getMap(client, missing)).replace(missing, "#"));
            assertThat(Client.text(getFeature(client, hidden, "")).replace(hidden, "#"))
                    .isEqualTo(Client.text(getFeature(client, missing, "")).replace(missing, "#"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kt1", "cn1", "qt1"})
    void showsNoOwnerOfAParcelInAnyChannel(String account) {
        Client client = server.as(account);
        assertThat(Client.text(describe(client, "dd:thua_dat")))
                .contains("ma_thua")
                .doesNotContain(OWNER);
        assertThat(Client.text(getFeature(client, "dd:thua_dat", "&COUNT=50&OUTPUTFORMAT=application/json")))
                .contains("ma_thua")
                .doesNotContain(OWNER);
        assertThat(Client.text(getFeature(client, "dd:thua_dat", "&COUNT=50"))).doesNotContain(OWNER);
        assertThat(Client.text(featureInfo(client, "dd:thua_dat"))).doesNotContain(OWNER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kt1", "cn1", "qt1"})
    void aFilterOrSortOnTheOwnerAnswersAsForAnAttributeThatDoesNotExist(String account) {
        Client client = server.as(account);
        for (String query : List.of("&CQL_FILTER=@='x'", "&SORTBY=@", "&PROPERTYNAME=@", "&CQL_FILTER=@ LIKE 'N%'")) {
            HttpResponse<byte[]> owner = getFeature(client, "dd:thua_dat", query.replace("@", "ten_chu"));
            HttpResponse<byte[]> unknown = getFeature(client, "dd:thua_dat", query.replace("@", "khong_co"));
            assertThat(owner.statusCode()).as(query).isEqualTo(400).isEqualTo(unknown.statusCode());
            assertThat(Client.text(owner)).isEqualTo(Client.text(unknown).replace("khong_co", "ten_chu"));
        }
        HttpResponse<byte[]> map = getMap(client, "dd:thua_dat", "&CQL_FILTER=ten_chu='x'");
        assertThat(map.statusCode()).isEqualTo(400);
    }

    @Test
    void secureDoorsAskAnonymousToLogInAndOthersDoNot() {
        HttpResponse<byte[]> answer = server.get("/secure/wfs", "SERVICE=WFS&REQUEST=GetCapabilities");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
        assertThat(server.get("/wfs", "SERVICE=WFS&REQUEST=GetCapabilities").statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<byte[]> getMap(Client client, String layer) {
        return getMap(client, layer, "");
    }

    private static HttpResponse<byte[]> getMap(Client client, String layer, String more) {
        return client.get(
                "/wms",
                "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=" + layer + "&STYLES=&CRS=EPSG:9207&BBOX=" + BOX_VN2000
                        + "&WIDTH=100&HEIGHT=100&FORMAT=image/png" + more);
    }

    private static HttpResponse<byte[]> featureInfo(Client client, String layer) {
        return client.get(
                "/wms",
                "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=" + layer + "&QUERY_LAYERS=" + layer
                        + "&STYLES=&CRS=EPSG:9207&BBOX=" + BOX_VN2000
                        + "&WIDTH=100&HEIGHT=100&I=50&J=50&INFO_FORMAT=application/json&FEATURE_COUNT=50");
    }

    private static HttpResponse<byte[]> legend(Client client, String layer) {
        return client.get(
                "/wms", "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=" + layer + "&FORMAT=image/png");
    }

    private static HttpResponse<byte[]> getFeature(Client client, String layer, String more) {
        String count = more.contains("COUNT") ? "" : "&COUNT=1";
        return client.get("/wfs", "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=" + layer + count + more);
    }

    private static HttpResponse<byte[]> describe(Client client, String layer) {
        return client.get("/wfs", "SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType&TYPENAMES=" + layer);
    }

    private static Set<String> names(HttpResponse<byte[]> capabilities, String element) {
        Matcher matcher = Pattern.compile("<(?:wfs:)?" + element + "[^>]*>\\s*<(?:wfs:)?Name>([a-z]+:[a-z_0-9]+)<")
                .matcher(Client.text(capabilities));
        Set<String> names = new TreeSet<>();
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Set<String> without(Predicate<String> kind, Set<String> layers) {
        return layers.stream().filter(kind.negate()).collect(Collectors.toCollection(TreeSet::new));
    }
}
