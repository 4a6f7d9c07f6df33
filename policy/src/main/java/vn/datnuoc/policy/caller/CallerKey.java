package vn.datnuoc.policy.caller;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * The portal's own Ed25519 key for nothing but callers' tokens, made at the first start and readable by its owner only. Its
 * public half lies beside it, for the settings of GeoServer. Thread-safe.
 */
public final class CallerKey {

    static final String ALGORITHM = "Ed25519";
    private static final String FILE = "caller.key";
    private static final String PUBLIC_FILE = "caller.pub";

    private final KeyPair pair;

    CallerKey(KeyPair pair) {
        this.pair = pair;
    }

    /** @param folder that exists */
    public static CallerKey loadOrCreate(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                create(folder, file);
            }
            CallerKey key = new CallerKey(load(file));
            Files.writeString(folder.resolve(PUBLIC_FILE), key.publicKey() + "\n");
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException(file + " is no key for callers' tokens", e);
        }
    }

    private static KeyPair load(Path file) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file);
        KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
        Base64.Decoder base64 = Base64.getDecoder();
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1)))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0)))));
    }

    /** A link is made only where there is none: of nodes that start together the first makes the key. */
    private static void create(Path folder, Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        Path draft = Files.createTempFile(
                folder,
                "caller",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                draft,
                List.of(
                        base64.encodeToString(pair.getPrivate().getEncoded()),
                        base64.encodeToString(pair.getPublic().getEncoded())));
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(file)) {
                throw e;
            }
        } finally {
            Files.delete(draft);
        }
    }

    /** By which {@link CallerCheck} knows it: X.509 in Base64, one line. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** For the header {@code Authorization} after the word {@code Datnuoc}; good for this request only. */
    public String token(NamedCaller caller, CalledRequest request, Instant now) {
        String who = caller.text();
        if (NamedCaller.parse(who).isEmpty()) {
            throw new IllegalArgumentException("a caller of a known form expected, got " + who);
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(request.signedText(who, now.toEpochMilli()));
            return who + "~" + now.toEpochMilli() + "~"
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }
}
