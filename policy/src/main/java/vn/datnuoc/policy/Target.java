package vn.datnuoc.policy;

/** What a grant is about; most specific first: layer, component, all. */
public sealed interface Target {

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
    }
}
