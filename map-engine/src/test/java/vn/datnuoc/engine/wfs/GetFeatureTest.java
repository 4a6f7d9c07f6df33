package vn.datnuoc.engine.wfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import vn.datnuoc.engine.EngineFixture;
import vn.datnuoc.engine.EngineFixture.Answer;
import vn.datnuoc.engine.xml.XmlReader;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.Subject;

class GetFeatureTest {
    private static final String PARCELS = "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=dd:thua_dat";
    private static final String WELLS = "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=tnn:gieng";
    private static final Subject ACCOUNT =
            new Subject.Account("kt1", AccountKind.KHAI_THAC, "stnmt", AgencyType.STATE_BODY, true);
    private static final Subject OTHER_ACCOUNT =
            new Subject.Account("kt2", AccountKind.KHAI_THAC, "stnmt", AgencyType.STATE_BODY, true);
    private static final Pattern FID = Pattern.compile("gml:id=\"thua_dat\\.([0-9]+)\"");

    @TempDir
    Path folder;

    private EngineFixture fixture;

    @BeforeEach
    void publish() {
        fixture = new EngineFixture(folder).publicReading();
    }

    private Answer get(String query) {
        return fixture.get(query);
    }

    private static List<Long> fids(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        XmlReader.parse(answer.body());
        List<Long> fids = new ArrayList<>();
        Matcher matcher = FID.matcher(answer.text());
        while (matcher.find()) {
            fids.add(Long.parseLong(matcher.group(1)));
        }
        return fids;
    }

    @Test
    void givesEveryFeatureInTheOrderOfItsIdWithUntouchedCoordinates() {
        Answer answer = get(PARCELS);
        assertThat(fids(answer)).hasSize(100).isSorted();
        assertThat(answer.contentType()).isEqualTo("application/gml+xml; version=3.2");
        assertThat(answer.text())
                .contains("numberMatched=\"100\" numberReturned=\"100\"")
                .contains("srsName=\"urn:ogc:def:crs:EPSG::9207\"")
                .contains("<gml:posList>570000 1015000 570000 1015100 570100 1015100 570100 1015000 570000 1015000<")
                .contains("<dd:loai_dat>LUC</dd:loai_dat>")
                .doesNotContain("ten_chu")
                .doesNotContain("next=");
    }

    @Test
    void pagesPutOneAfterTheOtherAreTheWhole() {
        List<Long> pages = new ArrayList<>();
        for (int start = 0; start < 100; start += 30) {
            Answer page = get(PARCELS + "&COUNT=30&STARTINDEX=" + start + "&SORTBY=so_to DESC");
            assertThat(page.text().contains(" next=\"")).isEqualTo(start < 90);
            assertThat(page.text().contains(" previous=\"")).isEqualTo(start > 0);
            assertThat(page.text()).contains("numberMatched=\"100\"");
            pages.addAll(fids(page));
        }
        assertThat(pages).containsExactlyElementsOf(fids(get(PARCELS + "&SORTBY=so_to DESC")));
        assertThat(pages).doesNotHaveDuplicates().hasSize(100);
    }

    @Test
    void theNextLinkIsTheSameRequestFurtherOn() {
        assertThat(get(PARCELS + "&COUNT=30&CQL_FILTER=so_to = 5 OR so_to = 6 OR so_to < 5")
                        .text())
                .contains(
                        "next=\"http://localhost/ows?COUNT=30&amp;CQL_FILTER=so_to+%3D+5+OR+so_to+%3D+6+OR+so_to+%3C+5&amp;DATA_VERSION=1"
                                + "&amp;REQUEST=GetFeature&amp;SERVICE=WFS&amp;STARTINDEX=30&amp;TYPENAMES=dd%3Athua_dat"
                                + "&amp;VERSION=2.0.0\"");
    }

    @Test
    void whoTurnsThePagesReadsTheVersionThatWasBegunAlsoAfterAPublication() {
        List<Long> pages = new ArrayList<>();
        Optional<String> query = Optional.of(PARCELS + "&COUNT=30");
        while (query.isPresent()) {
            Answer page = get(query.get());
            pages.addAll(fids(page));
            query = next(page);
            if (pages.size() == 30) {
                fixture.publishWithoutTheFirst(EngineFixture.PARCELS);
            }
        }
        assertThat(pages).hasSize(100).doesNotHaveDuplicates();
        assertThat(fids(get(PARCELS))).hasSize(99);
    }

