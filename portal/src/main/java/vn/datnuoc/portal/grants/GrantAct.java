package vn.datnuoc.portal.grants;

import java.time.Instant;
import java.util.Optional;
import vn.datnuoc.policy.Grant;

/**
 * One act in the history of a grant.
 *
 * @param act PROPOSE, SAVE, CONFIRM, END, REMOVE or WITHDRAW
 * @param document that ordered it
 * @param was empty when there was none before
 * @param became empty when there is none afterwards
 */
public record GrantAct(
        String act, String account, Instant at, String document, Optional<Grant> was, Optional<Grant> became) {}
