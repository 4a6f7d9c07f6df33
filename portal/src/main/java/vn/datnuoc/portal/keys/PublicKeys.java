package vn.datnuoc.portal.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.util.List;

/** Published keys (RFC 7517) by which anybody checks a signature, without this server. Immutable. */
public final class PublicKeys {

    private final JWKSet keys;

    private PublicKeys(JWKSet keys) {
        this.keys = keys;
    }

    static PublicKeys of(JWK key) {
        return new PublicKeys(new JWKSet(List.of(key)));
    }

    /** @throws IllegalArgumentException when {@code json} is no key set */
    public static PublicKeys parse(String json) {
        try {
            return new PublicKeys(JWKSet.parse(json));
        } catch (ParseException e) {
            throw new IllegalArgumentException("a JSON Web Key Set expected", e);
        }
    }

    /** The key set as it is published at {@code /.well-known/jwks.json}; holds no private part. */
    public String toJson() {
        return keys.toPublicJWKSet().toString();
    }

    /**
     * @param jws in compact form
     * @return what was signed
     */
    public Checked check(String jws) {
        try {
            JWSObject object = JWSObject.parse(jws);
            JWK key = keys.getKeyByKeyId(object.getHeader().getKeyID());
            if (!(key instanceof ECKey publicKey)) {
                return new Checked(State.UNKNOWN_KEY, new byte[0]);
            }
            // the algorithm is ours, not the header's
            boolean authentic = JWSAlgorithm.ES256.equals(object.getHeader().getAlgorithm())
                    && object.verify(new ECDSAVerifier(publicKey));
            return authentic
                    ? new Checked(State.AUTHENTIC, object.getPayload().toBytes())
                    : new Checked(State.ALTERED, new byte[0]);
        } catch (ParseException | JOSEException e) {
            return new Checked(State.ALTERED, new byte[0]);
        }
    }

    /** How a signature stands. */
    public enum State {
        AUTHENTIC,
        ALTERED,
        UNKNOWN_KEY
    }

    /** @param payload what was signed; empty unless authentic */
    public record Checked(State state, byte[] payload) {

        public boolean authentic() {
            return state == State.AUTHENTIC;
        }
    }
}
