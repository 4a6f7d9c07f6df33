package vn.datnuoc.policy;

import java.util.Optional;

/**
 * The one name of a layer in every service: {@code component:subject}, for example {@code dd:thua_dat}.
 *
 * @param subject lower-case ASCII letters, digits and underscores, beginning with a letter, at most 40
 */
public record LayerName(Component component, String subject) implements Comparable<LayerName> {

    private static final int MAX_LENGTH = 40;

    public LayerName {
        if (!isSubject(subject)) {
            throw new IllegalArgumentException("a layer's subject is [a-z][a-z0-9_]{0,39}, got: " + subject);
        }
    }

    /** Empty when {@code text} is no layer name: such a layer does not exist. */
    public static Optional<LayerName> find(String text) {
        int colon = text.indexOf(':');
        String subject = text.substring(colon + 1);
        return colon > 0 && isSubject(subject)
                ? Component.ofCode(text.substring(0, colon)).map(component -> new LayerName(component, subject))
                : Optional.empty();
    }

    /** Letter by letter, for a list of 1,000 layers is decided with every request. */
    private static boolean isSubject(String text) {
        boolean is = !text.isEmpty() && text.length() <= MAX_LENGTH && isLetter(text.charAt(0));
        for (int i = 1; is && i < text.length(); i++) {
            char at = text.charAt(i);
            is = isLetter(at) || at >= '0' && at <= '9' || at == '_';
        }
        return is;
    }

    private static boolean isLetter(char at) {
        return at >= 'a' && at <= 'z';
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
