package vn.datnuoc.geoserver.layers;

import java.util.Locale;
import org.geoserver.catalog.AttributionInfo;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.LayerInfo;
import org.geoserver.catalog.ResourceInfo;
import org.geotools.util.GrowableInternationalString;
import vn.datnuoc.policy.jdbc.PublishedLayer;

/** What capabilities say of a layer: titles in both languages, its data's version, whose it is. */
final class LayerText {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private LayerText() {}

    static void write(PublishedLayer published, ResourceInfo resource) {
        resource.setTitle(published.titleVi());
        resource.setInternationalTitle(inBoth(published.titleVi(), published.titleEn()));
        String version = "Phiên bản dữ liệu / data version " + published.version() + ".";
        resource.setAbstract(published.summary() + " " + version);
    }

    private static GrowableInternationalString inBoth(String vietnamese, String english) {
        GrowableInternationalString text = new GrowableInternationalString();
        text.add(VIETNAMESE, vietnamese);
        text.add(Locale.ENGLISH, english);
        return text;
    }

    static void write(PublishedLayer published, LayerInfo layer, Catalog catalog) {
        AttributionInfo attribution = catalog.getFactory().createAttribution();
        attribution.setTitle(published.attribution());
        layer.setAttribution(attribution);
    }
}
