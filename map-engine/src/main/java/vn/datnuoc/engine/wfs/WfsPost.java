package vn.datnuoc.engine.wfs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.Params;
import vn.datnuoc.engine.xml.XmlReader;

/**
 * A request as XML, in the words of one by parameters.
 *
 * @param filter the Filter element, which stays XML
 */
record WfsPost(Params params, Optional<Element> filter) {

    static WfsPost of(Element root) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("REQUEST", root.getLocalName());
        attributes(root, values);
        switch (root.getLocalName()) {
            case "GetFeature", "GetPropertyValue" -> {
                return getFeature(root, values);
            }
            case "GetCapabilities" -> acceptVersions(root, values);
            case "DescribeFeatureType" -> values.put("TYPENAME", texts(root, "TypeName"));
            default -> values.putIfAbsent("SERVICE", "WFS");
        }
        return new WfsPost(new Params(values), Optional.empty());
    }

    private static void attributes(Element element, Map<String, String> values) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (attribute.getNamespaceURI() == null) {
                values.put(attribute.getNodeName().toUpperCase(Locale.ROOT), attribute.getNodeValue());
            }
        }
    }

    private static void acceptVersions(Element root, Map<String, String> values) {
        XmlReader.child(root, "AcceptVersions")
                .ifPresent(versions -> values.put("ACCEPTVERSIONS", texts(versions, "Version")));
    }

    private static WfsPost getFeature(Element root, Map<String, String> values) {
        XmlReader.child(root, "StoredQuery").ifPresent(stored -> {
            values.put("STOREDQUERY_ID", stored.getAttribute("id"));
            XmlReader.children(stored, "Parameter")
                    .forEach(p -> values.put(
                            p.getAttribute("name").toUpperCase(Locale.ROOT),
                            p.getTextContent().strip()));
        });
        List<Element> queries = XmlReader.children(root, "Query");
        if (queries.size() > 1) {
            throw OgcException.notSupported("Query", "one Query in a request expected, got " + queries.size());
        }
        return queries.isEmpty() ? new WfsPost(new Params(values), Optional.empty()) : query(queries.get(0), values);
    }

    private static WfsPost query(Element query, Map<String, String> values) {
        attributes(query, values);
        String names = texts(query, "PropertyName");
        if (!names.isEmpty()) {
            values.put("PROPERTYNAME", names);
        }
        XmlReader.child(query, "SortBy").ifPresent(sort -> values.put("SORTBY", sortBy(sort)));
        return new WfsPost(new Params(values), XmlReader.child(query, "Filter"));
    }

    private static String sortBy(Element sortBy) {
        List<String> parts = new ArrayList<>();
        for (Element property : XmlReader.children(sortBy, "SortProperty")) {
            String name = XmlReader.child(property, "ValueReference")
                    .or(() -> XmlReader.child(property, "PropertyName"))
                    .map(e -> e.getTextContent().strip())
                    .orElse("");
            String order = XmlReader.child(property, "SortOrder")
                    .map(e -> " " + e.getTextContent().strip())
                    .orElse("");
            parts.add(name + order);
        }
        return String.join(",", parts);
    }

    private static String texts(Element parent, String localName) {
        return String.join(
                ",",
                XmlReader.children(parent, localName).stream()
                        .map(e -> e.getTextContent().strip())
                        .toList());
    }
}
