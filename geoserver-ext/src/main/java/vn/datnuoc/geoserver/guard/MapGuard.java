package vn.datnuoc.geoserver.guard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.LayerInfo;
import org.geoserver.platform.ServiceException;
import org.geoserver.wms.GetMapRequest;
import org.geoserver.wms.MapLayerInfo;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.style.Style;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import vn.datnuoc.policy.AccessRequest;
import vn.datnuoc.policy.Decision;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;

/** A map before it is drawn: what GeoServer's access limits do not look at. */
final class MapGuard {

    /** So that a picture at exactly the limit is not refused for the last digit of a projection. */
    private static final double TOLERANCE = 0.999;

    private final Policy policy;
    private final Subject subject;
    private final Right right;

    /** @param right that the request takes: its limits hold */
    MapGuard(Policy policy, Subject subject, Right right) {
        this.policy = policy;
        this.subject = subject;
        this.right = right;
    }

    /**
     * @throws ServiceException when a style or a filter is refused
     * @throws AccessDeniedException when the picture is finer than the grant allows
     */
    void check(GetMapRequest map, Map<String, ?> parameters) throws IOException {
        requireOwnStyles(map.getLayers(), styles(parameters));
        List<Limits> limits = map.getLayers().stream()
                .map(layer -> limits(layer.getLayerInfo()))
                .toList();
        for (int i = 0; i < limits.size(); i++) {
            requireScale(map, map.getLayers().get(i), limits.get(i).minMetersPerPixel());
        }
        requireAttributes(map, limits);
        // never from tiles that somebody else has drawn
        map.setTiled(false);
    }

    private static List<String> styles(Map<String, ?> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase("STYLES"))
                .map(parameter -> String.valueOf(parameter.getValue()))
                .flatMap(styles -> Arrays.stream(styles.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private static void requireOwnStyles(List<MapLayerInfo> layers, List<String> styles) {
        if (styles.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (styles.size() != layers.size()) {
            throw new ServiceException(
                    "STYLES: mỗi lớp một kiểu / one style for each layer expected", "StyleNotDefined", "STYLES");
        }
        for (int i = 0; i < layers.size(); i++) {
            OwnStyles.require(styles.get(i), layers.get(i).getLayerInfo());
        }
    }

    private static void requireScale(GetMapRequest map, MapLayerInfo layer, double finest) {
        if (finest > 0
                && GroundResolution.metersPerPixel(map.getBbox(), map.getCrs(), map.getWidth()) < finest * TOLERANCE) {
            throw new AccessDeniedException(layer.getName() + " finer than " + finest + " m per pixel");
        }
    }

    private Limits limits(@Nullable LayerInfo layer) {
        return Optional.ofNullable(layer)
                .flatMap(info -> LayerName.find(info.prefixedName()))
                .map(name -> policy.decide(new AccessRequest(subject, name, right)))
                .filter(Decision.Allow.class::isInstance)
                .map(allowed -> ((Decision.Allow) allowed).limits())
                .orElse(Limits.NONE);
    }

    private static void requireAttributes(GetMapRequest map, List<Limits> limits) throws IOException {
        List<Style> styles = new ArrayList<>(listOf(map.getStyles()));
        for (int i = 0; i < limits.size(); i++) {
            FeatureTypeInfo features = features(map.getLayers().get(i));
            boolean hides = !limits.get(i).hiddenAttributes().isEmpty();
            Optional<Filter> filter = at(map.getFilter(), i);
            Optional<List<SortBy>> order = at(map.getSortBy(), i);
            // reading a schema costs more than anything else here
            if (features != null && (hides || filter.isPresent() || order.isPresent())) {
                AttributesUsed attributes = new AttributesUsed(features.getFeatureType());
                filter.ifPresent(given -> require(given, attributes));
                order.ifPresent(given -> requireOrder(given, attributes));
                if (hides && i < styles.size() && styles.get(i) != null) {
                    styles.set(i, SeenStyle.of(styles.get(i), attributes));
                }
            }
        }
        map.setStyles(styles);
    }

    private static void require(Filter filter, AttributesUsed attributes) {
        try {
            attributes.require(filter);
        } catch (UnknownAttributeException e) {
            throw unknown(e, "CQL_FILTER");
        }
    }

    private static void requireOrder(List<SortBy> order, AttributesUsed attributes) {
        try {
            attributes.requireOrder(order);
        } catch (UnknownAttributeException e) {
            throw unknown(e, "SORTBY");
        }
    }

    private static ServiceException unknown(UnknownAttributeException e, String parameter) {
        return new ServiceException(
                parameter + ": " + e.getMessage(), ServiceException.INVALID_PARAMETER_VALUE, parameter);
    }

    private static @Nullable FeatureTypeInfo features(MapLayerInfo layer) {
        return layer.getType() == MapLayerInfo.TYPE_VECTOR ? layer.getFeature() : null;
    }

    private static <T> Optional<T> at(@Nullable List<T> list, int index) {
        return list != null && index < list.size() ? Optional.ofNullable(list.get(index)) : Optional.empty();
    }

    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
