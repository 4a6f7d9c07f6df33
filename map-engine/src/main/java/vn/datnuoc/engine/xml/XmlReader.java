package vn.datnuoc.engine.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes every XML parser of the engine. No document type declarations, nothing external, bounded size and depth; nothing
 * that a document says makes this machine open a file or a connection.
 */
public final class XmlReader {
    public static final int MAX_BYTES = 4 << 20;
    public static final int MAX_DEPTH = 64;
    private static final int MAX_ELEMENTS = 200_000;
    private static final String LINE = "line";

    private XmlReader() {}

    /**
     * The root element, namespace-aware; comments are left out. Its elements know their {@link #line}.
     *
     * @throws XmlException when it is not well-formed, has a DTD, or is larger or deeper than allowed
     */
    public static Element parse(byte[] xml) {
        if (xml.length > MAX_BYTES) {
            throw new XmlException(1, "a document of at most " + MAX_BYTES + " bytes expected, got " + xml.length);
        }
        return parse(new InputSource(new ByteArrayInputStream(xml)));
    }

    public static Element parse(String xml) {
        return parse(xml.strip().replaceFirst("^\uFEFF", "").getBytes(StandardCharsets.UTF_8));
    }

    private static Element parse(InputSource source) {
        try {
            TreeBuilder builder = new TreeBuilder(newDocument());
            XMLReader reader = newSaxReader();
            reader.setContentHandler(builder);
            reader.setErrorHandler(builder);
            reader.setEntityResolver(builder);
            reader.parse(source);
            return builder.document.getDocumentElement();
        } catch (SAXParseException e) {
            throw new XmlException(e.getLineNumber(), String.valueOf(e.getMessage()));
        } catch (SAXException | IOException e) {
            throw new XmlException(1, String.valueOf(e.getMessage()));
        }
    }

    /** A pull parser over a long document, as hardened as {@link #parse}; the caller bounds what it reads. */
    public static XMLStreamReader stream(InputStream xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            return factory.createXMLStreamReader(xml);
        } catch (XMLStreamException e) {
            throw new XmlException(1, String.valueOf(e.getMessage()));
        }
    }

    /** Line in the document on which an element's start tag ends; 0 when it did not come from {@link #parse}. */
    public static int line(Element element) {
        return element.getUserData(LINE) instanceof Integer line ? line : 0;
    }

    /** Child elements in their order. */
    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Child elements of this local name, whatever their namespace. */
    public static List<Element> children(Element parent, String localName) {
        return children(parent).stream()
                .filter(child -> localName.equals(child.getLocalName()))
                .toList();
    }

    public static Optional<Element> child(Element parent, String localName) {
        return children(parent, localName).stream().findFirst();
    }

    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser is missing", e);
        }
    }

    private static XMLReader newSaxReader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser is missing", e);
        }
    }

    /** Builds a DOM whose elements know their line. */
    private static final class TreeBuilder extends DefaultHandler {
        private final Document document;
        private final StringBuilder text = new StringBuilder();
        private Node current;
        private @Nullable Locator locator;
        private int depth;
        private int elements;

        TreeBuilder(Document document) {
            this.document = document;
            this.current = document;
        }

        @Override
        public void setDocumentLocator(Locator documentLocator) {
            locator = documentLocator;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes)
                throws SAXParseException {
            flushText();
            if (++depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
                throw new SAXParseException(
                        "more than " + MAX_DEPTH + " levels or " + MAX_ELEMENTS + " elements", locator);
            }
            Element element = document.createElementNS(uri.isEmpty() ? null : uri, name);
            for (int i = 0; i < attributes.getLength(); i++) {
                String space = attributes.getURI(i);
                element.setAttributeNS(space.isEmpty() ? null : space, attributes.getQName(i), attributes.getValue(i));
            }
            element.setUserData(LINE, locator == null ? 0 : locator.getLineNumber(), null);
            current.appendChild(element);
            current = element;
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            flushText();
            depth--;
            Node parent = current.getParentNode();
            current = parent == null ? document : parent;
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }

        private void flushText() {
            if (text.length() > 0 && current != document) {
                current.appendChild(document.createTextNode(text.toString()));
            }
            text.setLength(0);
        }

        @Override
        public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId) throws SAXException {
            throw new SAXException("external entities are not read");
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
