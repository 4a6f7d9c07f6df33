package vn.datnuoc.portal.agencies;

import vn.datnuoc.policy.AgencyType;

/** What an agency is, in the words of Art. 2; the policy decides by its coarser {@link #type}. */
public enum AgencyClass {
    SO_BAN_NGANH(AgencyType.STATE_BODY),
    UBND_XA(AgencyType.STATE_BODY),
    /** Of the districts that were dissolved on 2025-07-01; kept for what is older. */
    UBND_HUYEN_CU(AgencyType.STATE_BODY),
    TO_CHUC(AgencyType.ORGANISATION),
    CA_NHAN(AgencyType.PERSON);

    private final AgencyType type;

    AgencyClass(AgencyType type) {
        this.type = type;
    }

    public AgencyType type() {
        return type;
    }

    /** Key of its title in {@code i18n/agencies.properties}. */
    public String titleKey() {
        return "agencies.class." + name();
    }
}
