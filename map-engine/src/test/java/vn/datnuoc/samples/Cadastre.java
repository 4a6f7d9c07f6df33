package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Divides one region of one commune by roads and ditches into blocks, and the blocks into parcels. */
final class Cadastre {
    private static final CrookedLine ROAD = new CrookedLine(0.03, 60);
    private static final CrookedLine FENCE = new CrookedLine(0.012, 25);
    private static final double UNDIVIDED = 0.07;
    private static final double GRID_METERS = 300;

    private final Commune commune;
    private final Settlement settlement;
    private final Cuts cuts;
    private final STRtree pieces = new STRtree();
    private final List<Street> streets = new ArrayList<>();
    private final Chance chance;

    /** What a region is divided into. */
    record Division(List<Plot> plots, List<Street> streets) {}

    private Cadastre(Commune commune, Settlement settlement, Polygon region) {
        this.commune = commune;
        this.settlement = settlement;
        this.cuts = new Cuts(region);
        Coordinate place = region.getInteriorPoint().getCoordinate();
        this.chance = Chance.at("cadastre", place.x, place.y);
    }

    /** @param mainRoads what is road already, whatever the cadastre adds */
    static Division divide(Commune commune, Settlement settlement, Polygon region, Geometry mainRoads) {
        Cadastre cadastre = new Cadastre(commune, settlement, region);
        cadastre.mainRoads(region, Vn2000.commonArea(mainRoads, region));
        return new Division(cadastre.plots(), cadastre.streets);
    }

    private void mainRoads(Polygon region, Geometry surface) {
        if (surface.isEmpty()) {
            roads(region);
            return;
        }
        cuts.keep(surface.getBoundary(), region);
        Vn2000.polygons(surface).forEach(this::cutRoad);
        remember(surface, "DGT");
        for (Polygon side : Vn2000.polygons(OverlayNGRobust.overlay(region, surface, OverlayNG.DIFFERENCE))) {
            roads(side);
        }
    }

    /** A main road is many parcels: cut where a grid crosses it, as sheets do. */
    private void cutRoad(Polygon road) {
        Envelope box = road.getEnvelopeInternal();
        List<Geometry> grid = new ArrayList<>();
        for (double x = Math.ceil(box.getMinX() / GRID_METERS) * GRID_METERS; x < box.getMaxX(); x += GRID_METERS) {
            grid.add(Vn2000.line(List.of(new Coordinate(x, box.getMinY()), new Coordinate(x, box.getMaxY()))));
        }
        for (double y = Math.ceil(box.getMinY() / GRID_METERS) * GRID_METERS; y < box.getMaxY(); y += GRID_METERS) {
            grid.add(Vn2000.line(List.of(new Coordinate(box.getMinX(), y), new Coordinate(box.getMaxX(), y))));
        }
        grid.forEach(line -> cuts.keep(line, road));
    }

    private void roads(Polygon piece) {
        Fabric fabric = settlement.fabricAt(piece.getCentroid().getCoordinate());
        if (piece.getArea() < fabric.blockSquareMeters * 1.4) {
            block(piece, fabric);
            return;
        }
        Cuts.Axes axes = Cuts.Axes.of(piece);
        LineString centreLine =
                axes.across(axes.longMeters() * chance.between(-0.12, 0.12), chance.between(-0.06, 0.06), ROAD);
        Polygon strip = (Polygon) centreLine.buffer(roadMeters(piece, fabric) / 2, 2, 2);
        cuts.keep(strip.getBoundary(), piece);
        boolean ditch = ditch(fabric);
        remember(OverlayNGRobust.overlay(piece, strip, OverlayNG.INTERSECTION), ditch ? "DTL" : "DGT");
        if (!ditch) {
            addStreet(Vn2000.intersection(centreLine, piece), roadMeters(piece, fabric), fabric);
        }
        for (Polygon side : Vn2000.polygons(OverlayNGRobust.overlay(piece, strip, OverlayNG.DIFFERENCE))) {
            roads(side);
        }
    }

