package vn.datnuoc.policy;

/** May {@code subject} use {@code right} on {@code layer}, now? */
public record AccessRequest(Subject subject, LayerName layer, Right right) {}
