package vn.datnuoc.portal.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.datnuoc.policy.login.FailedLogIns;
import vn.datnuoc.portal.RunningPortal;
import vn.datnuoc.portal.accounts.Accounts;

class LogInIT extends RunningPortal {

    private static final String CAPABILITIES = "?SERVICE=WFS&REQUEST=GetCapabilities";

    @Autowired
    private FailedLogIns failed;

    @Autowired
    private Accounts accounts;

    @AfterEach
    void forgive() {
        failed.succeeded("127.0.0.1", "kt1");
        accounts.unlockDemo();
    }

    @Test
    void secureDoorsAskNobodyToLogIn() {
        HttpResponse<String> answer = get("", "/secure/wfs" + CAPABILITIES);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic realm=\"Dat Nuoc\"");
    }

    @Test
    void secureDoorsOpenWithBasic() {
        assertThat(get("kt1", "/secure/wfs" + CAPABILITIES).statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordIsNeverAnonymous() {
        assertThat(get("kt1:wrong", "/wfs" + CAPABILITIES).statusCode()).isEqualTo(401);
    }

    @Test
    void aLockHoldsFromTheNextRequestOn() {
        assertThat(get("kt1", "/secure/wfs" + CAPABILITIES).statusCode()).isEqualTo(200);
        accounts.lock("kt1");
        assertThat(get("kt1", "/secure/wfs" + CAPABILITIES).statusCode()).isEqualTo(401);
    }

    @Test
    void manyFailuresLockTheAddressOutAndNotTheAccount() {
        for (int i = 0; i < 10; i++) {
            get("kt1:wrong" + i, "/secure/wfs" + CAPABILITIES);
        }
        assertThat(get("kt1", "/secure/wfs" + CAPABILITIES).statusCode()).isEqualTo(429);
        failed.succeeded("127.0.0.1", "kt1");
        assertThat(get("kt1", "/secure/wfs" + CAPABILITIES).statusCode()).isEqualTo(200);
    }

    @Test
    void aFormWithoutTokenIsRefused() {
        assertThat(post("", "/dang-nhap", "application/x-www-form-urlencoded", "name=kt1&password=datnuoc-demo")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoeverComesThroughAProxyIsRefusedWhileDemoAccountsExist() {
        assertThat(send(request("", "/wfs" + CAPABILITIES)
                                .header("X-Forwarded-For", "203.0.113.7")
                                .build())
                        .statusCode())
                .isEqualTo(421);
    }

    @Test
    void everyAnswerNamesItsRequestAndForbidsInlineScripts() {
        HttpResponse<String> answer = send(
                request("", "/wfs" + CAPABILITIES).POST(BodyPublishers.noBody()).build());
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe-inline");
    }
}
