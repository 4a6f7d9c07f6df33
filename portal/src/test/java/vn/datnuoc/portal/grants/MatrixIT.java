package vn.datnuoc.portal.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.datnuoc.policy.Operation.IDENTIFY;
import static vn.datnuoc.policy.Operation.LAYER_TREE;
import static vn.datnuoc.policy.Operation.ORDER_EXPORT;
import static vn.datnuoc.policy.Operation.SEARCH;
import static vn.datnuoc.policy.Operation.TABLE;
import static vn.datnuoc.policy.Operation.WFS_DESCRIBE_FEATURE_TYPE;
import static vn.datnuoc.policy.Operation.WFS_GET_CAPABILITIES;
import static vn.datnuoc.policy.Operation.WFS_GET_FEATURE;
import static vn.datnuoc.policy.Operation.WMS_GET_CAPABILITIES;
import static vn.datnuoc.policy.Operation.WMS_GET_FEATURE_INFO;
import static vn.datnuoc.policy.Operation.WMS_GET_LEGEND_GRAPHIC;
import static vn.datnuoc.policy.Operation.WMS_GET_MAP;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.LayerCatalog;
import vn.datnuoc.policy.AccessRequest;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.Decision;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Operation;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Reach;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.jdbc.JdbcGrants;
import vn.datnuoc.portal.AskedAccount;
import vn.datnuoc.portal.RunningPortal;
import vn.datnuoc.portal.Visitor;
import vn.datnuoc.portal.accountrequests.AccountRequest.Asked;
import vn.datnuoc.portal.accountrequests.AccountRequestDesk;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.accounts.PersonIdentifier;
import vn.datnuoc.portal.agencies.AgencyClass;
import vn.datnuoc.portal.agencies.AgencyRegister;
import vn.datnuoc.portal.connections.Connections;

/**
 * R4.5a: for every account, every layer and every operation of every door, the running portal answers as the policy
 * alone decides on the grants in the database.
 */
@Tag("database")
class MatrixIT extends RunningPortal {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PASSWORD = "datnuoc-demo";
    private static final Pattern LISTED = Pattern.compile("<(?:wfs:)?Name>([a-z]+:[a-z_0-9]+)<");
    private static final String BOX = "CRS=EPSG:9207&BBOX=540000,980000,580000,1020000&WIDTH=60&HEIGHT=60";
    private static final Map<Operation, String> OF_ONE_LAYER = Map.of(
            WMS_GET_MAP,
            "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=@&STYLES=&FORMAT=image/png&" + BOX,
            WMS_GET_FEATURE_INFO,
            "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=@&QUERY_LAYERS=@&STYLES=&I=3&J=3"
                    + "&INFO_FORMAT=application/json&" + BOX,
            WMS_GET_LEGEND_GRAPHIC,
            "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=@&FORMAT=image/png",
            WFS_DESCRIBE_FEATURE_TYPE,
            "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType&TYPENAMES=@",
            WFS_GET_FEATURE,
            "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&COUNT=3&TYPENAMES=@",
            IDENTIFY,
            "/api/map/identify?x=11700000&y=1020000&resolution=10&layers=@",
            TABLE,
            "/bang/@",
            ORDER_EXPORT,
            "/api/exports/term?purpose=x&layer=@");
    private static final Set<Operation> OF_FEATURES_ONLY =
            EnumSet.of(WFS_DESCRIBE_FEATURE_TYPE, WFS_GET_FEATURE, TABLE);
    private static final Set<Operation> OF_MAPS_ONLY =
            EnumSet.of(WMS_GET_MAP, WMS_GET_FEATURE_INFO, WMS_GET_LEGEND_GRAPHIC);

    @Autowired
    private AccountRequestDesk desk;

    @Autowired
    private AgencyRegister agencies;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Connections connections;

    @Autowired
    private JdbcGrants grants;

    @Autowired
    private Policy policy;

    @Autowired
    private LayerCatalog catalog;

