package vn.datnuoc.geoserver.door;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.datnuoc.policy.caller.CallerCheck;
import vn.datnuoc.policy.caller.NamedCaller;
import vn.datnuoc.policy.login.KeyText;

/** Whose log-in a header {@code Authorization} is, as the audit log names it. It says nothing of whether it opens anything. */
final class WhoTries {

    static final Pattern CONNECTION = Pattern.compile("kn-[a-z0-9][a-z0-9-]{1,36}");

    /** Of an account; anything else that was typed as a name may be a password. */
    static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9._-]{1,59}");

    /** Of whom no name can be told. */
    static final String SOMEBODY = "?";

    private WhoTries() {}

    static String of(String header) {
        String[] words = header.strip().split("\\s+", 2);
        if (words.length == 2 && words[0].equalsIgnoreCase("basic")) {
            return ofBasic(words[1]);
        } else if (words.length == 2 && words[0].equalsIgnoreCase(CallerCheck.SCHEME)) {
            return NamedCaller.parse(words[1].split("~", 2)[0])
                    .map(NamedCaller::text)
                    .orElse(SOMEBODY);
        }
        return words.length == 2 ? ofKey(words[1]).orElse(SOMEBODY) : SOMEBODY;
    }

    private static String ofBasic(String credentials) {
        String[] nameAndPassword = decoded(credentials).split(":", 2);
        String name = nameAndPassword[0];
        if (CONNECTION.matcher(name).matches()) {
            return "connection:" + name;
        }
        Optional<String> key = nameAndPassword.length == 2 ? ofKey(nameAndPassword[1]) : Optional.empty();
        return key.orElse(ACCOUNT.matcher(name).matches() ? name : SOMEBODY);
    }

    private static Optional<String> ofKey(String text) {
        return KeyText.parse(text).map(key -> "key " + key.id());
    }

    private static String decoded(String credentials) {
        try {
            return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
