package vn.datnuoc.geoserver.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Nobody: goes through GeoServer's access managers to see whether ours is the one that is asked. */
public final class Probe extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private boolean answered;

    public Probe() {
        super(List.of());
    }

    void answer() {
        answered = true;
    }

    public boolean isAnswered() {
        return answered;
    }

    @Override
    public String getPrincipal() {
        return "";
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
