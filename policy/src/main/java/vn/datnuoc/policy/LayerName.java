package vn.datnuoc.policy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one name of a layer in every service: {@code component:subject}, for example {@code dd:thua_dat}.
 *
 * @param subject lower-case ASCII letters, digits and underscores, beginning with a letter, at most 40
 */
public record LayerName(Component component, String subject) implements Comparable<LayerName> {

    private static final Pattern SUBJECT = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    public LayerName {
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("a layer's subject is [a-z][a-z0-9_]{0,39}, got: " + subject);
        }
    }

    /** Empty when {@code text} is no layer name: such a layer does not exist. */
    public static Optional<LayerName> find(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || !SUBJECT.matcher(text.substring(colon + 1)).matches()) {
            return Optional.empty();
        }
        return Component.ofCode(text.substring(0, colon)).map(c -> new LayerName(c, text.substring(colon + 1)));
    }

    /** @throws IllegalArgumentException when {@code text} is no layer name */
    public static LayerName of(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "component:subject expected, for example dd:thua_dat; got: " + text));
    }

    @Override
    public int compareTo(LayerName other) {
        int byComponent = component.compareTo(other.component);
        return byComponent != 0 ? byComponent : subject.compareTo(other.subject);
    }

    @Override
    public String toString() {
        return component.code() + ":" + subject;
    }
}
