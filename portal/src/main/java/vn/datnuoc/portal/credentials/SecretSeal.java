package vn.datnuoc.portal.credentials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.datnuoc.portal.server.SecretFile;
import vn.datnuoc.portal.server.ServerSettings;

/**
 * Seals what the database must not show in clear: AES-256-GCM under {@code keys/authenticators.key}, which is made at
 * the first start and readable by its owner only. Whoever has the database alone cannot make codes. Thread-safe.
 */
@Component
class SecretSeal {

    private static final String FILE = "authenticators.key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    SecretSeal(ServerSettings settings) {
        this.key = new SecretKeySpec(loadOrCreate(settings.sharedFolder("keys")), "AES");
    }

    /** @param owner to whom it belongs: another's does not open for him */
    String seal(byte[] secret, String owner) {
        byte[] nonce = RandomText.bytes(NONCE_BYTES);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return HexFormat.of()
                .formatHex(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    byte[] open(String sealed, String owner) {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(sealed));
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return apply(Cipher.DECRYPT_MODE, nonce, rest, owner);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] input, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the authenticator of " + owner + " is not sealed with keys/" + FILE, e);
        }
    }

    private static byte[] loadOrCreate(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return SecretFile.loadOrCreate(file, () -> RandomText.bytes(KEY_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        }
    }
}
