package vn.datnuoc.portal.accounts;

/** By which way somebody has logged in. Only a session can administer. */
public enum Channel {
    /** The log-in form and its cookie. */
    SESSION,
    /** Name and password with every request, as QGIS sends them. */
    BASIC,
    /** A personal key, as Bearer token or in place of the password. */
    KEY
}
