package vn.datnuoc.portal.credentials;

/** A warning as a page shows it. */
record WarningRow(String account, String noticed, String addresses) {

    static WarningRow of(UseWarning warning) {
        return new WarningRow(warning.account(), Moment.minute(warning.noticed()), warning.addresses());
    }
}
