package vn.datnuoc.portal.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.datnuoc.portal.credentials.PasswordRules.Flaw;

class PasswordRulesTest {

    @Test
    void refusesWhatIsShorterThanTwelveCharacters() {
        assertThat(PasswordRules.flaw("ngắn quá đi", "kt1")).contains(Flaw.SHORT);
    }

    @Test
    void refusesMoreThanBcryptLooksAt() {
        assertThat(PasswordRules.flaw("một câu rất dài ".repeat(5), "kt1")).contains(Flaw.LONG);
    }

    @Test
    void refusesTheNameInAnyWriting() {
        assertThat(PasswordRules.flaw("bến đò Trần.An 2026", "tran.an")).contains(Flaw.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaa",
                "123456789012",
                "MatKhau@123456",
                "Mật khẩu 2026!",
                "qwertyuiop12",
                "CaMau@2026!!",
                "datnuoc-demo",
                "abcdefghijklmn",
                "password12345",
                "anhyeuem123456"
            })
    void refusesWhatGuessersTryFirst(String common) {
        assertThat(PasswordRules.flaw(common, "kt1")).contains(Flaw.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ba con vịt lội sông", "xuồng ba lá qua kênh", "correct horse battery", "tR7-kQ2m-Zp9x"})
    void takesAPhraseWithoutAskingForDigitsOrSigns(String phrase) {
        assertThat(PasswordRules.flaw(phrase, "kt1")).isEmpty();
    }
}
