package vn.datnuoc.policy;

import static vn.datnuoc.policy.Right.DISCOVER;
import static vn.datnuoc.policy.Right.EXPORT;
import static vn.datnuoc.policy.Right.QUERY;
import static vn.datnuoc.policy.Right.VIEW;

/**
 * The one table of what may be asked of a layer and the right it needs. An operation that lists layers lists those for
 * which its subject has the right: what is listed is what is readable.
 */
public enum Operation {
    WMS_GET_CAPABILITIES("WMS", "GetCapabilities", VIEW),
    WMS_GET_MAP("WMS", "GetMap", VIEW),
    WMS_GET_LEGEND_GRAPHIC("WMS", "GetLegendGraphic", VIEW),
    WMS_GET_FEATURE_INFO("WMS", "GetFeatureInfo", QUERY),
    WFS_GET_CAPABILITIES("WFS", "GetCapabilities", QUERY),
    WFS_DESCRIBE_FEATURE_TYPE("WFS", "DescribeFeatureType", QUERY),
    WFS_GET_FEATURE("WFS", "GetFeature", QUERY),
    CATALOGUE("portal", "catalogue", DISCOVER),
    LAYER_TREE("portal", "layer tree and legends", VIEW),
    SEARCH("portal", "search", QUERY),
    IDENTIFY("portal", "identify", QUERY),
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

    /** {@code WMS}, {@code WFS} or {@code portal}. */
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
