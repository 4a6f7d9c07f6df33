package vn.datnuoc.engine;

/** @param name ASCII, at most 10 characters where we name it ourselves, so that a Shapefile keeps it whole */
public record Attribute(String name, AttributeType type, String titleVi, String titleEn) {}
