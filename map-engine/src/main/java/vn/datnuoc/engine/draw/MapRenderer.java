package vn.datnuoc.engine.draw;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Draws maps. Thread-safe; one thread draws one picture, so that a machine's cores share the requests. */
public final class MapRenderer {
    /** A picture of shapes is to be opened by a drawing program or a browser. */
    private static final long MAX_POINTS = 1_000_000;

    private static final Picture NO_PICTURE = new Picture(1, 1);

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
        labels.draw(picture, coverage, cancelled);
        return picture;
    }

    /**
     * The same, shape by shape. Rasters stay pictures.
     *
     * @throws TooManyShapesException when nobody could use the result
     */
    public void render(MapView view, List<DrawnLayer> layers, Canvas canvas, BooleanSupplier cancelled) {
        int width = view.widthPx();
        int height = view.heightPx();
        List<double[]> sheet = List.of(new double[] {0, 0, width, 0, width, height, 0, height});
        view.background().map(Color::getRGB).ifPresent(argb -> canvas.fill(sheet, argb));
        ShapeCoverage shapes = new ShapeCoverage(width, height, canvas, new ShapeCoverage.PointBudget(MAX_POINTS));
        Labels labels = new Labels(width, height);
        for (DrawnLayer layer : layers) {
            layer.area().ifPresent(area -> {
                addArea(view, layer, area, shapes);
                canvas.beginClip(shapes.takeRings());
            });
            draw(view, layer, canvas, shapes, labels, cancelled);
            layer.area().ifPresent(area -> canvas.endClip());
        }
        labels.draw(NO_PICTURE, shapes, cancelled);
    }

    private static void draw(
            MapView view,
            DrawnLayer layer,
            Canvas canvas,
            ShapeCoverage shapes,
            Labels labels,
            BooleanSupplier cancelled) {
        if (layer instanceof DrawnLayer.Features features) {
            AreaMask mask = mask(view, layer, () -> new Coverage(view.widthPx(), view.heightPx()));
            new FeaturePainter(NO_PICTURE, shapes, labels, mask, cancelled).paint(view, features);
        } else if (layer instanceof DrawnLayer.Raster raster) {
            Picture sheet = new Picture(view.widthPx(), view.heightPx());
            new RasterPainter(sheet, cancelled).paint(view, raster);
            canvas.image(sheet);
        }
    }

    private static void draw(
            MapView view,
            DrawnLayer layer,
            Picture picture,
            Coverage coverage,
            Labels labels,
            BooleanSupplier cancelled) {
        AreaMask mask = mask(view, layer, () -> coverage);
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

    private static AreaMask mask(MapView view, DrawnLayer layer, Supplier<Coverage> ofPixels) {
        if (layer.area().isEmpty()) {
            return AreaMask.everything(view.widthPx(), view.heightPx());
        }
        Coverage coverage = ofPixels.get();
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
