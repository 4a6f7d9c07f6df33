package vn.datnuoc.portal.accounts;

import java.time.LocalDate;
import java.util.Optional;
import vn.datnuoc.policy.AccountKind;

/**
 * An account about to be made, for an approved request.
 *
 * @param request number of the approved request
 * @param password in clear; only its hash is kept
 * @param oneTimePassword must be changed at the first log-in
 * @param demo belongs to the demonstration; its duties count as accepted
 */
public record NewAccount(
        String name,
        AccountKind kind,
        String person,
        PersonIdentifier identifier,
        String agency,
        Optional<LocalDate> expires,
        long request,
        String password,
        boolean oneTimePassword,
        boolean demo) {

    @Override
    public String toString() {
        return "new account " + name;
    }
}
