package vn.datnuoc.portal.grants.pages;

/**
 * One of the things a field offers.
 *
 * @param value as the policy writes it, {@code account:kt1} or {@code dd:thua_dat}
 * @param label as the field shows and sends it; it ends with the value's own code, so no two are the same
 */
record Choice(String value, String label) {}
