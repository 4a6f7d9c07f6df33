package vn.datnuoc.audit;

/** The node's key, with which it signs the chain. Thread-safe. */
public interface Signer {

    /** By which a signature names the key: its RFC 7638 thumbprint. */
    String id();

    /** A JWS in compact form (ES256) over the payload, which it carries. */
    String sign(byte[] payload);
}