    @BeforeEach
    void accountsOfEverySort() {
        if (accounts.exists("mt-to-chuc")) {
            return;
        }
        agencies.addIfMissing("mt-cty", "Công ty (thử)", AgencyClass.TO_CHUC);
        agencies.addIfMissing("mt-nguoi", "Cá nhân (thử)", AgencyClass.CA_NHAN);
        agencies.addIfMissing("mt-so", "Sở (thử)", AgencyClass.SO_BAN_NGANH);
        add("mt-to-chuc", AccountKind.KHAI_THAC, "mt-cty");
        add("mt-ca-nhan", AccountKind.KHAI_THAC, "mt-nguoi");
        add("mt-tu-choi", AccountKind.KHAI_THAC, "mt-so");
        grant("mt-tu-choi", new Target.OfComponent(Component.DD), Map.of());
        add("mt-xem", AccountKind.CAP_NHAT, "mt-cty");
        grant("mt-xem", new Target.All(), Map.of(Right.VIEW, Limits.NONE));
        add("mt-biet", AccountKind.QUAN_TRI, "mt-cty");
        grant("mt-biet", new Target.All(), Map.of(Right.DISCOVER, Limits.NONE));
        add("mt-gioi-han", AccountKind.KHAI_THAC, "mt-nguoi");
        grant(
                "mt-gioi-han",
                new Target.OfLayer(LayerName.of("dd:thua_dat")),
                Map.of(Right.QUERY, limited(Set.of()), Right.EXPORT, limited(Set.of("GPKG"))));
        add("mt-het-han", AccountKind.KHAI_THAC, "mt-so");
        grants.save(dated("mt-het-han", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z")));
        add("mt-chua-toi", AccountKind.KHAI_THAC, "mt-so");
        grants.save(dated("mt-chua-toi", Instant.parse("2126-01-01T00:00:00Z"), Instant.parse("2126-02-01T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kt1",
                "cn1",
                "qt1",
                "mt-to-chuc",
                "mt-ca-nhan",
                "mt-tu-choi",
                "mt-xem",
                "mt-biet",
                "mt-gioi-han",
                "mt-het-han",
                "mt-chua-toi"
            })
    void everyDoorAnswersAsThePolicyAloneDecides(String account) {
        answersEverywhere(
                account, accounts.find(account).<Subject>map(Account::subject).orElse(Subject.ANONYMOUS));
    }

    @Test
    void everyDoorAnswersAPersonalKeyAsThePolicyDecidesWithinItsReach() {
        Visitor kt1 = visitor();
        kt1.logIn("kt1", PASSWORD);
        String wish = "{'title': 'Ma trận', 'services': 'WMS,WFS,API', 'layers': 'tnn,dd:thua_dat', 'right': 'QUERY'}";
        String key = AskedAccount.member(kt1.postJson("/api/keys", wish), "key");
        Account kt1Account = accounts.find("kt1").orElseThrow();
        Reach reach = new Reach(Set.of(Target.of("tnn"), Target.of("dd:thua_dat")), Set.of(Right.QUERY));
        answersEverywhere(
                "kt1:" + key,
                new Subject.Account(
                        "kt1", kt1Account.kind(), kt1Account.agency(), kt1Account.agencyType(), true, reach));
    }

    @Test
    void everyDoorAnswersAConnectionAsThePolicyDecides() {
        String approval =
                "{'code': 'kn-ma-tran', 'title': 'VILIS', 'agency': 'so-nnmt', 'custodian': 'cn1', 'purpose': 'Thử',"
                        + " 'scope': ['dd', 'tnn'], 'addresses': ['127.0.0.0/8', '::1'], 'until': '2099-12-31', 'document': 'QĐ 1'}";
        String secret = AskedAccount.member(postJson("qt1", "/api/connections", approval), "secret");
        assertThat(postJson("cn1", "/api/connections/kn-ma-tran/accept", "{}").statusCode())
                .isEqualTo(200);
        String grant =
                "{'principal': 'connection:kn-ma-tran', 'target': 'dd', 'rights': {'QUERY': {}}, 'document': 'QĐ 2'}";
        assertThat(postJson("qt1", "/api/grants", grant).statusCode()).isBetween(200, 201);
        Subject subject = connections.find("kn-ma-tran").orElseThrow().subject("127.0.0.1");
        answersEverywhere("kn-ma-tran:" + secret, subject);
    }

    private static boolean isPageForAKey(String account, Operation operation) {
        return operation == TABLE && account.contains(":dnk_");
    }

    private void answersEverywhere(String account, Subject subject) {
        for (Layer layer : catalog.layers()) {
            OF_ONE_LAYER.forEach((operation, path) -> {
                if (layer.isTable() && OF_MAPS_ONLY.contains(operation)) {
                    assertThat(get(account, path.replace("@", layer.name().toString()))
                                    .statusCode())
                            .as("%s of %s by '%s'", operation, layer.name(), account)
                            .isIn(403, 404);
                } else if (isPageForAKey(account, operation)) {
                    assertThat(get(account, path.replace("@", layer.name().toString()))
                                    .statusCode())
                            .as("a key opens services and no page")
                            .isEqualTo(403);
                } else if (!layer.isRaster() || !OF_FEATURES_ONLY.contains(operation)) {
                    answers(account, subject, layer.name(), operation, path);
                }
            });
        }
        lists(account, subject);
    }

    private void answers(String account, Subject subject, LayerName layer, Operation operation, String path) {
        HttpResponse<String> answer = get(account, path.replace("@", layer.toString()));
        assertThat(allowedButWithoutTerm(answer) ? 200 : answer.statusCode())
                .as("%s of %s by '%s': %s", operation, layer, account, answer.body())
                .isEqualTo(status(policy.decide(new AccessRequest(subject, layer, operation.right()))));
    }

    /** The account may take it away, but the Department has set no term for its form. */
    private static boolean allowedButWithoutTerm(HttpResponse<String> answer) {
        return answer.statusCode() == 409 && answer.body().contains("CHUA_QUY_DINH_THOI_HAN");
    }

    private static int status(Decision decision) {
        if (decision instanceof Decision.Deny deny) {
            return deny.hidden() ? 404 : 403;
        }
        return 200;
    }

    private void lists(String account, Subject subject) {
        String wms = get(account, "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities")
                .body();
        assertThat(listed(wms))
                .as("WMS by '%s'", account)
                .isEqualTo(allowed(subject, WMS_GET_CAPABILITIES, layer -> !layer.isTable()));
        String wfs = get(account, "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetCapabilities")
                .body();
        assertThat(listed(wfs))
                .as("WFS by '%s'", account)
                .isEqualTo(allowed(subject, WFS_GET_CAPABILITIES, layer -> !layer.isRaster()));
        JsonNode tree = JSON.readTree(get(account, "/api/map/layers").body());
        assertThat(inTree(tree, entry -> true)).isEqualTo(allowed(subject, LAYER_TREE, l -> true));
        assertThat(inTree(tree, entry -> entry.path("identify").asBoolean()))
                .isEqualTo(both(subject, LAYER_TREE, IDENTIFY));
        assertThat(inTree(tree, entry -> !entry.path("formats").isEmpty()))
                .isEqualTo(both(subject, LAYER_TREE, ORDER_EXPORT));
        assertThat(found(account, "Cà Mau")).isSubsetOf(allowed(subject, SEARCH, layer -> true));
    }

    @Test
    void aSearchFindsWhatOnlySomeMayRead() {
        String one = get(
                        "kt1",
                        "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=dd:thua_dat&COUNT=1"
                                + "&OUTPUTFORMAT=application/json")
                .body();
        String parcel = JSON.readTree(one).at("/features/0/properties/ma_thua").asString();
        assertThat(found("kt1", parcel)).contains("dd:thua_dat");
        assertThat(found("mt-to-chuc", parcel)).doesNotContain("dd:thua_dat");
    }

    private Set<String> both(Subject subject, Operation one, Operation other) {
        Set<String> names = allowed(subject, one, layer -> true);
        names.retainAll(allowed(subject, other, layer -> true));
        return names;
    }

    private Set<String> allowed(Subject subject, Operation operation, Predicate<Layer> among) {
        return catalog.layers().stream()
                .filter(among)
                .map(Layer::name)
                .filter(name ->
                        policy.decide(new AccessRequest(subject, name, operation.right())) instanceof Decision.Allow)
                .map(LayerName::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> listed(String capabilities) {
        return LISTED.matcher(capabilities)
                .results()
                .map((MatchResult name) -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> inTree(JsonNode tree, Predicate<JsonNode> which) {
        return tree.path("components")
                .valueStream()
                .flatMap(component -> component.path("layers").valueStream())
                .filter(which)
                .map(entry -> entry.path("name").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> found(String account, String text) {
        String path = "/api/map/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        Stream<JsonNode> hits =
                JSON.readTree(get(account, path).body()).path("results").valueStream();
        return hits.map(hit -> hit.path("layer").asString()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Limits limited(Set<String> formats) {
        return new Limits(
                Optional.of("loai_dat = 'ODT'"),
                Optional.of(new GeometryFactory().toGeometry(new Envelope(105.1, 105.2, 9.1, 9.2))),
                Set.of("ten_chu", "so_gcn", "ngay_cap", "dia_chi"),
                1,
                formats);
    }

    private void grant(String account, Target target, Map<Right, Limits> rights) {
        grants.save(grant(account, target, rights, Instant.parse("2026-01-01T00:00:00Z"), Optional.empty()));
    }

    private static Grant dated(String account, Instant from, Instant until) {
        return grant(
                account,
                new Target.OfComponent(Component.TNN),
                Map.of(Right.EXPORT, Limits.NONE),
                from,
                Optional.of(until));
    }

    private static Grant grant(
            String account, Target target, Map<Right, Limits> rights, Instant from, Optional<Instant> until) {
        return new Grant(account, new Principal.OfAccount(account), target, rights, from, until, "QĐ thử");
    }

    private void add(String name, AccountKind kind, String agency) {
        PersonIdentifier person =
                new PersonIdentifier(PersonIdentifier.Scheme.MA_CAN_BO, name.toUpperCase(Locale.ROOT));
        desk.issueAtSetUp(
                new Asked(agency, "CV thử", "thử", kind, List.of(), "Nguyễn Văn Thử", person, name, Optional.empty()),
                PASSWORD,
                false,
                true);
    }
}
