package vn.datnuoc.portal.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.datnuoc.portal.keys.PublicKeys;
import vn.datnuoc.portal.keys.SigningKey;

/**
 * The compact JWS (ES256) in the end comment of a sealed zip. What it signs carries the public key, whose thumbprint is the
 * {@code kid} of its header: so a seal contradicts itself as soon as one byte of it changes, whichever keys the checker
 * knows. Whether the key can be trusted is decided by the known keys alone.
 *
 * @param sha256 of the bytes that it covers, lower-case hexadecimal
 * @param bytes how many it covers
 */
record Seal(Statement statement, String sha256, long bytes) {
    private static final BigInteger ORDER = Curve.P_256.toECParameterSpec().getOrder();

    /** Of a signature (r, s) and its twin (r, n − s), which holds as well, only the one below half is accepted. */
    private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

    private static final int SIGNATURE_BYTES = 64;
    private static final String NO_HASH = "0".repeat(64);

    /** How long the seal will be; the same for every hash. */
    static int length(Statement statement, long bytes, SigningKey key) {
        return new Seal(statement, NO_HASH, bytes).sign(key).length();
    }

    String sign(SigningKey key) {
        String jws = key.sign(JSONObjectUtils.toJSONString(claims(key)).getBytes(StandardCharsets.UTF_8));
        int signature = jws.lastIndexOf('.') + 1;
        return jws.substring(0, signature)
                + Base64URL.encode(belowHalf(new Base64URL(jws.substring(signature)).decode()));
    }

    /**
     * Whether the text is a seal that holds in itself, and by a known key.
     *
     * @throws BrokenSealException when a byte of it is changed
     */
    static Read read(String text, PublicKeys knownKeys) throws BrokenSealException {
        try {
            String[] parts = text.split("\\.", -1);
            if (parts.length != 3) {
                throw new BrokenSealException("no seal in the end comment");
            }
            JWSHeader header = JWSHeader.parse(canonical(parts[0]));
            Map<String, Object> claims =
                    JSONObjectUtils.parse(canonical(parts[1]).decodeToString());
            verify(header, parts, ownKey(header, claims));
            return new Read(
                    ofClaims(claims), header.getKeyID(), knownKeys.check(text).authentic());
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
    private static ECKey ownKey(JWSHeader header, Map<String, Object> claims)
            throws BrokenSealException, JOSEException, ParseException {
        Map<String, Object> named = JSONObjectUtils.getJSONObject(claims, "jwk");
        if (named == null) {
            throw new BrokenSealException("the seal names no key");
        }
        ECKey key = ECKey.parse(named);
        if (JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && Curve.P_256.equals(key.getCurve())
                && key.computeThumbprint().toString().equals(header.getKeyID())) {
            return key;
        }
        throw new BrokenSealException("the seal's key and its thumbprint differ");
    }

    /** Base64url has several spellings of the same bytes; a seal has one. */
    private static Base64URL canonical(String part) throws BrokenSealException {
        Base64URL given = new Base64URL(part);
        if (!Base64URL.encode(given.decode()).toString().equals(part)) {
            throw new BrokenSealException("the seal is not written as it was issued");
        }
        return given;
    }

    private Map<String, Object> claims(SigningKey key) {
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
        claims.put("jwk", publicKey(key));
        return claims;
    }

    private static Map<String, Object> publicKey(SigningKey key) {
        try {
            ECKey full = (ECKey) JWKSet.parse(key.publicKeys().toJson()).getKeyByKeyId(key.id());
            return new ECKey.Builder(full.getCurve(), full.getX(), full.getY())
                    .build()
                    .toJSONObject();
        } catch (ParseException e) {
            throw new IllegalStateException("the published keys are no JWKS", e);
        }
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
        byte[] twin = ORDER.subtract(s).toByteArray();
        byte[] canonical = Arrays.copyOf(Arrays.copyOf(signature, SIGNATURE_BYTES / 2), SIGNATURE_BYTES);
        int length = Math.min(SIGNATURE_BYTES / 2, twin.length);
        System.arraycopy(twin, twin.length - length, canonical, SIGNATURE_BYTES - length, length);
        return canonical;
    }

    private static BigInteger s(byte[] signature) {
        return new BigInteger(1, signature, SIGNATURE_BYTES / 2, SIGNATURE_BYTES / 2);
    }
}
