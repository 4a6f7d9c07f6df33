package vn.datnuoc.portal.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import vn.datnuoc.audit.Signer;
import vn.datnuoc.portal.server.SecretFile;

/**
 * The node's ES256 key (ECDSA with P-256 and SHA-256), made at the first start and readable by its owner only. It signs
 * exports and checkpoints of the audit log. Thread-safe.
 */
public final class SigningKey implements Signer {

    private static final String FILE = "signing.jwk";

    private final ECKey key;

    private SigningKey(ECKey key) {
        this.key = key;
    }

    /** @param folder that the nodes have in common: they sign with one key */
    public static SigningKey loadOrCreate(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            byte[] kept = SecretFile.loadOrCreate(file, SigningKey::create);
            return new SigningKey(ECKey.parse(new String(kept, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " is no signing key", e);
        }
    }

    private static byte[] create() {
        try {
            ECKey key =
                    new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
            return key.toJSONString().getBytes(StandardCharsets.UTF_8);
        } catch (JOSEException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    /** RFC 7638 thumbprint, by which a signature names its key. */
    @Override
    public String id() {
        return key.getKeyID();
    }

    /** A JWS in compact form over the payload, which it carries. */
    @Override
    public String sign(byte[] payload) {
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(id()).build(), new Payload(payload));
        try {
            jws.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign", e);
        }
        return jws.serialize();
    }

    /** With its private part, for the seal of exports; goes nowhere else. */
    public ECKey jwk() {
        return key;
    }

    /** What everybody needs to check a signature, and nothing more. */
    public PublicKeys publicKeys() {
        return PublicKeys.of(key.toPublicJWK());
    }
}
