package vn.datnuoc.portal.sessions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.portal.sessions.KeptSession.Kept;

/**
 * The sessions of browsers in the database, read with each request that brings a cookie, written when their content
 * changes and otherwise once a minute. Thread-safe.
 */
@Repository
class KeptSessions implements SessionRepository<KeptSession> {

    private static final Logger log = LoggerFactory.getLogger(KeptSessions.class);
    private static final Duration TOUCH = Duration.ofMinutes(1);
    /** Of a browser in which nobody has logged in. */
    private static final Duration WITHOUT_LOG_IN = Duration.ofHours(1);

    private static final String ALIVE =
            "last_seen > case when logged_in then cast(:oldest as timestamp with time zone) else :oldestWithout end";
    private static final String FIND =
            "select content, began, last_seen from browser_session where id = :id and " + ALIVE;
    private static final String ADD =
            """
            insert into browser_session (id, content, logged_in, began, last_seen)
            values (:id, :content, :loggedIn, :began, :seen)""";
    private static final String CHANGE =
            """
            update browser_session set id = :id, content = :content, logged_in = :loggedIn, last_seen = :seen
            where id = :was""";
    private static final String SEEN = "update browser_session set last_seen = :seen where id = :id";
    private static final String DELETE = "delete from browser_session where id = :id";
    private static final String FORGET = "delete from browser_session where not (" + ALIVE + ")";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration timeout;

    KeptSessions(
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            @Value("${server.servlet.session.timeout}") Duration timeout) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.timeout = timeout;
    }

    @Override
    public KeptSession createSession() {
        return KeptSession.begin(clock.instant(), timeout);
    }

    @Override
    public @Nullable KeptSession findById(String id) {
        SessionCookie cookie = new SessionCookie(id);
        return alive(FIND)
                .param("id", cookie.row())
                .query((row, number) -> session(cookie, row))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
    }

    /** Empty when an earlier release has written something else. */
    private Optional<KeptSession> session(SessionCookie cookie, ResultSet row) throws SQLException {
        try {
            String content = new String(cookie.open(row.getString("content")), StandardCharsets.UTF_8);
            return Optional.of(KeptSession.found(
                    cookie,
                    json.readValue(content, SessionContent.class),
                    instant(row, "began"),
                    timeout,
                    new Kept(cookie.row(), content, instant(row, "last_seen"))));
        } catch (GeneralSecurityException | JacksonException e) {
            log.warn("{} cannot be read and is over: {}", cookie, e.toString());
            return Optional.empty();
        }
    }

    @Override
    public void save(KeptSession session) {
        SessionContent content = session.content();
        String text = json.writeValueAsString(content);
        Instant now = clock.instant();
        Optional<Kept> kept = session.kept();
        if (kept.isEmpty()) {
            written(ADD, session, content, text, now)
                    .param("began", column(session.getCreationTime()))
                    .update();
        } else if (!kept.get().content().equals(text)
                || !kept.get().row().equals(session.cookie().row())) {
            written(CHANGE, session, content, text, now)
                    .param("was", kept.get().row())
                    .update();
        } else if (kept.get().lastSeen().plus(TOUCH).isBefore(now)) {
            jdbc.sql(SEEN)
                    .param("seen", column(now))
                    .param("id", kept.get().row())
                    .update();
        } else {
            return;
        }
        session.keptAs(new Kept(session.cookie().row(), text, now));
    }

    private JdbcClient.StatementSpec written(
            String sql, KeptSession session, SessionContent content, String text, Instant now) {
        try {
            return jdbc.sql(sql)
                    .param("id", session.cookie().row())
                    .param("content", session.cookie().seal(text.getBytes(StandardCharsets.UTF_8)))
                    .param("loggedIn", content.holder().isPresent())
                    .param("seen", column(now));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a session cannot be sealed", e);
        }
    }

    @Override
    public void deleteById(String id) {
        jdbc.sql(DELETE).param("id", new SessionCookie(id).row()).update();
    }

    @Scheduled(fixedDelay = 600_000)
    void forgetOld() {
        alive(FORGET).update();
    }

    private JdbcClient.StatementSpec alive(String sql) {
        Instant now = clock.instant();
        return jdbc.sql(sql)
                .param("oldest", column(now.minus(timeout)))
                .param("oldestWithout", column(now.minus(WITHOUT_LOG_IN)));
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
