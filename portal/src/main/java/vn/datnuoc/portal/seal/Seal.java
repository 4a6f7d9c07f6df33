package vn.datnuoc.portal.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The compact JWS (ES256) in the end comment of a sealed zip. Its header carries the public key and its thumbprint as
 * {@code kid}: so a seal contradicts itself as soon as one byte of it changes, whichever keys the checker knows. Whether
 * the key can be trusted is decided by the known keys alone.
 *
 * @param sha256 of the bytes that it covers, lower-case hexadecimal
 * @param bytes how many it covers
 */
record Seal(Statement statement, String sha256, long bytes) {
    /** Half the order of P-256: of a signature (r, s) and its twin (r, n − s) only the one below it is accepted. */
    private static final BigInteger HALF_ORDER =
            Curve.P_256.toECParameterSpec().getOrder().shiftRight(1);

    private static final int SIGNATURE_BYTES = 64;
    private static final String NO_HASH = "0".repeat(64);

    /** How long the seal will be; the same for every hash. */
    static int length(Statement statement, long bytes, ECKey key) {
        return new Seal(statement, NO_HASH, bytes).signedText(key).length()
                + 1
                + Base64URL.encode(new byte[SIGNATURE_BYTES]).toString().length();
    }

    /** @param key with its private part */
    String sign(ECKey key) {
        try {
            String text = signedText(key);
            byte[] signature = new ECDSASigner(key)
                    .sign(header(key), text.getBytes(StandardCharsets.US_ASCII))
                    .decode();
            return text + "." + Base64URL.encode(belowHalf(signature));
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key cannot sign", e);
        }
    }

    /**
     * Whether the text is a seal that holds in itself, and by a known key.
     *
     * @throws BrokenSealException when a byte of it is changed
     */
    static Read read(String text, JWKSet knownKeys) throws BrokenSealException {
        try {
            String[] parts = text.split("\\.", -1);
            if (parts.length != 3) {
                throw new BrokenSealException("no seal in the end comment");
            }
            JWSHeader header = JWSHeader.parse(canonical(parts[0]));
            ECKey key = ownKey(header);
            verify(header, parts, key);
            Seal seal = ofClaims(JSONObjectUtils.parse(canonical(parts[1]).decodeToString()));
            return new Read(seal, header.getKeyID(), isKnown(key, knownKeys));
        } catch (ParseException | JOSEException | DateTimeException | IllegalArgumentException e) {
            throw new BrokenSealException("the seal cannot be read", e);
        }
    }

    /** @param known whether its key is among the known ones */
    record Read(Seal seal, String keyId, boolean known) {}

    /** A seal that does not hold. */
    static final class BrokenSealException extends Exception {
        private static final long serialVersionUID = 1;

        BrokenSealException(String message) {
            super(message);
        }

        BrokenSealException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static void verify(JWSHeader header, String[] parts, ECKey key) throws BrokenSealException, JOSEException {
        byte[] text = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        Base64URL signature = canonical(parts[2]);
        byte[] bytes = signature.decode();
        if (bytes.length != SIGNATURE_BYTES
                || s(bytes).compareTo(HALF_ORDER) > 0
                || !new ECDSAVerifier(key).verify(header, text, signature)) {
            throw new BrokenSealException("the signature does not hold");
        }
    }

    /** The key that the seal itself names; it proves that no byte is changed, not who sealed. */
    private static ECKey ownKey(JWSHeader header) throws BrokenSealException, JOSEException {
        if (JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && header.getJWK() instanceof ECKey key
                && Curve.P_256.equals(key.getCurve())
                && key.computeThumbprint().toString().equals(header.getKeyID())) {
            return key;
        }
        throw new BrokenSealException("the seal's key and its thumbprint differ");
    }

    private static boolean isKnown(ECKey key, JWKSet knownKeys) throws JOSEException {
        Base64URL thumbprint = key.computeThumbprint();
        for (JWK known : knownKeys.getKeys()) {
            if (known.computeThumbprint().equals(thumbprint)) {
                return true;
            }
        }
        return false;
    }

    /** Base64url has several spellings of the same bytes; a seal has one. */
    private static Base64URL canonical(String part) throws BrokenSealException {
        Base64URL given = new Base64URL(part);
        if (!Base64URL.encode(given.decode()).toString().equals(part)) {
            throw new BrokenSealException("the seal is not written as it was issued");
        }
        return given;
    }

    private String signedText(ECKey key) {
        return header(key).toBase64URL() + "." + Base64URL.encode(JSONObjectUtils.toJSONString(claims()));
    }

    private static JWSHeader header(ECKey key) {
        try {
            return new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.computeThumbprint().toString())
                    .jwk(bare(key))
                    .build();
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key has no thumbprint", e);
        }
    }

    private static ECKey bare(ECKey key) {
        return new ECKey.Builder(key.getCurve(), key.getX(), key.getY()).build();
    }

    private Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "datnuoc");
        claims.put("code", statement.code());
        claims.put("form", statement.form());
        claims.put("muc_dich", statement.purpose());
        claims.put("layers", statement.layers());
        claims.put("issued", statement.issued().toString());
        statement.validUntil().ifPresent(until -> claims.put("valid_until", until.toString()));
        claims.put("sha256", sha256);
        claims.put("bytes", bytes);
        return claims;
    }

    private static Seal ofClaims(Map<String, Object> claims) throws ParseException {
        Optional<Instant> until = Optional.ofNullable(JSONObjectUtils.getString(claims, "valid_until"))
                .map(Instant::parse);
        Statement statement = new Statement(
                JSONObjectUtils.getString(claims, "code"),
                JSONObjectUtils.getInt(claims, "form"),
                JSONObjectUtils.getString(claims, "muc_dich"),
                List.of(JSONObjectUtils.getStringArray(claims, "layers")),
                Instant.parse(JSONObjectUtils.getString(claims, "issued")),
                until);
        return new Seal(
                statement, JSONObjectUtils.getString(claims, "sha256"), JSONObjectUtils.getLong(claims, "bytes"));
    }

    private static byte[] belowHalf(byte[] signature) {
        BigInteger s = s(signature);
        if (s.compareTo(HALF_ORDER) <= 0) {
            return signature;
        }
        byte[] twin = Curve.P_256.toECParameterSpec().getOrder().subtract(s).toByteArray();
        byte[] canonical = signature.clone();
        java.util.Arrays.fill(canonical, 32, 64, (byte) 0);
        int length = Math.min(32, twin.length);
        System.arraycopy(twin, twin.length - length, canonical, SIGNATURE_BYTES - length, length);
        return canonical;
    }

    private static BigInteger s(byte[] signature) {
        return new BigInteger(1, signature, SIGNATURE_BYTES / 2, SIGNATURE_BYTES / 2);
    }
}
