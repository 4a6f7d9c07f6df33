package vn.datnuoc.geoserver.audit;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import vn.datnuoc.audit.Signer;

/**
 * The node's ES256 key (ECDSA with P-256 and SHA-256) with the JDK alone, made at the first start and readable by its owner
 * only. Thread-safe.
 */
public final class NodeKey implements Signer {

    private static final String FILE = "signing.key";
    private static final int COORDINATE_BYTES = 32;

    private final PrivateKey key;
    private final String x;
    private final String y;
    private final String id;

    private NodeKey(KeyPair pair) throws GeneralSecurityException {
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        this.key = pair.getPrivate();
        this.x = coordinate(open.getW().getAffineX());
        this.y = coordinate(open.getW().getAffineY());
        this.id = base64(MessageDigest.getInstance("SHA-256").digest(utf8(thumbprintInput())));
    }

    /** The folder is made when it is not there. */
    public static NodeKey loadOrCreate(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try {
            return new NodeKey(Files.exists(file) ? load(file) : create(file));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " is no signing key", e);
        }
    }

    private static KeyPair load(Path file) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file);
        KeyFactory keys = KeyFactory.getInstance("EC");
        Base64.Decoder base64 = Base64.getDecoder();
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1)))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0)))));
    }

    private static KeyPair create(Path file) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                file,
                List.of(
                        base64.encodeToString(pair.getPrivate().getEncoded()),
                        base64.encodeToString(pair.getPublic().getEncoded())));
        return pair;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String sign(byte[] payload) {
        String header = base64(utf8("{\"alg\":\"ES256\",\"kid\":\"" + id + "\"}"));
        String signed = header + "." + base64(payload);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(utf8(signed));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /** By which everybody checks the signatures (RFC 7517); holds no private part. */
    public String publicKeys() {
        return "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"" + id + "\",\"x\":\"" + x + "\",\"y\":\"" + y
                + "\"}]}";
    }

    /** RFC 7638: the members that make the key, in the order of the alphabet. */
    private String thumbprintInput() {
        return "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}";
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        byte[] bare = bytes.length > COORDINATE_BYTES
                ? Arrays.copyOfRange(bytes, bytes.length - COORDINATE_BYTES, bytes.length)
                : bytes;
        System.arraycopy(bare, 0, fixed, COORDINATE_BYTES - bare.length, bare.length);
        return base64(fixed);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
