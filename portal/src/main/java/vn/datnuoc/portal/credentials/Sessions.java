package vn.datnuoc.portal.credentials;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The sessions in the database, where a holder sees and ends them from another browser. */
@Repository
class Sessions {

    private static final Duration TOUCH = Duration.ofMinutes(1);
    private static final int BROWSER_LENGTH = 200;

    private static final String COLUMNS = "select id, account, address, browser, began, last_seen from log_in_session ";
    private static final String OPEN = "ended is null and last_seen > :oldest";
    private static final String FIND = COLUMNS + "where id = :id and " + OPEN;
    private static final String LIST = COLUMNS + "where account = :account and " + OPEN + " order by last_seen desc";
    private static final String BEGIN =
            """
            insert into log_in_session (id, account, address, browser, began, last_seen)
            values (:id, :account, :address, :browser, :now, :now)""";
    private static final String TOUCHED =
            "update log_in_session set last_seen = :now, address = :address where id = :id";
    private static final String END =
            "update log_in_session set ended = :now where id = :id and account = :account and ended is null";
    private static final String END_OTHERS =
            "update log_in_session set ended = :now where account = :account and id <> :id and ended is null";
    private static final String FORGET = "delete from log_in_session where last_seen < :oldest";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration timeout;

    Sessions(JdbcClient jdbc, Clock clock, @Value("${server.servlet.session.timeout}") Duration timeout) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.timeout = timeout;
    }

    /** @return its id */
    String begin(String account, HttpServletRequest request) {
        String id = RandomText.of(10);
        jdbc.sql(BEGIN)
                .param("id", id)
                .param("account", account)
                .param("address", request.getRemoteAddr())
                .param("browser", browser(request))
                .param("now", Instants.column(clock.instant()))
                .update();
        return id;
    }

    /** Whether the session goes on. What is seen of it is kept to the minute. */
    boolean goesOn(String id, String address) {
        Instant now = clock.instant();
        Optional<LogInSession> session = jdbc.sql(FIND)
                .param("id", id)
                .param("oldest", Instants.column(now.minus(timeout)))
                .query((row, number) -> session(row))
                .optional();
        session.filter(open -> open.lastSeen().plus(TOUCH).isBefore(now)
                        || !open.address().equals(address))
                .ifPresent(open -> touch(id, address, now));
        return session.isPresent();
    }

    private void touch(String id, String address, Instant now) {
        jdbc.sql(TOUCHED)
                .param("now", Instants.column(now))
                .param("address", address)
                .param("id", id)
                .update();
    }

    /** Those that go on, the last used first. */
    List<LogInSession> list(String account) {
        return jdbc.sql(LIST)
                .param("account", account)
                .param("oldest", Instants.column(clock.instant().minus(timeout)))
                .query((row, number) -> session(row))
                .list();
    }

    /** It ends with its next request. @return whether there was such a session */
    boolean end(String account, String id) {
        return jdbc.sql(END)
                        .param("now", Instants.column(clock.instant()))
                        .param("id", id)
                        .param("account", account)
                        .update()
                > 0;
    }

    /** All but one. @return how many */
    int endOthers(String account, String id) {
        return jdbc.sql(END_OTHERS)
                .param("now", Instants.column(clock.instant()))
                .param("account", account)
                .param("id", id)
                .update();
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forgetOld() {
        jdbc.sql(FORGET)
                .param("oldest", Instants.column(clock.instant().minus(timeout)))
                .update();
    }

    private static String browser(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return agent.substring(0, Math.min(BROWSER_LENGTH, agent.length()));
    }

    private static LogInSession session(ResultSet row) throws SQLException {
        return new LogInSession(
                row.getString("id"),
                row.getString("account"),
                row.getString("address"),
                row.getString("browser"),
                Instants.of(row, "began"),
                Instants.of(row, "last_seen"));
    }
}
