package vn.datnuoc.geoserver.audit;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.geoserver.platform.Operation;
import org.geoserver.wms.DescribeLayerRequest;
import org.geoserver.wms.GetFeatureInfoRequest;
import org.geoserver.wms.GetLegendGraphicRequest;
import org.geoserver.wms.GetMapRequest;
import org.geoserver.wms.MapLayerInfo;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.geoserver.access.Nested;
import vn.datnuoc.geoserver.access.Parameters;

/**
 * What an OGC request is about, as GeoServer has understood it, posted or not.
 *
 * @param layers their names as far as the request tells them: {@code dd:thua_dat}, or {@code thua_dat} alone
 * @param filter which part of them, of a request that was posted; empty for all
 */
public record Content(List<String> layers, String filter) {

    /** Features of a WFS or WCS request that name layers. */
    private static final Set<String> NAMING =
            Set.of("typeName", "typeNames", "coverageId", "identifier", "coverage", "sourceCoverage");

    /** Those that say which part of a coverage. */
    private static final List<String> SUBSET =
            List.of("dimension", "trimLow", "trimHigh", "slicePoint", "lowerCorner", "upperCorner");

    private static final List<String> NAMING_PARAMETERS = List.of("LAYERS", "QUERY_LAYERS", "LAYER");
    private static final String NAMESPACE = "urn:datnuoc:";

    public Content {
        layers = List.copyOf(layers);
    }

    /** Of an operation whose parameters GeoServer has read. */
    public static Content of(Operation operation, Parameters parameters) {
        return of(Arrays.asList(operation.getParameters()), parameters);
    }

    static Content of(List<?> requests, Parameters parameters) {
        List<String> layers =
                requests.stream().flatMap(Content::layers).distinct().toList();
        String filter = requests.stream().flatMap(Content::filters).distinct().collect(Collectors.joining(" "));
        return new Content(layers.isEmpty() ? named(parameters, NAMING_PARAMETERS) : layers, filter);
    }

    /** What is named in parameters, before or without an operation. */
    static List<String> named(Parameters parameters, List<String> naming) {
        return naming.stream()
                .flatMap(name -> parameters.find(name).stream())
                .flatMap(names -> Stream.of(names.split("[,()]")))
                .map(Content::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> layers(@Nullable Object request) {
        if (request instanceof GetMapRequest map) {
            return names(map.getLayers());
        } else if (request instanceof GetFeatureInfoRequest info) {
            return names(info.getQueryLayers());
        } else if (request instanceof DescribeLayerRequest describe) {
            return names(describe.getLayers());
        } else if (request instanceof GetLegendGraphicRequest legend) {
            return legend.getLegends().stream()
                    .filter(one -> one.getLayerInfo() != null)
                    .map(one -> one.getLayerInfo().prefixedName());
        }
        return request instanceof EObject object ? Nested.of(object).flatMap(Content::layers) : Stream.of();
    }

    private static Stream<String> names(List<MapLayerInfo> layers) {
        return layers.stream()
                .map(layer -> layer.getLayerInfo() == null
                        ? layer.getName()
                        : layer.getLayerInfo().prefixedName());
    }

    private static Stream<String> layers(EObject object) {
        Stream<String> named = features(object)
                .filter(feature -> NAMING.contains(feature.getName()))
                .flatMap(feature -> texts(object.eGet(feature)));
        return Stream.concat(named, ofFeatureById(object).stream());
    }

    private static Stream<EStructuralFeature> features(EObject object) {
        return object.eClass().getEAllStructuralFeatures().stream();
    }

    private static Stream<String> texts(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().flatMap(Content::texts);
        } else if (value instanceof QName name) {
            return Stream.of(name(name));
        } else if (value instanceof EObject code) {
            return text(code, "value").map(Content::name).stream();
        }
        return value == null ? Stream.of() : Stream.of(name(value.toString()));
    }

    private static String name(QName name) {
        boolean ours = name.getNamespaceURI().startsWith(NAMESPACE);
        String prefix = ours ? name.getNamespaceURI().substring(NAMESPACE.length()) : name.getPrefix();
        return prefix.isEmpty() ? name.getLocalPart() : prefix + ":" + name.getLocalPart();
    }

    /** In WCS 2.0 two underscores stand for the colon. */
    private static String name(String text) {
        return text.strip().replace("__", ":");
    }

    /** The layer of the feature that a stored query asks for: {@code thua_dat.12}. */
    private static Optional<String> ofFeatureById(EObject parameter) {
        return text(parameter, "name")
                .filter("ID"::equalsIgnoreCase)
                .flatMap(name -> text(parameter, "value"))
                .filter(id -> id.lastIndexOf('.') > 0)
                .map(id -> id.substring(0, id.lastIndexOf('.')));
    }

    private static Optional<String> text(EObject object, String name) {
        return features(object)
                .filter(feature -> feature.getName().equals(name))
                .map(object::eGet)
                .filter(value -> value != null)
                .map(Object::toString)
                .findFirst();
    }

    private static Stream<String> filters(@Nullable Object request) {
        return request instanceof EObject object
                ? Nested.of(object).flatMap(one -> Stream.concat(filters(one), subset(one).stream()))
                : Stream.of();
    }

    private static Stream<String> filters(EObject object) {
        return features(object)
                .map(object::eGet)
                .filter(Filter.class::isInstance)
                .map(Object::toString);
    }

    private static Optional<String> subset(EObject object) {
        String subset =
                SUBSET.stream().flatMap(name -> text(object, name).stream()).collect(Collectors.joining(","));
        return subset.isEmpty() ? Optional.empty() : Optional.of("SUBSET=" + subset);
    }
}
