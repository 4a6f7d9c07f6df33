package vn.datnuoc.portal.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.datnuoc.policy.login.FailedLogIns;
import vn.datnuoc.portal.RunningPortal;
import vn.datnuoc.portal.Visitor;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.accounts.Channel;

/** Sessions, and what an account sees of itself, on the running server. */
@Tag("database")
class SessionIT extends RunningPortal {

    private static final String DOCUMENT = "?document=12%2FSTNMT";

    @Autowired
    private FailedLogIns failed;

    @Autowired
    private Accounts accounts;

    @Autowired
    private UseWatch use;

    @Autowired
    private JdbcClient jdbc;

    private Visitor here;
    private Visitor there;

    @BeforeEach
    void logInTwice() {
        here = loggedIn("cn1");
        there = loggedIn("cn1");
    }

    @AfterEach
    void forgive() {
        failed.succeeded("127.0.0.1", "cn1");
        accounts.unlockDemo();
        jdbc.sql("delete from log_in_session").update();
        jdbc.sql("delete from account_use").update();
        jdbc.sql("delete from use_warning").update();
    }

    @Test
    void listsEverySessionWithAddressBrowserAndTimes() {
        String sessions = here.get("/api/sessions").body();

        assertThat(sessions).contains("\"address\":\"127.0.0.1\"", "Firefox", "\"began\":", "\"lastSeen\":");
        assertThat(sessions.split("\"current\":true", -1)).hasSize(2);
        assertThat(sessions.split("\"current\":false", -1)).hasSize(2);
    }

    @Test
    void aSessionThatIsEndedElsewhereIsVoidFromItsNextRequestOn() {
        String other = Visitor.find(
                "\"id\":\"([^\"]+)\"[^}]*\"current\":false",
                here.get("/api/sessions").body());
        assertThat(here.delete("/api/sessions/" + other).statusCode()).isEqualTo(204);

        assertThat(Visitor.sentTo(there.get("/tai-khoan"))).isEqualTo("/dang-nhap");
        assertThat(there.get("/api/sessions").statusCode()).isEqualTo(401);
        assertThat(here.get("/api/sessions").statusCode()).isEqualTo(200);
    }

    @Test
    void theHolderEndsAllOthersAtOnce() {
        here.post("/tai-khoan/phien/ket-thuc");

        assertThat(there.get("/api/sessions").statusCode()).isEqualTo(401);
        assertThat(here.get("/api/sessions").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorEndsASessionAndNamesTheDocument() {
        String id = Visitor.find(
                "\"id\":\"([^\"]+)\"[^}]*\"current\":true",
                there.get("/api/sessions").body());
        Visitor qt1 = loggedIn("qt1");

        assertThat(qt1.delete("/api/accounts/cn1/sessions/" + id).body()).contains("document=");
        assertThat(qt1.delete("/api/accounts/cn1/sessions/" + id + DOCUMENT).statusCode())
                .isEqualTo(204);

        assertThat(there.get("/api/sessions").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyEndsTheSessionsOfSomebodyElse() {
        String id =
                Visitor.find("\"id\":\"([^\"]+)\"", here.get("/api/sessions").body());
        Visitor kt1 = loggedIn("kt1");

        assertThat(kt1.delete("/api/sessions/" + id).statusCode()).isEqualTo(404);
        assertThat(kt1.delete("/api/accounts/cn1/sessions/" + id + DOCUMENT).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aLockEndsTheSessionWithItsNextRequest() {
        accounts.lock("cn1");

        assertThat(here.fetch("/api/sessions").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionIsTouchedAtMostOnceAMinute() {
        List<String> before = touched();
        here.get("/api/sessions");
        here.get("/api/sessions");

        assertThat(touched()).isEqualTo(before);
    }

    @Test
    void useFromTwoNetworksAtTheSameTimeIsAWarningToHolderAndAdministrators() {
        use.seen("cn1", "203.0.113.7", Channel.BASIC);
        use.seen("cn1", "198.51.100.4", Channel.KEY);

        assertThat(here.get("/tai-khoan").body()).contains("198.51.100.4", "203.0.113.7");
        assertThat(loggedIn("qt1").get("/api/use-warnings").body()).contains("\"account\":\"cn1\"", "198.51.100.4");
        assertThat(here.get("/api/activity?operation=SIMULTANEOUS_USE").body()).contains("198.51.100.4");
    }

    @Test
    void useFromOneNetworkIsNoWarning() {
        jdbc.sql("delete from account_use").update();
        use.seen("kt1", "203.0.113.7", Channel.BASIC);
        use.seen("kt1", "203.0.113.8", Channel.SESSION);

        assertThat(use.warnings("kt1")).isEmpty();
    }

    @Test
    void logOutEndsTheSession() {
        assertThat(here.post("/dang-xuat").statusCode()).isLessThan(400);

        assertThat(there.get("/api/sessions").body().split("\"id\"", -1)).hasSize(2);
    }

    private List<String> touched() {
        return jdbc.sql("select cast(last_seen as varchar(40)) from log_in_session order by id")
                .query(String.class)
                .list();
    }

    private Visitor loggedIn(String account) {
        Visitor visitor = Visitor.seeingRedirects(url());
        HttpResponse<String> answer = visitor.logIn(account, "datnuoc-demo");
        assertThat(Visitor.sentTo(answer)).isEqualTo("/");
        return visitor;
    }
}
