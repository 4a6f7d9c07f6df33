package vn.datnuoc.geoserver.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.audit.AuditFiles;
import vn.datnuoc.audit.Chain;
import vn.datnuoc.audit.ChainedLog;
import vn.datnuoc.audit.JsonLine;

class NodeLogTest {

    @TempDir
    Path home;

    @Test
    void theChainGoesOnOverARestartWithTheSameKey() throws Exception {
        for (int i = 0; i < 2; i++) {
            try (ChainedLog log = NodeLog.open(home.resolve("audit"), "gs1", Clock.systemUTC())) {
                log.record("kt1", "LOGIN", "OK", "");
            }
        }
        List<String> lines =
                Files.readAllLines(AuditFiles.all(home.resolve("audit")).get(0));
        for (int i = 1; i < lines.size(); i++) {
            assertThat(JsonLine.text(JsonLine.read(lines.get(i)).orElseThrow(), "prev"))
                    .isEqualTo(Chain.hash(lines.get(i - 1)));
        }
        assertThat(home.resolve("audit").toFile().list((folder, name) -> name.endsWith(".jwks.json")))
                .hasSize(1);
    }

    @Test
    void aSignatureHoldsUnderThePublishedKey() throws Exception {
        NodeKey key = NodeKey.loadOrCreate(home.resolve("keys"));
        String[] jws = key.sign("statement".getBytes(StandardCharsets.UTF_8)).split("\\.", -1);

        Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(published(key));
        check.update((jws[0] + "." + jws[1]).getBytes(StandardCharsets.UTF_8));
        assertThat(check.verify(Base64.getUrlDecoder().decode(jws[2]))).isTrue();
        assertThat(NodeKey.loadOrCreate(home.resolve("keys")).id()).isEqualTo(key.id());
    }

    private static PublicKey published(NodeKey key) throws Exception {
        Matcher jwk = Pattern.compile("\"x\":\"([^\"]+)\",\"y\":\"([^\"]+)\"").matcher(key.publicKeys());
        assertThat(jwk.find()).isTrue();
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(number(jwk.group(1)), number(jwk.group(2)));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }
}
