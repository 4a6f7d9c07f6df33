package vn.datnuoc.engine.wfs;

/** How the versions of GML name the parts of a geometry. */
enum GmlNames {
    GML_2(
            "coordinates",
            "coordinates",
            ',',
            "outerBoundaryIs",
            "innerBoundaryIs",
            "MultiPolygon",
            "polygonMember",
            "MultiLineString",
            "lineStringMember"),
    GML_3("pos", "posList", ' ', "exterior", "interior", "MultiSurface", "surfaceMember", "MultiCurve", "curveMember");

    final String position;
    final String positions;
    final char betweenOrdinates;
    final String exterior;
    final String interior;
    final String surfaces;
    final String surfaceMember;
    final String curves;
    final String curveMember;

    GmlNames(
            String position,
            String positions,
            char betweenOrdinates,
            String exterior,
            String interior,
            String surfaces,
            String surfaceMember,
            String curves,
            String curveMember) {
        this.position = position;
        this.positions = positions;
        this.betweenOrdinates = betweenOrdinates;
        this.exterior = exterior;
        this.interior = interior;
        this.surfaces = surfaces;
        this.surfaceMember = surfaceMember;
        this.curves = curves;
        this.curveMember = curveMember;
    }
}
