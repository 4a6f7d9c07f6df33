package vn.datnuoc.portal.accountrequests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.Target;
import vn.datnuoc.portal.accounts.PersonIdentifier;

/**
 * A request for an account.
 *
 * @param askedBy login name of who entered it
 * @param decision absent while it waits
 */
public record AccountRequest(
        long id, Asked asked, State state, String askedBy, Instant askedAt, Optional<Decision> decision) {

    /** Where a request stands. */
    public enum State {
        WAITING,
        APPROVED,
        REFUSED;

        /** Key of its title in {@code i18n/accountrequests.properties}. */
        public String titleKey() {
            return "accountrequests.state." + name();
        }
    }

    /**
     * What the agency asks for.
     *
     * @param document the agency's, that asks
     * @param layers what the person needs; it is granted separately
     * @param account log-in name
     * @param expires last day; absent: without end
     */
    public record Asked(
            String agency,
            String document,
            String purpose,
            AccountKind kind,
            List<Target> layers,
            String person,
            PersonIdentifier identifier,
            String account,
            Optional<LocalDate> expires) {

        public Asked {
            layers = List.copyOf(layers);
        }
    }

    /**
     * @param document that decides
     * @param reason of a refusal; empty of an approval
     */
    public record Decision(String by, Instant at, String document, String reason) {}

    /**
     * A request as somebody sends it, in a form or as JSON, before it is checked.
     *
     * @param layers names of layers, components or {@code *}
     * @param scheme of the identifier: CCCD, MA_CAN_BO or EMAIL
     * @param account log-in name; made from the person's when absent
     */
    public record Body(
            @Nullable String agency,
            @Nullable String document,
            @Nullable String purpose,
            @Nullable String kind,
            @Nullable List<String> layers,
            @Nullable String person,
            @Nullable String scheme,
            @Nullable String identifier,
            @Nullable String account,
            @Nullable String expires) {

        static final Body EMPTY = new Body(null, null, null, null, null, null, null, null, null, null);

        /** The layers as a form shows them. */
        public String layersText() {
            return layers == null ? "" : String.join(", ", layers);
        }
    }
}
