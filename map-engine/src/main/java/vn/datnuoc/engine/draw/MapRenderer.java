package vn.datnuoc.engine.draw;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Draws maps. Thread-safe; one thread draws one picture, so that a machine's cores share the requests. */
public final class MapRenderer {
    /**
     * @param layers the lowest first
     * @param cancelled asked every few hundred features; once true, drawing stops
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public Picture render(MapView view, List<DrawnLayer> layers, BooleanSupplier cancelled) {
        Picture picture = new Picture(view.widthPx(), view.heightPx());
        view.background().map(Color::getRGB).ifPresent(argb -> Arrays.fill(picture.premultipliedArgb(), argb));
        Coverage coverage = new Coverage(view.widthPx(), view.heightPx());
        Labels labels = new Labels(view.widthPx(), view.heightPx());
        for (DrawnLayer layer : layers) {
            draw(view, layer, picture, coverage, labels, cancelled);
        }
        labels.draw(picture, coverage);
        return picture;
    }

    private static void draw(
            MapView view,
            DrawnLayer layer,
            Picture picture,
            Coverage coverage,
            Labels labels,
            BooleanSupplier cancelled) {
        AreaMask mask = mask(view, layer, coverage);
        Picture sheet = mask.isEverything() ? picture : new Picture(view.widthPx(), view.heightPx());
        if (layer instanceof DrawnLayer.Features features) {
            new FeaturePainter(sheet, coverage, labels, mask, cancelled).paint(view, features);
        } else if (layer instanceof DrawnLayer.Raster raster) {
            new RasterPainter(sheet, cancelled).paint(view, raster);
        }
        if (!mask.isEverything()) {
            mask.clip(sheet);
            Blend.lay(sheet, picture);
        }
    }

    private static AreaMask mask(MapView view, DrawnLayer layer, Coverage coverage) {
        if (layer.area().isEmpty()) {
            return AreaMask.everything(view.widthPx(), view.heightPx());
        }
        addArea(view, layer, layer.area().get(), coverage);
        return coverage.takeMask();
    }

    private static void addArea(MapView view, DrawnLayer layer, Geometry polygons, Coverage coverage) {
        PixelTransform transform = PixelTransform.of(view, layer.crs());
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
            if (polygons.getGeometryN(i) instanceof Polygon polygon) {
                addRing(transform, polygon.getExteriorRing(), true, coverage);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    addRing(transform, polygon.getInteriorRingN(hole), false, coverage);
                }
            }
        }
    }

    private static void addRing(PixelTransform transform, Geometry ring, boolean shell, Coverage coverage) {
        double[] xy = new double[2 * ring.getNumPoints()];
        Coordinate[] corners = ring.getCoordinates();
        for (int i = 0; i < corners.length; i++) {
            xy[2 * i] = corners[i].x;
            xy[2 * i + 1] = corners[i].y;
        }
        if (transform.transform(xy, 0, xy.length / 2)) {
            boolean clockwise = PixelRings.signedArea(xy, 0, xy.length / 2) > 0;
            coverage.addRing(xy, 0, xy.length / 2, clockwise == shell ? 1 : -1);
        }
    }
}
