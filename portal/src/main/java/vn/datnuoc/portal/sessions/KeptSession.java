package vn.datnuoc.portal.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A browser's session during one request, and what the database has of it. For one thread. */
final class KeptSession implements Session {

    private final Map<String, Object> attributes;
    private final Instant began;
    private final Duration timeout;
    private SessionCookie cookie;
    private Instant lastSeen;
    private Optional<Kept> kept;

    /**
     * What the database has.
     *
     * @param row its name there
     * @param content as JSON
     */
    record Kept(String row, String content, Instant lastSeen) {}

    private KeptSession(
            SessionCookie cookie,
            Map<String, Object> attributes,
            Instant began,
            Instant lastSeen,
            Duration timeout,
            Optional<Kept> kept) {
        this.cookie = cookie;
        this.attributes = new HashMap<>(attributes);
        this.began = began;
        this.lastSeen = lastSeen;
        this.timeout = timeout;
        this.kept = kept;
    }

    static KeptSession begin(Instant now, Duration timeout) {
        return new KeptSession(SessionCookie.next(), Map.of(), now, now, timeout, Optional.empty());
    }

    static KeptSession found(SessionCookie cookie, SessionContent content, Instant began, Duration timeout, Kept kept) {
        return new KeptSession(cookie, content.attributes(), began, kept.lastSeen(), timeout, Optional.of(kept));
    }

    SessionCookie cookie() {
        return cookie;
    }

    SessionContent content() {
        return SessionContent.of(attributes);
    }

    /** Absent for a session that has just begun. */
    Optional<Kept> kept() {
        return kept;
    }

    void keptAs(Kept now) {
        kept = Optional.of(now);
    }

    @Override
    public String getId() {
        return cookie.text();
    }

    @Override
    public String changeSessionId() {
        cookie = SessionCookie.next();
        return cookie.text();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public Instant getCreationTime() {
        return began;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        lastSeen = time;
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastSeen;
    }

    /** It is the same for all and set by the configuration. */
    @Override
    public void setMaxInactiveInterval(Duration interval) {
        throw new UnsupportedOperationException("server.servlet.session.timeout");
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return timeout;
    }

    /** The database gives none that has expired. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
