package vn.datnuoc.engine;

import vn.datnuoc.policy.Limits;

/** A layer as one caller may see it: what it gives is already cut to the limits. Not kept beyond the request. */
public final class GuardedLayer {
    private final Layer layer;
    private final Limits limits;
    private final String grant;

    GuardedLayer(Layer layer, Limits limits, String grant) {
        this.layer = layer;
        this.limits = limits;
        this.grant = grant;
    }

    public Layer layer() {
        return layer;
    }

    public Limits limits() {
        return limits;
    }

    /** Id of the grant that decided. */
    public String grant() {
        return grant;
    }
}
