package vn.datnuoc.policy;

/**
 * What a grant is about; most specific first: layer, component, all. As text, in tables and files: {@code dd:thua_dat},
 * {@code dd}, {@code *}.
 */
public sealed interface Target {

    /** @throws IllegalArgumentException when {@code text} names no target */
    static Target of(String text) {
        if (text.equals("*")) {
            return new All();
        }
        return text.contains(":")
                ? new OfLayer(LayerName.of(text))
                : Component.ofCode(text)
                        .<Target>map(OfComponent::new)
                        .orElseThrow(
                                () -> new IllegalArgumentException("a layer, a component or * expected, got: " + text));
    }

    /** 0 is the most specific. */
    int rank();

    boolean covers(LayerName layer);

    record OfLayer(LayerName name) implements Target {
        @Override
        public int rank() {
            return 0;
        }

        @Override
        public boolean covers(LayerName layer) {
            return layer.equals(name);
        }

        @Override
        public String toString() {
            return name.toString();
        }
    }

    record OfComponent(Component component) implements Target {
        @Override
        public int rank() {
            return 1;
        }

        @Override
        public boolean covers(LayerName layer) {
            return layer.component() == component;
        }

        @Override
        public String toString() {
            return component.code();
        }
    }

    record All() implements Target {
        @Override
        public int rank() {
            return 2;
        }

        @Override
        public boolean covers(LayerName layer) {
            return true;
        }

        @Override
        public String toString() {
            return "*";
        }
    }
}
