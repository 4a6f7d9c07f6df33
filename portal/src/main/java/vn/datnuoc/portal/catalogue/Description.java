package vn.datnuoc.portal.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.datnuoc.engine.Layer.SourceDocument;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.policy.Sensitivity;

/**
 * What is said about a layer's version besides its rows; kept as JSON in the database.
 *
 * @param crs code of the layer's own reference system
 * @param schema absent for a raster layer
 * @param rasters file under the home folder's {@code rasters} by day (ISO); empty for a vector layer
 * @param sld the style
 * @param attributeSensitivity only where it is higher than the layer's
 * @param presentation how a viewer shows and searches it
 */
public record Description(
        String titleVi,
        String titleEn,
        String summaryVi,
        String summaryEn,
        String attribution,
        SourceDocument sourceDocument,
        String crs,
        Optional<Schema> schema,
        Map<String, String> rasters,
        String sld,
        Sensitivity sensitivity,
        Map<String, Sensitivity> attributeSensitivity,
        Presentation presentation) {

    public Description {
        rasters = Map.copyOf(rasters);
        attributeSensitivity = Map.copyOf(attributeSensitivity);
    }

    /** The same, complete with what the files of the layer tell. */
    public Description completed(
            CrsCode system,
            Optional<Schema> attributes,
            Map<String, String> rasterFiles,
            String style,
            Map<String, Sensitivity> byAttribute) {
        return new Description(
                titleVi,
                titleEn,
                summaryVi,
                summaryEn,
                attribution,
                sourceDocument,
                system.text(),
                attributes,
                rasterFiles,
                style,
                sensitivity,
                byAttribute,
                presentation);
    }

    /**
     * How a viewer shows and searches a layer.
     *
     * @param minScale closest useful scale denominator; 0 is no bound
     * @param maxScale farthest useful scale denominator; 0 is no bound
     * @param visible switched on when the map opens
     * @param label attribute that names a feature; empty for none
     * @param search attributes that the search box looks into
     * @param key attributes by which a new upload recognises a feature
     * @param codes what each code stands for, by attribute
     * @param units by attribute
     * @param tables whose rows belong to features of the layer
     */
    public record Presentation(
            long minScale,
            long maxScale,
            boolean visible,
            String label,
            List<String> search,
            List<String> key,
            Map<String, Map<String, CodeTitle>> codes,
            Map<String, String> units,
            List<RelatedTable> tables) {

        public static final Presentation PLAIN =
                new Presentation(0, 0, true, "", List.of(), List.of(), Map.of(), Map.of(), List.of());

        public Presentation {
            search = List.copyOf(search);
            key = List.copyOf(key);
            codes = Map.copyOf(codes);
            units = Map.copyOf(units);
            tables = List.copyOf(tables);
        }

        public Presentation withKey(List<String> attributes) {
            return new Presentation(minScale, maxScale, visible, label, search, attributes, codes, units, tables);
        }
    }

    /**
     * A table of which those rows belong to a feature that have its value of an attribute, as results do to a station.
     *
     * @param layer name of the table
     * @param by attribute of both
     * @param order to show the rows in: an attribute, with {@code -} before it the highest first
     */
    public record RelatedTable(String layer, String by, String order) {}

    /** What a code stands for, in both languages. */
    public record CodeTitle(String vi, String en) {}
}
