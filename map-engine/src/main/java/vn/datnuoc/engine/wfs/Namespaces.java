package vn.datnuoc.engine.wfs;

import vn.datnuoc.policy.Component;

/** The XML namespaces of our feature types: one for each component, the same for ever. */
final class Namespaces {
    private Namespaces() {}

    static String of(Component component) {
        return "urn:datnuoc:" + component.code();
    }
}
