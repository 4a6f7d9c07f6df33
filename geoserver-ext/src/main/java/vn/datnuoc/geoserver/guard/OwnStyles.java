package vn.datnuoc.geoserver.guard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.geoserver.catalog.LayerInfo;
import org.geoserver.catalog.StyleInfo;
import org.geoserver.platform.ServiceException;

/** Only the styles that were published with a layer are drawn: none of the caller's own, none of another layer's. */
final class OwnStyles {

    private static final List<String> FOREIGN =
            List.of("SLD", "SLD_BODY", "STYLE_URL", "STYLE_BODY", "REMOTE_OWS_TYPE", "REMOTE_OWS_URL");

    private OwnStyles() {}

    /** @throws ServiceException when the caller brings a style or data along */
    static void refuse(Map<String, ?> parameters) {
        for (String name : parameters.keySet()) {
            if (FOREIGN.contains(name.toUpperCase(Locale.ROOT))) {
                throw new ServiceException(
                        name + ": không dùng kiểu hay nguồn ngoài / no styles or sources of the caller's own",
                        ServiceException.INVALID_PARAMETER_VALUE,
                        name);
            }
        }
    }

    /** @param style as it was asked for; empty is the layer's own */
    static void require(String style, LayerInfo layer) {
        boolean own = style.isEmpty()
                || Stream.concat(Stream.ofNullable(layer.getDefaultStyle()), layer.getStyles().stream())
                        .anyMatch(published -> isNamed(published, style));
        if (!own) {
            throw new ServiceException(
                    "STYLES: " + layer.prefixedName() + " không có kiểu / has no style " + style,
                    "StyleNotDefined",
                    "STYLES");
        }
    }

    private static boolean isNamed(StyleInfo published, String style) {
        return style.equals(published.getName()) || style.equals(published.prefixedName());
    }
}