    @Test
    void anAccountThatCountsOnByStartIndexStaysInTheVersionThatItBegun() {
        String page = PARCELS + "&COUNT=30&STARTINDEX=";
        List<Long> pages = new ArrayList<>(fids(fixture.get(page + 0, ACCOUNT)));
        fixture.publishWithoutTheFirst(EngineFixture.PARCELS);
        for (int start = 30; start < 120; start += 30) {
            pages.addAll(fids(fixture.get(page + start, ACCOUNT)));
        }
        assertThat(pages).hasSize(100).doesNotHaveDuplicates();
        assertThat(fids(fixture.get(page + 90, OTHER_ACCOUNT))).hasSize(9);
        assertThat(fids(fixture.get(page + 0, ACCOUNT))).doesNotContain(pages.get(0));
        assertThat(fids(fixture.get(page + 90, ACCOUNT))).hasSize(9);
    }

    @Test
    void theLastPageOfOneDownloadDoesNotMixIntoTheNext() {
        String page = PARCELS + "&COUNT=30&STARTINDEX=";
        for (int start = 0; start < 90; start += 30) {
            fixture.get(page + start, ACCOUNT);
        }
        fixture.publishWithoutTheFirst(EngineFixture.PARCELS);
        List<Long> next = new ArrayList<>(fids(fixture.get(page + 0, ACCOUNT)));
        assertThat(fids(fixture.get(page + 90, ACCOUNT))).hasSize(10);
        assertThat(fids(fixture.get(page + 100, ACCOUNT))).isEmpty();
        for (int start = 30; start < 120; start += 30) {
            next.addAll(fids(fixture.get(page + start, ACCOUNT)));
        }
        assertThat(next).hasSize(99).doesNotHaveDuplicates();
    }

    @Test
    void aVersionThatIsGoneIsRefusedAndNotMixedWithAnother() {
        String second = next(get(PARCELS + "&COUNT=30")).orElseThrow();
        fixture.publishWithoutTheFirst(EngineFixture.PARCELS);
        fixture.publishWithoutTheFirst(EngineFixture.PARCELS);
        Answer answer = get(second);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("locator=\"DATA_VERSION\"", "version 3 of dd:thua_dat expected");
    }

    @Test
    void aGrantThatIsGoneEndsThePagesToo() {
        String second = next(get(PARCELS + "&COUNT=30")).orElseThrow();
        fixture.publishWithoutTheFirst(EngineFixture.PARCELS);
        fixture.replaceGrants(List.of(), EngineFixture.NOW);
        assertThat(get(second).text())
                .isEqualTo(
                        get(second.replace("DATA_VERSION=1", "DATA_VERSION=9")).text());
        assertThat(get(second).status()).isEqualTo(404);
    }

