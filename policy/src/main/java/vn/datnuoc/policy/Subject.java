package vn.datnuoc.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who asks. */
public sealed interface Subject {

    /** Nobody in particular: what the public may. */
    Subject ANONYMOUS = new Anonymous();

    /** The name under which the audit log records it. */
    String name();

    /** Every principal whose grants it has, the most specific first. */
    List<Principal> principals();

    /** Every recipient whose validity rules (Art. 9) are for what it takes away. */
    List<Principal.Recipient> recipients();

    /** Why it has nothing at all at this time, not even what the public has; empty when nothing bars it. */
    Optional<Bar> barred(Instant now);

    /** False for whoever changes nothing, whatever a grant names. */
    boolean edits();

    /**
     * A named person of exactly one agency and exactly one kind (Art. 8.2).
     *
     * @param name login name
     * @param agency code of its agency
     * @param active false when locked, expired or not yet accepted: then it may do nothing
     * @param reach of the personal key by which it has logged in; {@link Reach#WHOLE} without one
     */
    record Account(String name, AccountKind kind, String agency, AgencyType agencyType, boolean active, Reach reach)
            implements Subject {

        /** An account that uses no key. */
        public Account(String name, AccountKind kind, String agency, AgencyType agencyType, boolean active) {
            this(name, kind, agency, agencyType, active, Reach.WHOLE);
        }

        @Override
        public List<Principal> principals() {
            return List.of(
                    new Principal.OfAccount(name),
                    new Principal.OfAgency(agency),
                    new Principal.OfAgencyType(agencyType),
                    new Principal.OfKind(kind),
                    new Principal.Everybody());
        }

        @Override
        public List<Principal.Recipient> recipients() {
            return recipientsOf(agency, agencyType);
        }

        @Override
        public Optional<Bar> barred(Instant now) {
            return active ? Optional.empty() : Optional.of(Bar.INACTIVE_ACCOUNT);
        }

        /** Art. 8.2 a: exploiting accounts have no function that changes data. */
        @Override
        public boolean edits() {
            return kind != AccountKind.KHAI_THAC;
        }
    }

    /**
     * A system of an agency (Art. 7.2). It has its own grants and the public's, never its agency's, and changes nothing.
     *
     * @param code by which it logs in and grants name it
     * @param custodian login name of the account whose holder answers for it (Art. 8.2)
     * @param custodianActive false when that account may do nothing: then the connection may not either
     * @param approval what was approved, and how it stands
     * @param address from which this request came
     */
    record Connection(
            String code,
            String agency,
            AgencyType agencyType,
            String custodian,
            boolean custodianActive,
            ConnectionApproval approval,
            String address)
            implements Subject {

        @Override
        public String name() {
            return "connection:" + code;
        }

        @Override
        public List<Principal> principals() {
            return List.of(new Principal.OfConnection(code), new Principal.Everybody());
        }

        @Override
        public List<Principal.Recipient> recipients() {
            return recipientsOf(agency, agencyType);
        }

        @Override
        public Optional<Bar> barred(Instant now) {
            return custodianActive ? approval.barred(address, now) : Optional.of(Bar.INACTIVE_CUSTODIAN);
        }

        @Override
        public boolean edits() {
            return false;
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

        @Override
        public List<Principal.Recipient> recipients() {
            return List.of(new Principal.Everybody());
        }

        @Override
        public Optional<Bar> barred(Instant now) {
            return Optional.empty();
        }

        @Override
        public boolean edits() {
            return false;
        }
    }

    private static List<Principal.Recipient> recipientsOf(String agency, AgencyType type) {
        return List.of(new Principal.OfAgency(agency), new Principal.OfAgencyType(type), new Principal.Everybody());
    }
}
