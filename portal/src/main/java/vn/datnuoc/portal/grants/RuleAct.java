package vn.datnuoc.portal.grants;

import java.time.Instant;
import java.util.Optional;
import vn.datnuoc.policy.ValidityRule;

/**
 * One act in the history of the rules of validity.
 *
 * @param act SAVE or REMOVE
 * @param document the decision that ordered it
 * @param was empty when there was no such rule before
 * @param became empty when there is none afterwards
 */
public record RuleAct(
        String rule,
        String act,
        String account,
        Instant at,
        String document,
        Optional<ValidityRule> was,
        Optional<ValidityRule> became) {}
