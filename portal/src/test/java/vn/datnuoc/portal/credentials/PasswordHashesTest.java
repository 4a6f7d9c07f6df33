package vn.datnuoc.portal.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PasswordHashesTest {

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void anOlderHashStillChecksAndWantsToBeMadeAnew() {
        String old = new BCryptPasswordEncoder(10).encode("xuồng ba lá");

        assertThat(hashes.matches("xuồng ba lá", old)).isTrue();
        assertThat(hashes.upgradeEncoding(old)).isTrue();
        assertThat(hashes.upgradeEncoding(hashes.encode("xuồng ba lá"))).isFalse();
    }

    @Test
    void theSameLettersComposedOtherwiseAreTheSamePassword() {
        String composed = "xuồng ba lá";
        String decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);

        assertThat(hashes.matches(decomposed, hashes.encode(composed))).isTrue();
    }
}
