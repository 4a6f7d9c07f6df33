package vn.datnuoc.policy.caller;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who calls, by a name that the shared database knows. What the caller may do is never part of it. */
public sealed interface NamedCaller {

    Pattern PATTERN = Pattern.compile("account:([a-z][a-z0-9._-]{1,59})"
            + "|key:([a-z2-7]{8})"
            + "|connection:(kn-[a-z0-9][a-z0-9-]{1,36})@([0-9a-fA-F:.]{2,45}(?:%[0-9A-Za-z._-]{1,20})?)");

    /** As the token writes it: {@code account:kt1}. */
    String text();

    /** By a password or a session. */
    record Account(String name) implements NamedCaller {
        @Override
        public String text() {
            return "account:" + name;
        }
    }

    /**
     * By a personal key, which reaches less far than its account.
     *
     * @param id the part of the key that is no secret
     */
    record Key(String id) implements NamedCaller {
        @Override
        public String text() {
            return "key:" + id;
        }
    }

    /** @param address from which the system calls the portal; its approval may name some only */
    record Connection(String code, String address) implements NamedCaller {
        @Override
        public String text() {
            return "connection:" + code + "@" + address;
        }
    }

    /** Empty for anything that {@link #text} does not write. */
    static Optional<NamedCaller> parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        } else if (matcher.group(1) != null) {
            return Optional.of(new Account(matcher.group(1)));
        } else if (matcher.group(2) != null) {
            return Optional.of(new Key(matcher.group(2)));
        }
        return Optional.of(new Connection(matcher.group(3), matcher.group(4)));
    }
}
