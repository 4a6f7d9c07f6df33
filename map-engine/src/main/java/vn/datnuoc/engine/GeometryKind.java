package vn.datnuoc.engine;

/** The geometry of a vector layer; features always carry the multi form for lines and polygons. */
public enum GeometryKind {
    POINT,
    MULTI_LINE_STRING,
    MULTI_POLYGON,
    /** A table: its rows lie nowhere, so no map draws it, no box finds anything in it, and an area leaves nothing of it. */
    NONE
}
