package vn.datnuoc.engine.wms;

import static vn.datnuoc.engine.xml.XmlReader.child;
import static vn.datnuoc.engine.xml.XmlReader.children;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.filter.AttributeNames;
import vn.datnuoc.engine.xml.XmlReader;
import vn.datnuoc.engine.xml.XmlWriter;

/**
 * Answers GetStyles (OGC 02-070, 10.7): the styles of layers as one document, in which what a caller may not see does not
 * stand.
 */
final class GetStyles {
    /** Elements that name an attribute, in FE 1 and FES 2. */
    private static final Set<String> NAMES = Set.of("PropertyName", "ValueReference");

    private static final String OGC = "http://www.opengis.net/ogc";

    private GetStyles() {}

    /** @throws OgcException when the layers' styles are of different versions of SLD, which no document can hold */
    static byte[] document(List<GuardedLayer> layers) {
        Element all = XmlReader.parse(layers.get(0).layer().sld());
        namedLayers(all).forEach(all::removeChild);
        for (GuardedLayer layer : layers) {
            Element one = XmlReader.parse(layer.layer().sld());
            requireSameVersion(all, one, layer);
            hide(one, layer.limits().hiddenAttributes());
            Element named = namedLayers(one).get(0);
            child(named, "Name")
                    .ifPresent(name -> name.setTextContent(layer.layer().name().toString()));
            all.appendChild(all.getOwnerDocument().importNode(named, true));
        }
        return XmlWriter.toBytes(all);
    }

    private static List<Element> namedLayers(Element document) {
        return children(document, "NamedLayer");
    }

    private static void requireSameVersion(Element all, Element one, GuardedLayer layer) {
        if (!all.getAttribute("version").equals(one.getAttribute("version"))) {
            throw OgcException.invalidParameter(
                    "LAYERS", layer.layer().name().toString(), "layers with styles of one version of SLD expected");
        }
    }

    /** An empty text stands where the style reads a hidden attribute: in pictures too it is null there. */
    private static void hide(Element element, Set<String> hidden) {
        for (Element child : children(element)) {
            if (NAMES.contains(String.valueOf(child.getLocalName()))
                    && hidden.contains(AttributeNames.local(child.getTextContent()))) {
                element.replaceChild(nothing(child), child);
            } else {
                hide(child, hidden);
            }
        }
    }

    private static Node nothing(Element propertyName) {
        Document document = propertyName.getOwnerDocument();
        String prefix = propertyName.getPrefix() == null ? "" : propertyName.getPrefix() + ":";
        return document.createElementNS(
                propertyName.getNamespaceURI() == null ? OGC : propertyName.getNamespaceURI(), prefix + "Literal");
    }
}
