package vn.datnuoc.policy;

/** What an agency (đơn vị) is: the Decision treats state bodies differently from the others. */
public enum AgencyType {
    STATE_BODY,
    ORGANISATION,
    PERSON
}
