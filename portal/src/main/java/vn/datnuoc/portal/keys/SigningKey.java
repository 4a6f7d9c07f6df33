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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import vn.datnuoc.audit.Signer;

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

    /** @param folder the home folder's {@code keys} */
    public static SigningKey loadOrCreate(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return new SigningKey(Files.exists(file) ? ECKey.parse(Files.readString(file)) : create(folder, file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(file + " is no signing key", e);
        }
    }

    private static ECKey create(Path folder, Path file) throws IOException, JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        Path draft = Files.createTempFile(
                folder,
                "signing",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, key.toJSONString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
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
