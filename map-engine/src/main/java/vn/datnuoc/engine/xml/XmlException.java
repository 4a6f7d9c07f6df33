package vn.datnuoc.engine.xml;

/** A document that came from outside is no XML, or not the XML that was expected. The message may be shown. */
public final class XmlException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int line;

    public XmlException(int line, String message) {
        super("line " + line + ": " + message);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
