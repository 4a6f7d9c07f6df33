package vn.datnuoc.engine.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.w3c.dom.Element;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSOutput;

/** Writes a document of a few hundred kilobytes: {@code xml.open("a").text("b", "…").close()}. Escapes everything. */
public final class XmlWriter {
    private final StringBuilder out = new StringBuilder(4096).append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes name, value, name, value, … */
    public XmlWriter open(String element, String... attributes) {
        startTag(element, attributes).append('>');
        open.push(element);
        return this;
    }

    public XmlWriter close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with nothing but text in it. */
    public XmlWriter text(String element, String text, String... attributes) {
        startTag(element, attributes).append('>').append(escape(text));
        out.append("</").append(element).append('>');
        return this;
    }

    public XmlWriter empty(String element, String... attributes) {
        startTag(element, attributes).append("/>");
        return this;
    }

    private StringBuilder startTag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(escape(attributes[i + 1])).append('"');
        }
        return out;
    }

    /** The document. @throws IllegalStateException when an element is still open */
    public byte[] toBytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open.peek());
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A document that was read and changed. */
    public static byte[] toBytes(Element root) {
        DOMImplementationLS dom = (DOMImplementationLS)
                root.getOwnerDocument().getImplementation().getFeature("LS", "3.0");
        LSOutput output = dom.createLSOutput();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        output.setByteStream(bytes);
        output.setEncoding("UTF-8");
        dom.createLSSerializer().write(root, output);
        return bytes.toByteArray();
    }

    /** For text and for attributes in double quotes; characters that XML 1.0 does not have are left out. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append(c);
                default -> {
                    if (c >= 0x20 && c < 0xFFFE) {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
