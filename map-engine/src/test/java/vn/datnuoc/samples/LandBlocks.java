package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import vn.datnuoc.samples.LandCover.Cover;

/** The land of each commune between its canals, each block with what mostly covers it. */
final class LandBlocks {
    private static final double WARD_METERS = 1_500;
    private static final double VILLAGE_METERS = 480;
    private static final int SAMPLES_PER_SIDE = 6;

    private final Ground ground;
    private final LandCover cover;
    private final Geometry rivers;
    private final PreparedGeometry river;
    private final PreparedGeometry village;
    private final Geometry beltBorder;
    private final List<Block> blocks = new ArrayList<>();

    /** @param area without overlap and without gap to its neighbours in the commune */
    record Block(Polygon area, Commune commune, Cover cover) {}

    LandBlocks(Ground ground, LandCover cover) {
        this.ground = ground;
        this.cover = cover;
        this.rivers = Vn2000.union(
                ground.mainWaterways().stream().map(Waterway::surface).toList());
        this.river = PreparedGeometryFactory.prepare(rivers);
        this.village = PreparedGeometryFactory.prepare(villages(ground.communes()));
        this.beltBorder = LandCover.inland(ground.province()).getBoundary();
        ground.communes().forEach(this::divide);
    }

    /** What is built up around the centre of each commune. */
    static Geometry villages(List<Commune> communes) {
        return Vn2000.union(communes.stream()
                .map(commune -> Outlines.round(commune.centre(), commune.ward() ? WARD_METERS : VILLAGE_METERS, 24))
                .toList());
    }

    List<Block> all() {
        return blocks;
    }

    List<Block> of(Cover kind) {
        return blocks.stream().filter(block -> block.cover() == kind).toList();
    }

    private void divide(Commune commune) {
        for (Polygon part : Vn2000.polygons(commune.area())) {
            Cuts cuts = new Cuts(part);
            cuts.keep(
                    Vn2000.multiLine(Vn2000.FACTORY.buildGeometry(borders(commune, part.getEnvelopeInternal()))), part);
            cuts.areas().stream()
                    .filter(area -> part.contains(area.getInteriorPoint()))
                    .forEach(area -> blocks.add(new Block(area, commune, coverOf(area))));
        }
    }

    private List<Geometry> borders(Commune commune, Envelope reach) {
        List<Geometry> borders = new ArrayList<>(
                List.of(rivers.getBoundary(), villages(List.of(commune)).getBoundary(), beltBorder));
        ground.waterways().stream()
                .filter(waterway -> waterway.rank() > 2)
                .map(Waterway::course)
                .filter(course -> course.getEnvelopeInternal().intersects(reach))
                .forEach(borders::add);
        return borders;
    }

    private Cover coverOf(Polygon area) {
        Point inside = area.getInteriorPoint();
        if (river.contains(inside)) {
            return Cover.WATER;
        }
        return village.contains(inside) ? Cover.SETTLEMENT : mostlyAt(area, inside.getCoordinate());
    }

    private Cover mostlyAt(Polygon area, Coordinate inside) {
        Map<Cover, Integer> votes = new EnumMap<>(Cover.class);
        votes.put(cover.at(inside), 1);
        Envelope box = area.getEnvelopeInternal();
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
        for (int i = 0; i < SAMPLES_PER_SIDE * SAMPLES_PER_SIDE; i++) {
            Coordinate place = new Coordinate(
                    box.getMinX() + box.getWidth() * (i % SAMPLES_PER_SIDE + 0.5) / SAMPLES_PER_SIDE,
                    box.getMinY() + box.getHeight() * (i / SAMPLES_PER_SIDE + 0.5) / SAMPLES_PER_SIDE);
            if (prepared.contains(Vn2000.FACTORY.createPoint(place))) {
                votes.merge(cover.at(place), 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
