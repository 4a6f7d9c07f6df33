package vn.datnuoc.engine.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.w3c.dom.Element;
import vn.datnuoc.engine.LayerGate;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.Params;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.AxisOrder;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.engine.feature.FeatureQuery.Sort;
import vn.datnuoc.engine.filter.AttributeNames;
import vn.datnuoc.engine.filter.FilterException;
import vn.datnuoc.engine.filter.Filters;
import vn.datnuoc.engine.xml.XmlException;
import vn.datnuoc.engine.xml.XmlReader;
import vn.datnuoc.policy.Operation;

/**
 * A GetFeature or GetPropertyValue request, read as far as it can be without the layer; the rest is read against the layer's cut schema.
 *
 * @param typeName as asked for; absent when only ids are
 * @param valueReference the one property that GetPropertyValue asks for
 * @param filter of a POST
 */
record GetFeature(
        WfsVersion version,
        Optional<String> valueReference,
        Optional<String> typeName,
        String typeNameParameter,
        List<String> resourceIds,
        boolean byIdAlone,
        boolean hits,
        OutputFormat format,
        Optional<Srs> srs,
        Optional<Long> count,
        long startIndex,
        Params params,
        Optional<Element> filter) {
    static final String BY_ID = "urn:ogc:def:query:OGC-WFS::GetFeatureById";
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final int MAX_IDS = 10_000;
    private static final int MAX_SORTS = 8;
    private static final double FARTHEST_METERS = 4.1e7;
    private static final double FARTHEST_DEGREES = 400;

    /** @param spelling as the client wrote it, which decides the order of axes and is given back */
    record Srs(String spelling, CrsCode crs) {
        AxisOrder axes() {
            return AxisOrder.ofWfs(spelling, crs);
        }
    }

    /** @throws OgcException also when GetPropertyValue is asked of a version or in a format that does not know it */
    static GetFeature parsePropertyValue(WfsVersion version, Params params, Optional<Element> filter) {
        String name = params.require("VALUEREFERENCE", "the name of a property expected");
        if (version != WfsVersion.V2_0_0) {
            throw OgcException.invalidParameter("version", version.number, "2.0.0 expected for GetPropertyValue");
        }
        GetFeature get = parse(version, params, filter, Optional.of(name));
        if (get.format() != OutputFormat.GML_3_2) {
            throw OgcException.invalidParameter(
                    "outputFormat", get.format().name, OutputFormat.GML_3_2.name + " expected");
        }
        return get;
    }

    static GetFeature parse(WfsVersion version, Params params, Optional<Element> filter) {
        return parse(version, params, filter, Optional.empty());
    }

    private static GetFeature parse(
            WfsVersion version, Params params, Optional<Element> filter, Optional<String> valueReference) {
        boolean byId = storedQuery(params);
        return new GetFeature(
                version,
                valueReference,
                typeName(version, params),
                version.typeNames,
                byId ? List.of(params.require("ID", "the id of a feature expected")) : resourceIds(params),
                byId,
                hits(params),
                format(version, params),
                params.find("SRSNAME").map(s -> new Srs(s, crs("srsName", s))),
                params.findAny("COUNT", "MAXFEATURES")
                        .flatMap(e -> params.wholeNumber(e.getKey(), 0, Integer.MAX_VALUE)),
                params.wholeNumber("STARTINDEX", 0, Long.MAX_VALUE / 10).orElse(0L),
                params,
                filter);
    }

    /** The version of the layer to be read; absent is the active one. */
    Optional<Long> dataVersion() {
        return params.wholeNumber(LayerGate.DATA_VERSION, 1, Long.MAX_VALUE / 10);
    }

    Operation operation() {
        return valueReference.isPresent() ? Operation.WFS_GET_PROPERTY_VALUE : Operation.WFS_GET_FEATURE;
    }

    private static boolean storedQuery(Params params) {
        Optional<String> id = params.findAny("STOREDQUERY_ID", "STOREDQUERYID").map(Map.Entry::getValue);
        if (id.isPresent() && !id.get().equals(BY_ID)) {
            throw OgcException.invalidParameter("STOREDQUERY_ID", id.get(), BY_ID + " expected");
        }
        return id.isPresent();
    }

    private static Optional<String> typeName(WfsVersion version, Params params) {
        Optional<String> names = params.findAny("TYPENAMES", "TYPENAME").map(Map.Entry::getValue);
        names.filter(n -> n.contains(",") || n.contains("(")).ifPresent(n -> {
            throw OgcException.invalidParameter(version.typeNames, n, "one feature type in a request expected");
        });
        return names.map(String::strip);
    }

    private static List<String> resourceIds(Params params) {
        List<String> ids = params.findAny("RESOURCEID", "FEATUREID")
                .map(e -> split(e.getValue()))
                .orElse(List.of());
        if (ids.size() > MAX_IDS) {
            throw OgcException.invalidParameter("RESOURCEID", ids.size() + " ids", "at most " + MAX_IDS + " expected");
        }
        return ids;
    }

    private static boolean hits(Params params) {
        String type = params.find("RESULTTYPE").orElse("results");
        return switch (type) {
            case "hits" -> true;
            case "results" -> false;
            default -> throw OgcException.invalidParameter("resultType", type, "results or hits expected");
        };
    }

    private static OutputFormat format(WfsVersion version, Params params) {
        return params.find("OUTPUTFORMAT")
                .map(text -> OutputFormat.find(text)
                        .orElseThrow(() -> OgcException.invalidParameter(
                                "outputFormat", text, "one of " + formats() + " expected")))
                .orElse(version.gmlFormat);
    }

    private static String formats() {
        return String.join(
                ", ", Arrays.stream(OutputFormat.values()).map(f -> f.name).toList());
    }

    private static CrsCode crs(String parameter, String spelling) {
        return CrsCode.parse(spelling)
                .orElseThrow(() -> OgcException.invalidParameter(
                        parameter, spelling, "one of " + CrsCode.SUPPORTED + " expected"));
    }

    /**
     * What to ask of the layer.
     *
     * @param schema cut to the caller's limits; nothing else is known here
     * @param layerCrs in which a box without a system of its own is
     */
    FeatureQuery query(Schema schema, CrsCode layerCrs, long limit) {
        Optional<Filter> asked = filter(schema);
        if (params.find("BBOX").isPresent()
                && asked.isPresent()
                && params.find("CQL_FILTER").isEmpty()) {
            throw OgcException.invalidParameter(
                    "BBOX", params.require("BBOX", ""), "either BBOX, FILTER or RESOURCEID expected");
        }
        return new FeatureQuery(
                params.find("BBOX").map(text -> box(text, schema, layerCrs)),
                havingValue(asked, schema),
                attributes(schema),
                order(schema),
                startIndex,
                limit,
                srs.map(Srs::crs));
    }

    /** A feature without the property that is asked for has no value to give. */
    private Optional<Filter> havingValue(Optional<Filter> asked, Schema schema) {
        if (valueReference.isEmpty()) {
            return asked;
        }
        String name = valueReference.get();
        Filter has = FILTERS.not(FILTERS.isNull(FILTERS.property(
                AttributeNames.isGeometry(name, schema) ? name : attribute("valueReference", name, schema))));
        return Optional.of(asked.<Filter>map(filter -> FILTERS.and(filter, has)).orElse(has));
    }

    private Optional<Filter> filter(Schema schema) {
        if (!resourceIds.isEmpty()) {
            return Optional.of(FILTERS.id(resourceIds.stream()
                    .map(FILTERS::featureId)
                    .toArray(org.geotools.api.filter.identity.FeatureId[]::new)));
        }
        Optional<String> ecql = params.find("CQL_FILTER");
        Optional<String> fes = params.find("FILTER");
        if (ecql.isPresent() && fes.isPresent()) {
            throw OgcException.invalidParameter("FILTER", fes.get(), "either FILTER or CQL_FILTER expected");
        }
        return ecql.map(text -> read("CQL_FILTER", text, t -> Filters.ecql(t, schema)))
                .or(() -> fes.map(text -> read("FILTER", text, t -> Filters.fes(element(t), schema))))
                .or(() -> filter.map(element -> read("Filter", "", t -> Filters.fes(element, schema))));
    }

    private static Element element(String text) {
        String stripped = text.strip();
        return XmlReader.parse(
                stripped.startsWith("(") && stripped.endsWith(")")
                        ? stripped.substring(1, stripped.length() - 1)
                        : stripped);
    }

    private static Filter read(String parameter, String text, Function<String, Filter> reader) {
        try {
            return reader.apply(text);
        } catch (FilterException | XmlException e) {
            throw OgcException.invalidParameter(parameter, text, String.valueOf(e.getMessage()));
        }
    }

    private BoundingBox box(String text, Schema schema, CrsCode layerCrs) {
        if (!schema.hasGeometry()) {
            throw OgcException.invalidParameter("BBOX", text, "no box expected, for the feature type has no geometry");
        }
        List<String> parts = split(text);
        boolean hasCrs = parts.size() == 5;
        String spelling = hasCrs
                ? parts.get(4)
                : srs.map(Srs::spelling).orElse(version.spelled(layerCrs).spelling());
        CrsCode crs = crs("BBOX", spelling);
        double[] numbers = Params.numbers("BBOX", hasCrs ? parts.subList(0, 4) : parts, 4);
        AxisOrder axes = AxisOrder.ofWfs(spelling, crs);
        BoundingBox box = axes.box(numbers, crs);
        if (box.width() < 0 || box.height() < 0) {
            throw OgcException.invalidParameter("BBOX", text, "lower corner before upper corner expected");
        }
        double farthest = crs.isGeographic() ? FARTHEST_DEGREES : FARTHEST_METERS;
        if (Arrays.stream(numbers).anyMatch(n -> Math.abs(n) > farthest)) {
            throw OgcException.invalidParameter("BBOX", text, "a box on Earth in " + crs + " expected");
        }
        return box;
    }

    private Optional<List<String>> attributes(Schema schema) {
        return propertyNames().map(names -> names.stream()
                .filter(name -> !AttributeNames.isGeometry(name, schema))
                .map(name -> attribute("propertyName", name, schema))
                .distinct()
                .toList());
    }

    /** False when properties were asked for and the geometry was not among them. */
    boolean wantsGeometry(Schema schema) {
        return propertyNames()
                .map(names -> names.stream().anyMatch(name -> AttributeNames.isGeometry(name, schema)))
                .orElse(true);
    }

    private Optional<List<String>> propertyNames() {
        return valueReference
                .or(() -> params.find("PROPERTYNAME"))
                .map(text -> split(text.replace("(", "").replace(")", "")))
                .filter(names -> !names.contains("*"));
    }

    private List<Sort> order(Schema schema) {
        List<String> parts = params.find("SORTBY").map(GetFeature::split).orElse(List.of());
        if (parts.size() > MAX_SORTS) {
            throw OgcException.invalidParameter(
                    "sortBy", parts.size() + " attributes", "at most " + MAX_SORTS + " expected");
        }
        return parts.stream().map(part -> sort(part, schema)).toList();
    }

    private static Sort sort(String part, Schema schema) {
        String[] words = part.split("[ +]+");
        String direction = words.length > 1 ? words[1] : "A";
        if (words.length > 2 || !direction.matches("(?i)A|ASC|D|DESC")) {
            throw OgcException.invalidParameter("sortBy", part, "an attribute, then ASC or DESC expected");
        }
        return new Sort(attribute("sortBy", words[0], schema), direction.matches("(?i)D|DESC"));
    }

    private static String attribute(String parameter, String spelling, Schema schema) {
        try {
            return AttributeNames.find(spelling, schema).name();
        } catch (FilterException e) {
            throw OgcException.invalidParameter(parameter, spelling, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
