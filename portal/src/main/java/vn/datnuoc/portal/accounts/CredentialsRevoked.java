package vn.datnuoc.portal.accounts;

/**
 * The account was not kept safe: whatever it logs in with besides its password, which is void already, must go now, in
 * the same transaction.
 *
 * @param account login name
 */
public record CredentialsRevoked(String account) {}
