package vn.datnuoc.portal.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.datnuoc.portal.RunningPortal;
import vn.datnuoc.portal.Visitor;

/** What the database has of the sessions of browsers, on the running server. */
@Tag("database")
class KeptSessionsIT extends RunningPortal {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KeptSessions sessions;

    private Visitor here;

    @BeforeEach
    void logIn() {
        jdbc.sql("delete from browser_session").update();
        here = Visitor.seeingRedirects(url());
        here.logIn("kt1", "datnuoc-demo");
    }

    @Test
    void theRowIsTouchedAtMostOnceAMinute() {
        // the first page puts the token of its forms into the session
        here.get("/tai-khoan");
        List<String> before = rows("cast(last_seen as varchar(40))");
        here.get("/api/sessions");
        here.get("/tai-khoan");
        assertThat(rows("cast(last_seen as varchar(40))")).isEqualTo(before);

        jdbc.sql("update browser_session set last_seen = last_seen - interval '2' minute")
                .update();
        here.get("/api/sessions");
        assertThat(rows("cast(last_seen as varchar(40))")).isNotEqualTo(before);
    }

    @Test
    void itHoldsNeitherTheCookieNorWhoseItIs() {
        assertThat(rows("concat(id, ' ', content)"))
                .isNotEmpty()
                .allMatch(row -> row.matches("[0-9a-f]{64} [A-Za-z0-9+/=]+"));
    }

    @Test
    void anIdThatHasLoggedInIsAnotherThanBefore() {
        List<String> before = rows("id");
        here.logIn("kt1", "datnuoc-demo");
        assertThat(rows("id")).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
    }

    @Test
    void aBrowserInWhichNobodyHasLoggedInIsForgottenAfterAnHour() {
        Visitor.seeingRedirects(url()).get("/dang-nhap");
        jdbc.sql("update browser_session set last_seen = last_seen - interval '2' hour")
                .update();
        assertThat(rows("id")).hasSize(2);
        sessions.forgetOld();
        assertThat(rows("id")).hasSize(1);
        assertThat(here.get("/api/sessions").statusCode()).isEqualTo(200);
    }

    @Test
    void logOutDeletesTheRow() {
        here.post("/dang-xuat");
        assertThat(rows("cast(logged_in as varchar(5))")).doesNotContain("TRUE", "true");
    }

    private List<String> rows(String column) {
        return jdbc.sql("select " + column + " from browser_session order by id")
                .query(String.class)
                .list();
    }
}