    private void addStreet(Geometry course, double widthMeters, Fabric fabric) {
        Vn2000.lines(course).forEach(line -> streets.add(new Street(line, widthMeters, fabric, commune)));
    }

    private static double roadMeters(Polygon piece, Fabric fabric) {
        double squareMeters = piece.getArea();
        return fabric.laneMeters * (squareMeters > 800_000 ? 2.6 : squareMeters > 120_000 ? 1.7 : 1);
    }

    private boolean ditch(Fabric fabric) {
        return chance.happens(fabric.ordinal() >= Fabric.RICE.ordinal() ? 0.55 : 0.04);
    }

    private void block(Polygon block, Fabric fabric) {
        if (chance.happens(UNDIVIDED)) {
            remember(block, own(chance.oneOf(fabric.undividedUses)));
        } else {
            String mainUse = chance.oneOf(fabric.uses);
            parcels(block, fabric, mainUse);
        }
    }

    private void parcels(Polygon piece, Fabric fabric, String mainUse) {
        Cuts.Axes axes = Cuts.Axes.of(piece);
        for (int attempt = 0; attempt < 4; attempt++) {
            Optional<LineString> fence = fence(axes, fabric);
            if (fence.isEmpty()) {
                break;
            }
            List<Polygon> sides = cuts.along(fence.get(), piece);
            if (sides.size() > 1 && sides.stream().allMatch(side -> isLargeEnough(side, fabric))) {
                cuts.keep(fence.get(), piece);
                sides.forEach(side -> parcels(side, fabric, mainUse));
                return;
            }
        }
        remember(piece, own(chance.happens(0.75) ? mainUse : chance.oneOf(fabric.uses)));
    }

    /** First rows as deep as a parcel, then parcels as wide as a front. Absent when the piece is a parcel. */
    private Optional<LineString> fence(Cuts.Axes axes, Fabric fabric) {
        double turn = chance.between(-0.04, 0.04);
        if (axes.shortMeters() > 1.6 * fabric.depthMeters
                || (axes.longMeters() <= 1.6 * fabric.depthMeters
                        && axes.shortMeters() > 1.8 * fabric.frontageMeters)) {
            return Optional.of(axes.along(axes.shortMeters() * chance.between(-0.1, 0.1), turn, FENCE));
        }
        if (axes.longMeters() > 1.6 * fabric.depthMeters) {
            return Optional.of(axes.across(axes.longMeters() * chance.between(-0.14, 0.14), turn, FENCE));
        }
        return Optional.empty();
    }

    private static boolean isLargeEnough(Polygon side, Fabric fabric) {
        return side.getArea() > 0.25 * fabric.depthMeters * fabric.frontageMeters;
    }

    /** Homes are ODT in a ward and ONT in a commune, whatever the fabric says. */
    private String own(String use) {
        return switch (use) {
            case "ODT", "ONT" -> commune.ward() ? "ODT" : "ONT";
            default -> use;
        };
    }

    private void remember(Geometry area, String use) {
        for (Polygon part : Vn2000.polygons(area)) {
            pieces.insert(part.getEnvelopeInternal(), new Plot(part, use, commune));
        }
    }

    private List<Plot> plots() {
        List<Plot> plots = new ArrayList<>();
        for (Polygon area : cuts.areas()) {
            pieceAround(area).ifPresent(piece -> plots.add(new Plot(area, piece.use(), commune)));
        }
        return plots;
    }

    /** Absent for an area that is a hole of the region. */
    private Optional<Plot> pieceAround(Polygon area) {
        Geometry inside = area.getInteriorPoint();
        @SuppressWarnings("unchecked")
        List<Plot> candidates = pieces.query(inside.getEnvelopeInternal());
        return candidates.stream()
                .filter(candidate -> candidate.area().contains(inside))
                .findFirst();
    }
}
