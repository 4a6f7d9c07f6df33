package vn.datnuoc.policy;

import static vn.datnuoc.policy.Right.DISCOVER;
import static vn.datnuoc.policy.Right.EXPORT;
import static vn.datnuoc.policy.Right.QUERY;
import static vn.datnuoc.policy.Right.VIEW;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one table of what may be asked of a layer and the right it needs. An operation that lists layers lists those for
 * which its subject has the right: what is listed is what is readable.
 */
public enum Operation {
    WMS_GET_CAPABILITIES("WMS", "GetCapabilities", VIEW),
    WMS_GET_MAP("WMS", "GetMap", VIEW),
    WMS_GET_LEGEND_GRAPHIC("WMS", "GetLegendGraphic", VIEW),
    WMS_GET_FEATURE_INFO("WMS", "GetFeatureInfo", QUERY),
    WMS_DESCRIBE_LAYER("WMS", "DescribeLayer", QUERY),
    WMS_GET_STYLES("WMS", "GetStyles", QUERY),
    WFS_GET_CAPABILITIES("WFS", "GetCapabilities", QUERY),
    WFS_DESCRIBE_FEATURE_TYPE("WFS", "DescribeFeatureType", QUERY),
    WFS_GET_FEATURE("WFS", "GetFeature", QUERY),
    WFS_GET_PROPERTY_VALUE("WFS", "GetPropertyValue", QUERY),
    WFS_LIST_STORED_QUERIES("WFS", "ListStoredQueries", QUERY),
    WFS_DESCRIBE_STORED_QUERIES("WFS", "DescribeStoredQueries", QUERY),
    WCS_GET_CAPABILITIES("WCS", "GetCapabilities", QUERY),
    WCS_DESCRIBE_COVERAGE("WCS", "DescribeCoverage", QUERY),
    WCS_GET_COVERAGE("WCS", "GetCoverage", QUERY),
    WMTS_GET_CAPABILITIES("WMTS", "GetCapabilities", VIEW),
    WMTS_GET_TILE("WMTS", "GetTile", VIEW),
    WMTS_GET_FEATURE_INFO("WMTS", "GetFeatureInfo", QUERY),
    CATALOGUE("portal", "catalogue", DISCOVER),
    LAYER_TREE("portal", "layer tree and legends", VIEW),
    SEARCH("portal", "search", QUERY),
    IDENTIFY("portal", "identify", QUERY),
    TABLE("portal", "table of rows", QUERY),
    ORDER_EXPORT("portal", "export: order, start", EXPORT),
    DOWNLOAD_EXPORT("portal", "export: download", EXPORT);

    private final String service;
    private final String title;
    private final Right right;

    Operation(String service, String title, Right right) {
        this.service = service;
        this.title = title;
        this.right = right;
    }

    /** Empty for what no table knows: that is refused. Case does not matter. */
    public static Optional<Operation> find(String service, String title) {
        return Stream.of(values())
                .filter(operation ->
                        operation.service.equalsIgnoreCase(service) && operation.title.equalsIgnoreCase(title))
                .findFirst();
    }

    /** {@code WMS}, {@code WFS}, {@code WCS}, {@code WMTS} or {@code portal}. */
    public String service() {
        return service;
    }

    /** The operation as its specification names it. */
    public String title() {
        return title;
    }

    public Right right() {
        return right;
    }
}
