package vn.datnuoc.policy;

/** Who asks. */
public sealed interface Subject {

    /** Nobody in particular: what the public may. */
    Subject ANONYMOUS = new Anonymous();

    /** The name under which the audit log records it. */
    String name();

    /**
     * A named person of exactly one agency and exactly one kind (Art. 8.2).
     *
     * @param name login name
     * @param agency code of its agency
     * @param active false when locked, expired or not yet accepted: then it may do nothing
     */
    record Account(String name, AccountKind kind, String agency, AgencyType agencyType, boolean active)
            implements Subject {}

    record Anonymous() implements Subject {
        @Override
        public String name() {
            return "anonymous";
        }
    }
}