    private static Optional<String> next(Answer page) {
        Matcher link = Pattern.compile(" next=\"[^?]+\\?([^\"]+)\"").matcher(page.text());
        return link.find()
                ? Optional.of(URLDecoder.decode(link.group(1).replace("&amp;", "&"), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    @Test
    void hitsCountWithoutGivingAnything() {
        Answer hits = get(PARCELS + "&RESULTTYPE=hits&CQL_FILTER=so_to = 0");
        assertThat(fids(hits)).isEmpty();
        assertThat(hits.text()).contains("numberMatched=\"15\" numberReturned=\"0\"");
        assertThat(fixture.recorded()).containsExactly("WFS GetFeature hits dd:thua_dat OK 0");
    }

    @Test
    void hitsOfVersion1_1CountInNumberOfFeatures() {
        Answer hits = get("SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=dd:thua_dat&RESULTTYPE=hits");
        assertThat(hits.text()).contains("numberOfFeatures=\"100\"");
    }

    @Test
    void version1_0GivesGml2() {
        String request = "SERVICE=WFS&VERSION=1.0.0&REQUEST=GetFeature&MAXFEATURES=2&TYPENAME=";
        Answer parcels = get(request + "dd:thua_dat");
        assertThat(parcels.contentType()).isEqualTo("text/xml; subtype=gml/2.1.2");
        XmlReader.parse(parcels.body());
        assertThat(parcels.text())
                .contains("<gml:boundedBy><gml:null>unknown</gml:null></gml:boundedBy>")
                .contains("<gml:featureMember><dd:thua_dat fid=\"thua_dat.1\"><dd:ma_thua>")
                .contains(
                        "<gml:MultiPolygon srsName=\"EPSG:9207\"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs>"
                                + "<gml:LinearRing><gml:coordinates>570000,1015000 570000,1015100 570100,1015100 ")
                .doesNotContain("thua_dat.3", "gml:id", "srsDimension", "numberMatched");
        assertThat(get(request + "tnn:song_kenh").text())
                .contains(
                        "<gml:MultiLineString srsName=\"EPSG:9207\"><gml:lineStringMember><gml:LineString><gml:coordinates>");
        assertThat(get(request + "tnn:gieng").text()).contains("<gml:Point srsName=\"EPSG:9207\"><gml:coordinates>");
    }

    @Test
    void theFormatAskedForDecidesTheVersionOfGml() {
        assertThat(get("SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=dd:thua_dat&OUTPUTFORMAT=GML2")
                        .text())
                .contains("<gml:featureMember><dd:thua_dat fid=");
        assertThat(get(PARCELS + "&OUTPUTFORMAT=GML3").text()).contains("<gml:featureMembers>");
    }

    @Test
    void version1_0SpeaksOfItsErrorsInItsOwnWords() {
        Answer answer = get("SERVICE=WFS&VERSION=1.0.0&REQUEST=GetFeature&TYPENAME=dd:khong_co");
        assertThat(XmlReader.parse(answer.body()).getLocalName()).isEqualTo("ServiceExceptionReport");
        assertThat(answer.text()).contains("version=\"1.2.0\"").contains("locator=\"typeName\"");
    }

    @Test
    void theValuesOfAPropertyComeWithoutTheirFeatures() {
        String request =
                "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetPropertyValue&TYPENAMES=dd:thua_dat&COUNT=2&VALUEREFERENCE=";
        Answer days = get(request + "dd:ngay_cap");
        XmlReader.parse(days.body());
        assertThat(days.text())
                .contains("<wfs:ValueCollection")
                .contains("numberMatched=\"80\" numberReturned=\"2\" next=\"http://localhost/ows?")
                .contains("REQUEST=GetPropertyValue")
                .contains("<wfs:member><dd:ngay_cap>2020-01-02</dd:ngay_cap></wfs:member>")
                .doesNotContain("gml:id", "dd:ma_thua");
        assertThat(get(request + "geom&SRSNAME=EPSG:4326").text())
                .contains("numberMatched=\"100\"")
                .contains("<wfs:member><dd:geom><gml:MultiSurface srsName=\"EPSG:4326\"");
        assertThat(get(request + "ngay_cap&CQL_FILTER=so_to=5").text()).contains("numberMatched=\"11\"");
        assertThat(fixture.recorded()).contains("WFS GetPropertyValue dd:thua_dat OK 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VERSION=2.0.0&VALUEREFERENCE=ten_chu",
                "VERSION=2.0.0&VALUEREFERENCE=khong_co",
                "VERSION=2.0.0&VALUEREFERENCE=dd:thua_dat/dd:so_to",
                "VERSION=2.0.0",
                "VERSION=1.1.0&VALUEREFERENCE=so_to",
                "VERSION=2.0.0&VALUEREFERENCE=so_to&OUTPUTFORMAT=application/json",
            })
    void refusesValuesThatThereAreNot(String query) {
        Answer answer = get("SERVICE=WFS&REQUEST=GetPropertyValue&TYPENAMES=dd:thua_dat&" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).containsPattern("locator=\"(valueReference|VALUEREFERENCE|version|outputFormat)\"");
    }

    @Test
    void version1_1GivesGml3_1() {
        Answer answer = get("SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=dd:thua_dat&MAXFEATURES=3");
        assertThat(fids(answer)).containsExactly(1L, 2L, 3L);
        assertThat(answer.text())
                .contains("xmlns:gml=\"http://www.opengis.net/gml\"")
                .contains("<gml:featureMembers>")
                .contains("numberOfFeatures=\"3\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "so_to = 5 | 14",
                "so_to <> 5 | 86",
                "loai_dat = 'LUC' AND so_to IN (1, 2) | 14",
                "NOT (loai_dat = 'LUC') | 50",
                "ma_thua LIKE '32002.45.1%' | 12",
                "ma_thua LIKE '%.45._' | 9",
                "loai_dat ILIKE 'l_c' | 50",
                "dien_tich BETWEEN 10000.5 AND 10002.5 | 3",
                "ngay_cap IS NULL | 20",
                "ngay_cap < '2020-01-03' | 1",
                "NOT (ngay_cap < '2020-01-03') | 79",
                "ngay_cap BEFORE 2020-01-03T00:00:00Z | 1",
                "ngay_cap DURING 2020-01-01T00:00:00Z/2020-01-05T00:00:00Z | 3",
                "dien_tich - 10000 < 3 | 3",
                "so_to * 2 + 1 = 11 | 14",
                "so_to / (so_to - 5) > 5 | 14",
                "NOT (so_to / (so_to - 5) > 5) | 72",
                "dien_tich / 2 BETWEEN 5000.25 AND 5001.25 | 3",
                "IN ('thua_dat.7', 'thua_dat.8', 'gieng.9') | 2",
                "BBOX(geom, 570010, 1015010, 570020, 1015020) | 1",
                "BBOX(geom, 570010, 1015010, 570110, 1015020) | 2",
                "INTERSECTS(geom, POINT(570150 1015050)) | 1",
                "DISJOINT(geom, POINT(570150 1015050)) | 99",
                "NOT INTERSECTS(geom, POINT(570150 1015050)) | 99",
                "WITHIN(geom, POLYGON((569999 1014999, 570201 1014999, 570201 1015101, 569999 1015101, 569999 1014999))) | 2",
                "CONTAINS(geom, POINT(570150 1015050)) | 1",
                "DWITHIN(geom, POINT(569990 1015050), 10.5, meters) | 1",
                "BEYOND(geom, POINT(569990 1015050), 10.5, meters) | 99",
                "INTERSECTS(geom, SRID=4326;POINT(105.15 9.18)) | 0",
            })
    void filtersByEcql(String ecql, int matched) {
        assertThat(fids(get(PARCELS + "&CQL_FILTER=" + ecql))).hasSize(matched);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<fes:Filter xmlns:fes='http://www.opengis.net/fes/2.0'><fes:PropertyIsEqualTo><fes:ValueReference>so_to</fes:ValueReference><fes:Literal>5</fes:Literal></fes:PropertyIsEqualTo></fes:Filter>",
                "<Filter><And><PropertyIsEqualTo><PropertyName>dd:so_to</PropertyName><Literal>5</Literal></PropertyIsEqualTo><Not><PropertyIsNull><PropertyName>ma_thua</PropertyName></PropertyIsNull></Not></And></Filter>",
                "<ogc:Filter xmlns:ogc='http://www.opengis.net/ogc'><ogc:PropertyIsBetween><ogc:PropertyName>so_to</ogc:PropertyName><ogc:LowerBoundary><ogc:Literal>5</ogc:Literal></ogc:LowerBoundary><ogc:UpperBoundary><ogc:Literal>5</ogc:Literal></ogc:UpperBoundary></ogc:PropertyIsBetween></ogc:Filter>",
            })
    void filtersByXml(String filter) {
        assertThat(fids(get(PARCELS + "&FILTER=" + filter))).hasSize(14);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "After | <gml:TimeInstant><gml:timePosition>2020-04-08</gml:timePosition></gml:TimeInstant> | 1",
                "Before | <gml:TimeInstant><gml:timePosition>2020-01-03</gml:timePosition></gml:TimeInstant> | 1",
                "TEquals | <gml:TimeInstant><gml:timePosition>2020-01-03T00:00:00Z</gml:timePosition></gml:TimeInstant> | 1",
                "TEquals | <Literal>2020-01-03</Literal> | 1",
                "TEquals | <Literal><gml:TimeInstant><gml:timePosition>2020-01-03</gml:timePosition></gml:TimeInstant></Literal> | 1",
                "During | PERIOD | 3",
                "AnyInteracts | PERIOD | 5",
                "Begins | PERIOD | 1",
                "Ends | PERIOD | 1",
                "Before | PERIOD | 1",
                "After | PERIOD | 74",
                "TOverlaps | PERIOD | 0",
                "Meets | PERIOD | 0",
            })
    void filtersByTemporalOperatorsOfXml(String operator, String time, int matched) {
        String period = "<gml:TimePeriod><gml:beginPosition>2020-01-03</gml:beginPosition>"
                + "<gml:end><gml:TimeInstant><gml:timePosition>2020-01-08</gml:timePosition></gml:TimeInstant></gml:end></gml:TimePeriod>";
        String filter =
                "<Filter xmlns:gml='http://www.opengis.net/gml/3.2'><%1$s><ValueReference>ngay_cap</ValueReference>%2$s</%1$s></Filter>";
        assertThat(fids(get(PARCELS + "&FILTER=" + filter.formatted(operator, time.replace("PERIOD", period)))))
                .hasSize(matched);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<During><ValueReference>ngay_cap</ValueReference><gml:TimePeriod><gml:begin>2020-01-03</gml:begin></gml:TimePeriod></During>",
                "<During><ValueReference>ngay_cap</ValueReference><gml:TimePeriod><gml:begin>2021-01-03</gml:begin><gml:end>2020-01-03</gml:end></gml:TimePeriod></During>",
                "<After><ValueReference>ngay_cap</ValueReference><gml:TimeInstant>hôm qua</gml:TimeInstant></After>",
                "<After><ValueReference>ngay_cap</ValueReference><ValueReference>ngay_cap</ValueReference></After>",
                "<PropertyIsLessThan><Add><ValueReference>ma_thua</ValueReference><Literal>1</Literal></Add><Literal>3</Literal></PropertyIsLessThan>",
                "<PropertyIsLessThan><Add><ValueReference>ten_chu</ValueReference><Literal>1</Literal></Add><Literal>3</Literal></PropertyIsLessThan>",
                "<PropertyIsLessThan><Add><ValueReference>so_to</ValueReference></Add><Literal>3</Literal></PropertyIsLessThan>",
                "<PropertyIsLessThan><Add><ValueReference>so_to</ValueReference><Literal>ba</Literal></Add><Literal>3</Literal></PropertyIsLessThan>",
                "<PropertyIsLessThan><Function name='area'><ValueReference>geom</ValueReference></Function><Literal>3</Literal></PropertyIsLessThan>",
            })
    void refusesTimesAndCalculationsThatMeanNothing(String operator) {
        Answer answer =
                get(PARCELS + "&FILTER=<Filter xmlns:gml='http://www.opengis.net/gml/3.2'>" + operator + "</Filter>");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("InvalidParameterValue").contains("FILTER");
    }

