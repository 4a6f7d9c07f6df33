package vn.datnuoc.policy;

import java.util.List;

/** Who asks. */
public sealed interface Subject {

    /** Nobody in particular: what the public may. */
    Subject ANONYMOUS = new Anonymous();

    /** The name under which the audit log records it. */
    String name();

    /** Every principal that covers it, the most specific first. */
    List<Principal> principals();

    /**
     * A named person of exactly one agency and exactly one kind (Art. 8.2).
     *
     * @param name login name
     * @param agency code of its agency
     * @param active false when locked, expired or not yet accepted: then it may do nothing
     */
    record Account(String name, AccountKind kind, String agency, AgencyType agencyType, boolean active)
            implements Subject {

        @Override
        public List<Principal> principals() {
            return List.of(
                    new Principal.OfAccount(name),
                    new Principal.OfAgency(agency),
                    new Principal.OfAgencyType(agencyType),
                    new Principal.OfKind(kind),
                    new Principal.Everybody());
        }
    }

    record Anonymous() implements Subject {
        @Override
        public String name() {
            return "anonymous";
        }

        @Override
        public List<Principal> principals() {
            return List.of(new Principal.Everybody());
        }
    }
}
