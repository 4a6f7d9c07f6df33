package vn.datnuoc.geoserver.access;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.datnuoc.policy.Subject;

/** Who asks, for one request, as GeoServer's security passes it along. It has no role of GeoServer's own. */
public final class Caller extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    /** GeoServer asks those without any authority to log in, and refuses the others. */
    private static final List<GrantedAuthority> KNOWN = List.of(new SimpleGrantedAuthority("DATNUOC"));

    private final transient Subject subject;
    private final String name;

    public Caller(Subject subject) {
        super(subject instanceof Subject.Anonymous ? List.of() : KNOWN);
        this.subject = subject;
        this.name = subject.name();
        setAuthenticated(true);
    }

    /** Empty for whoever did not come through our door. */
    public static Optional<Subject> subject(@Nullable Authentication who) {
        return who instanceof Caller caller ? Optional.of(caller.subject) : Optional.empty();
    }

    /** GeoServer's own administrator, who gets in by the maintenance connector only. */
    public static boolean isAdministrator(@Nullable Authentication who) {
        return who != null && !(who instanceof Caller) && holdsAdministration(who.getAuthorities());
    }

    private static boolean holdsAdministration(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream().anyMatch(held -> "ROLE_ADMINISTRATOR".equals(held.getAuthority()));
    }

    @Override
    public String getPrincipal() {
        return name;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Caller caller && caller.subject.equals(subject);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject);
    }
}
