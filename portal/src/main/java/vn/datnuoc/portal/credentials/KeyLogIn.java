package vn.datnuoc.portal.credentials;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.datnuoc.portal.accounts.LoggedIn;

/** A log-in by a personal key, for one request. */
final class KeyLogIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final LoggedIn loggedIn;
    private final transient PersonalKey key;

    KeyLogIn(LoggedIn loggedIn, PersonalKey key) {
        super(List.of());
        this.loggedIn = loggedIn;
        this.key = key;
        setAuthenticated(true);
    }

    /** The key that this request has come with; absent when it has come with none. */
    static Optional<PersonalKey> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof KeyLogIn by
                ? Optional.of(by.key)
                : Optional.empty();
    }

    @Override
    public LoggedIn getPrincipal() {
        return loggedIn;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyLogIn by && by.loggedIn.equals(loggedIn) && by.key.equals(key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(loggedIn, key);
    }
}