    @Test
    void calculatesInFilterEncoding1() {
        String filter = "<ogc:Filter xmlns:ogc='http://www.opengis.net/ogc'><ogc:PropertyIsLessThan>"
                + "<ogc:Sub><ogc:PropertyName>dien_tich</ogc:PropertyName><ogc:Literal>10000</ogc:Literal></ogc:Sub>"
                + "<ogc:Div><ogc:Literal>6</ogc:Literal><ogc:Literal>2</ogc:Literal></ogc:Div>"
                + "</ogc:PropertyIsLessThan></ogc:Filter>";
        assertThat(fids(get(PARCELS + "&FILTER=" + filter))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Intersects | <gml:Point><gml:pos>570150 1015050</gml:pos></gml:Point> | 1",
                "Intersects | <gml:Point><gml:pos>570100 1015100</gml:pos></gml:Point> | 4",
                "Contains | <gml:Point><gml:pos>570100 1015050</gml:pos></gml:Point> | 0",
                "Touches | <gml:Point><gml:pos>570100 1015050</gml:pos></gml:Point> | 2",
                "Disjoint | <gml:Point><gml:pos>570150 1015050</gml:pos></gml:Point> | 99",
                "Within | <gml:Envelope><gml:lowerCorner>569999 1014999</gml:lowerCorner><gml:upperCorner>570201 1015101</gml:upperCorner></gml:Envelope> | 2",
                "Overlaps | <gml:Envelope><gml:lowerCorner>570050 1015000</gml:lowerCorner><gml:upperCorner>570150 1015100</gml:upperCorner></gml:Envelope> | 2",
                "Equals | <gml:Envelope><gml:lowerCorner>570100 1015100</gml:lowerCorner><gml:upperCorner>570200 1015200</gml:upperCorner></gml:Envelope> | 1",
                "Crosses | <gml:LineString><gml:posList>570150 1015050 570250 1015050</gml:posList></gml:LineString> | 2",
                "Intersects | <gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>570010 1015010 570190 1015010 570190 1015020 570010 1015010</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon> | 2",
                "DWithin | <gml:Point><gml:pos>569990 1015050</gml:pos></gml:Point><Distance uom='m'>10.5</Distance> | 1",
                "DWithin | <gml:Point><gml:pos>569990 1015050</gml:pos></gml:Point><Distance uom='km'>0.0105</Distance> | 1",
                "Beyond | <gml:Point><gml:pos>569990 1015050</gml:pos></gml:Point><Distance uom='m'>10.5</Distance> | 99",
            })
    void filtersBySpatialOperatorsOfXml(String operator, String geometry, int matched) {
        String filter =
                "<Filter xmlns:gml='http://www.opengis.net/gml/3.2'><%1$s><ValueReference>geom</ValueReference>%2$s</%1$s></Filter>";
        assertThat(fids(get(PARCELS + "&FILTER=" + filter.formatted(operator, geometry))))
                .hasSize(matched);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ma_thua LIKE '%''%' | 0",
                "ma_thua LIKE '%\\%%' | 0",
                "ma_thua LIKE '%\\_%' | 0",
                "ma_thua LIKE '\\' | 0",
                "ma_thua LIKE '\\\\%' | 0",
                "ma_thua LIKE '32002\\.45.1' | 1",
                "ma_thua LIKE '%' | 100",
                "ma_thua LIKE '' | 0",
                "ma_thua = '\u0000' | 0",
                "ma_thua LIKE '%\u0000%' | 0",
                "ma_thua = 'a'' OR ''1''=''1' | 0",
                "ma_thua LIKE '.*' | 0",
            })
    void textIsTextWhateverItHolds(String ecql, int matched) {
        assertThat(fids(get(PARCELS + "&CQL_FILTER=" + ecql))).hasSize(matched);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 1_000, 16_000})
    void aFilterThatIsTooDeepIsRefusedBeforeItIsParsed(int depth) {
        String deep = "(".repeat(depth) + "so_to = 1" + ")".repeat(depth);
        assertRefusedInTime("CQL_FILTER=" + deep);
        assertRefusedInTime("CQL_FILTER=" + "NOT (".repeat(depth) + "so_to = 1" + ")".repeat(depth));
        assertRefusedInTime("FILTER=<Filter>" + "<Not>".repeat(depth) + "<PropertyIsNull><PropertyName>so_to"
                + "</PropertyName></PropertyIsNull>" + "</Not>".repeat(depth) + "</Filter>");
    }

    @Test
    void aFilterThatIsTooLongIsRefused() {
        assertRefusedInTime("CQL_FILTER=" + "so_to = 1 OR ".repeat(4_000) + "so_to = 1");
        assertRefusedInTime("CQL_FILTER=" + "NOT ".repeat(12_500) + "so_to = 1");
        assertRefusedInTime("CQL_FILTER=ma_thua = '" + "x".repeat(50_000) + "'");
    }

    @Test
    void aFilterWithinTheBoundsIsAnsweredInTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(fids(get(PARCELS + "&CQL_FILTER=" + "so_to = 1 OR ".repeat(2_000) + "so_to = 1")))
                    .hasSize(15);
            assertThat(fids(get(PARCELS + "&CQL_FILTER=" + "(".repeat(60) + "so_to = 1" + ")".repeat(60))))
                    .hasSize(15);
        });
    }

    private void assertRefusedInTime(String filter) {
        Answer answer = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> get(PARCELS + "&" + filter));
        assertThat(answer.status()).as(answer.text().substring(0, 200)).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EPSG:4326 | 105.14 9.18 105.1405 9.1805",
                "http://www.opengis.net/gml/srs/epsg.xml#4326 | 105.14 9.18 105.1405 9.1805",
                "urn:ogc:def:crs:EPSG::4326 | 9.18 105.14 9.1805 105.1405",
                "http://www.opengis.net/def/crs/EPSG/0/4326 | 9.18 105.14 9.1805 105.1405",
                "CRS:84 | 105.14 9.18 105.1405 9.1805",
                "urn:ogc:def:crs:OGC:1.3:CRS84 | 105.14 9.18 105.1405 9.1805",
            })
    void everySpellingHasItsOwnAxisOrder(String spelling, String corners) {
        List<Long> byBox = fids(get(PARCELS + "&BBOX=" + corners.replace(' ', ',') + "," + spelling));
        String[] c = corners.split(" ");
        List<Long> byFilter = fids(get(PARCELS + "&FILTER=<Filter><BBOX><PropertyName>geom</PropertyName>"
                + "<gml:Envelope xmlns:gml='http://www.opengis.net/gml/3.2' srsName='" + spelling
                + "'><gml:lowerCorner>"
                + c[0] + " " + c[1] + "</gml:lowerCorner><gml:upperCorner>" + c[2] + " " + c[3]
                + "</gml:upperCorner></gml:Envelope></BBOX></Filter>"));
        assertThat(byBox).isNotEmpty().isEqualTo(byFilter);
        Answer answer = get(WELLS + "&COUNT=1&SRSNAME=" + spelling);
        assertThat(answer.text())
                .contains("srsName=\"" + spelling + "\"")
                .containsPattern(
                        Double.parseDouble(c[0]) > 90
                                ? "<gml:pos>105\\.1[0-9]+ 9\\.1"
                                : "<gml:pos>9\\.1[0-9]+ 105\\.1");
    }

    @Test
    void theSystemOfTheLayerLeavesCoordinatesUntouched() {
        assertThat(get(WELLS + "&COUNT=1&SRSNAME=EPSG:9207").text()).contains("<gml:pos>570050 1015050.125</gml:pos>");
    }

    @Test
    void crs84AndEpsg4326AgreeOnTheMillimeter() {
        String pattern = "(?s).*<gml:pos>([^<]*)</gml:pos>.*";
        String crs84 = get(WELLS + "&COUNT=1&SRSNAME=CRS:84").text().replaceFirst(pattern, "$1");
        assertThat(get(WELLS + "&COUNT=1&SRSNAME=EPSG:4326").text().replaceFirst(pattern, "$1"))
                .isEqualTo(crs84);
    }

    @Test
    void geoJsonIsWgs84UnlessAskedOtherwise() {
        String json = get(WELLS + "&COUNT=1&OUTPUTFORMAT=application/json").text();
        assertThat(json)
                .startsWith("{\"type\":\"FeatureCollection\"")
                .contains("\"id\":\"gieng.10\"")
                .containsPattern("\"coordinates\":\\[105\\.1[0-9]+,9\\.1[0-9]+\\]")
                .contains("\"ghi_chu\":\"<b>&\\\"'</b>\"")
                .contains("\"numberMatched\":5,\"numberReturned\":1")
                .contains("\"rel\":\"next\"")
                .doesNotContain("\"crs\"");
        assertThat(get(WELLS + "&COUNT=1&OUTPUTFORMAT=application/json&SRSNAME=EPSG:9207")
                        .text())
                .contains("\"coordinates\":[570050,1015050.125]")
                .contains("\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::9207\"}}");
    }

    @Test
    void valuesAreEscaped() {
        assertThat(get(WELLS + "&COUNT=1").text()).contains("<tnn:ghi_chu>&lt;b&gt;&amp;\"'&lt;/b&gt;</tnn:ghi_chu>");
    }

    @Test
    void propertyNamesChooseAttributesAndLeaveTheGeometryOut() {
        String text = get(PARCELS + "&COUNT=1&PROPERTYNAME=ma_thua,dd:so_to").text();
        assertThat(text)
                .contains("ma_thua")
                .contains("so_to")
                .doesNotContain("loai_dat")
                .doesNotContain("gml:MultiSurface");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&CQL_FILTER=%s = 'A'",
                "&CQL_FILTER=so_to = 1 AND %s LIKE 'A%%'",
                "&CQL_FILTER=%s IS NULL",
                "&CQL_FILTER=%s = 5",
                "&SORTBY=%s",
                "&PROPERTYNAME=%s",
                "&FILTER=<Filter><PropertyIsNull><ValueReference>%s</ValueReference></PropertyIsNull></Filter>",
                "&RESULTTYPE=hits&CQL_FILTER=%s = 'A'"
            })
    void aHiddenAttributeIsAnswaredAsOneThatNeverWas(String query) {
        Answer hidden = get(PARCELS + query.formatted("ten_chu"));
        Answer unknown = get(PARCELS + query.formatted("ten_cha"));
        assertThat(hidden.status()).isEqualTo(400);
        assertThat(hidden.text().replace("ten_chu", "ten_cha")).isEqualTo(unknown.text());
        assertThat(hidden.text()).contains("InvalidParameterValue");
    }

    @Test
    void aHiddenLayerIsAnsweredAsOneThatNeverWas() {
        EngineFixture closed = new EngineFixture(folder.resolve("closed"));
        String query = "SERVICE=WFS&REQUEST=GetFeature&TYPENAMES=";
        assertThat(closed.get(query + "dd:thua_dat").text().replace("thua_dat", "thua_xyz"))
                .isEqualTo(closed.get(query + "dd:thua_xyz").text());
        assertThat(closed.get(query + "dd:thua_dat").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&BBOX=1,2,3 | BBOX",
                "&BBOX=NaN,1,2,3 | BBOX",
                "&BBOX=571000,1015000,570000,1016000 | BBOX",
                "&BBOX=1,2,3,4,EPSG:99999 | BBOX",
                "&BBOX=-1e300,-1e300,1e300,1e300,EPSG:3857 | BBOX",
                "&COUNT=-1 | COUNT",
                "&COUNT=99999999999999999999 | COUNT",
                "&STARTINDEX=-1 | STARTINDEX",
                "&STARTINDEX=9223372036854775808 | STARTINDEX",
                "&SRSNAME=EPSG:1 | srsName",
                "&OUTPUTFORMAT=SHAPE-ZIP | outputFormat",
                "&RESULTTYPE=none | resultType",
                "&CQL_FILTER=strLength(ma_thua) = 3 | CQL_FILTER",
                "&CQL_FILTER=so_to = 'x' | CQL_FILTER",
                "&CQL_FILTER=so_to = | CQL_FILTER",
                "&FILTER=<Filter><PropertyIsEqualTo/></Filter> | FILTER",
                "&FILTER=<Filter> | FILTER",
                "&FILTER=<!DOCTYPE x [<!ENTITY a 'b'>]><Filter/> | FILTER",
                "&SORTBY=so_to UPWARDS | sortBy",
                "&TYPENAMES=dd:thua_dat,tnn:gieng | typeNames",
                "&TYPENAMES=(dd:thua_dat)(tnn:gieng) | typeNames",
            })
    void badInputIsRefusedByTheNameOfItsParameter(String query, String parameter) {
        Answer answer = get(PARCELS + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("locator=\"" + parameter + "\"").contains("ows:ExceptionText");
        XmlReader.parse(answer.body());
    }

    @Test
    void anEntityBombIsRefused() {
        Answer answer = fixture.post(
                "<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]><GetFeature>&b;</GetFeature>");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void answersAPostOfXml() {
        Answer answer = fixture.post(
                """
                <wfs:GetFeature service="WFS" version="2.0.0" count="5" xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:fes="http://www.opengis.net/fes/2.0">
                  <wfs:Query typeNames="dd:thua_dat" srsName="urn:ogc:def:crs:EPSG::4326">
                    <wfs:PropertyName>ma_thua</wfs:PropertyName>
                    <fes:Filter><fes:PropertyIsGreaterThan><fes:ValueReference>so_to</fes:ValueReference><fes:Literal>3</fes:Literal></fes:PropertyIsGreaterThan></fes:Filter>
                    <fes:SortBy><fes:SortProperty><fes:ValueReference>ma_thua</fes:ValueReference><fes:SortOrder>DESC</fes:SortOrder></fes:SortProperty></fes:SortBy>
                  </wfs:Query>
                </wfs:GetFeature>
                """);
        assertThat(fids(answer)).hasSize(5).startsWith(98L);
        assertThat(answer.text()).contains("numberMatched=\"42\"").doesNotContain("so_to>");
    }

    @Test
    void givesAFeatureByItsId() {
        String query = "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&STOREDQUERY_ID=" + GetFeature.BY_ID + "&ID=";
        assertThat(fids(get(query + "thua_dat.42"))).containsExactly(42L);
        Element feature = XmlReader.parse(get(query + "thua_dat.42").body());
        assertThat(feature.getNamespaceURI()).isEqualTo("urn:datnuoc:dd");
        assertThat(feature.getLocalName()).isEqualTo("thua_dat");
        assertThat(get(query + "thua_dat.42&OUTPUTFORMAT=application/json").text())
                .startsWith("{\"type\":\"Feature\",\"id\":\"thua_dat.42\"");
        assertThat(get(query + "thua_dat.420").status()).isEqualTo(404);
        assertThat(fids(get("SERVICE=WFS&REQUEST=GetFeature&RESOURCEID=thua_dat.3,thua_dat.4")))
                .containsExactly(3L, 4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transaction", "LockFeature"})
    void changesAreSentToTheDraftService(String operation) {
        Answer answer = get("SERVICE=WFS&VERSION=2.0.0&REQUEST=" + operation);
        assertThat(answer.text()).contains("OperationNotSupported").contains("/draft/wfs");
    }
}
