package vn.datnuoc.portal.accounts;

import vn.datnuoc.policy.AccountKind;

/**
 * An account about to be made.
 *
 * @param password in clear; only its hash is kept
 * @param oneTimePassword must be changed at the first log-in
 * @param reviews whether it has the duty REVIEW for all components
 * @param demo belongs to the demonstration
 */
public record NewAccount(
        String name,
        AccountKind kind,
        String person,
        String agency,
        String password,
        boolean oneTimePassword,
        boolean reviews,
        boolean demo) {

    @Override
    public String toString() {
        return "new account " + name;
    }
}
