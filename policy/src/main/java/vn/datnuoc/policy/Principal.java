package vn.datnuoc.policy;

/** To whom a grant is given; most specific first: account, agency, agency type, kind, public. */
public sealed interface Principal {

    /** 0 is the most specific. */
    int rank();

    boolean covers(Subject subject);

    record OfAccount(String name) implements Principal {
        @Override
        public int rank() {
            return 0;
        }

        @Override
        public boolean covers(Subject subject) {
            return subject instanceof Subject.Account account && account.name().equals(name);
        }
    }

    record OfAgency(String code) implements Principal {
        @Override
        public int rank() {
            return 1;
        }

        @Override
        public boolean covers(Subject subject) {
            return subject instanceof Subject.Account account
                    && account.agency().equals(code);
        }
    }

    record OfAgencyType(AgencyType type) implements Principal {
        @Override
        public int rank() {
            return 2;
        }

        @Override
        public boolean covers(Subject subject) {
            return subject instanceof Subject.Account account && account.agencyType() == type;
        }
    }

    record OfKind(AccountKind kind) implements Principal {
        @Override
        public int rank() {
            return 3;
        }

        @Override
        public boolean covers(Subject subject) {
            return subject instanceof Subject.Account account && account.kind() == kind;
        }
    }

    record Everybody() implements Principal {
        @Override
        public int rank() {
            return 4;
        }

        @Override
        public boolean covers(Subject subject) {
            return true;
        }
    }
}
