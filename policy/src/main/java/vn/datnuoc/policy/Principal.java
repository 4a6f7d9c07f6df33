package vn.datnuoc.policy;

/**
 * To whom a grant is given; most specific first: account or connection, agency, agency type, kind, public. As text, in
 * tables and files: {@code account:kt1}, {@code connection:vilis}, {@code agency:stnmt}, {@code agency-type:STATE_BODY}, {@code kind:KHAI_THAC},
 * {@code public}.
 */
public sealed interface Principal {

    /** What a validity rule may be for: agencies are what Art. 9 tells apart, never single accounts or kinds. */
    sealed interface Recipient extends Principal {}

    /** @throws IllegalArgumentException when {@code text} names no principal */
    static Principal of(String text) {
        String[] parts = text.split(":", 2);
        return parts.length == 1 ? withoutName(text) : named(parts[0], parts[1]);
    }

    private static Principal withoutName(String text) {
        if (text.equals("public")) {
            return new Everybody();
        }
        throw unknown(text);
    }

    private static Principal named(String type, String name) {
        return switch (type) {
            case "account" -> new OfAccount(name);
            case "connection" -> new OfConnection(name);
            case "agency" -> new OfAgency(name);
            case "agency-type" -> new OfAgencyType(AgencyType.valueOf(name));
            case "kind" -> new OfKind(AccountKind.valueOf(name));
            default -> throw unknown(type + ":" + name);
        };
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException(
                "account:, connection:, agency:, agency-type:, kind: or public expected, got: " + text);
    }

    /** 0 is the most specific. */
    int rank();

    default boolean covers(Subject subject) {
        return subject.principals().contains(this);
    }

    record OfAccount(String name) implements Principal {
        @Override
        public int rank() {
            return 0;
        }

        @Override
        public String toString() {
            return "account:" + name;
        }
    }

    record OfConnection(String code) implements Principal {
        @Override
        public int rank() {
            return 0;
        }

        @Override
        public String toString() {
            return "connection:" + code;
        }
    }

    record OfAgency(String code) implements Recipient {
        @Override
        public int rank() {
            return 1;
        }

        @Override
        public String toString() {
            return "agency:" + code;
        }
    }

    record OfAgencyType(AgencyType type) implements Recipient {
        @Override
        public int rank() {
            return 2;
        }

        @Override
        public String toString() {
            return "agency-type:" + type;
        }
    }

    record OfKind(AccountKind kind) implements Principal {
        @Override
        public int rank() {
            return 3;
        }

        @Override
        public String toString() {
            return "kind:" + kind;
        }
    }

    record Everybody() implements Recipient {
        @Override
        public int rank() {
            return 4;
        }

        @Override
        public String toString() {
            return "public";
        }
    }
}
