package vn.datnuoc.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.datnuoc.engine.style.Symbolizer.Cap;
import vn.datnuoc.engine.style.Symbolizer.Join;
import vn.datnuoc.engine.style.Symbolizer.Stroke;
import vn.datnuoc.engine.style.Varying;

class CoverageTest {
    private static final int SIZE = 24;
    private static final int SAMPLES = 16;
    private final Random random = new Random(2);

    @Test
    void coversPixelsAsASlowCountOfPointsDoes() {
        for (int round = 0; round < 60; round++) {
            double[] ring = star(5 + random.nextInt(20));
            Picture picture = new Picture(SIZE, SIZE);
            Coverage coverage = new Coverage(SIZE, SIZE);
            coverage.addRing(ring, 0, ring.length / 2, 1);
            coverage.fill(picture, 0xff000000);
            assertCovers(picture, ring, 8);
        }
    }

    @Test
    void isEmptyAfterFilling() {
        Coverage coverage = new Coverage(SIZE, SIZE);
        double[] ring = star(9);
        coverage.addRing(ring, 0, ring.length / 2, 1);
        coverage.fill(new Picture(SIZE, SIZE), 0xff000000);
        Picture second = new Picture(SIZE, SIZE);
        coverage.fill(second, 0xff000000);
        assertThat(second.premultipliedArgb()).containsOnly(0);
    }

    @Test
    void strokesCoverTheirLengthTimesTheirWidth() {
        for (double width : new double[] {0.5, 1, 3}) {
            Picture picture = new Picture(SIZE, SIZE);
            Coverage coverage = new Coverage(SIZE, SIZE);
            Stroke pen = Stroke.solid(0, 1, width, Cap.BUTT, Join.MITER);
            new Stroker(coverage).add(new double[] {3.3, 4.1, 18.2, 12.9}, 0, 2, false, pen);
            coverage.fill(picture, 0xff000000);
            assertThat(covered(picture))
                    .isCloseTo(Math.hypot(14.9, 8.8) * width, org.assertj.core.data.Offset.offset(0.3));
        }
    }

    @Test
    void dashesCoverTheirShareOfTheLine() {
        Picture picture = new Picture(SIZE, SIZE);
        Coverage coverage = new Coverage(SIZE, SIZE);
        Stroke pen = new Stroke(0, 1, 1, List.of(3.0, 2.0), 0, Cap.BUTT, Join.MITER, Optional.empty(), Varying.NOTHING);
        new Stroker(coverage).add(new double[] {2, 12.5, 22, 12.5}, 0, 2, false, pen);
        coverage.fill(picture, 0xff000000);
        assertThat(covered(picture)).isCloseTo(12, org.assertj.core.data.Offset.offset(0.1));
    }

    private static double covered(Picture picture) {
        double sum = 0;
        for (int pixel : picture.premultipliedArgb()) {
            sum += (pixel >>> 24) / 255.0;
        }
        return sum;
    }

    /** Around the middle, and partly outside of the picture. */
    private double[] star(int points) {
        double[] ring = new double[2 * points + 2];
        double middle = SIZE / 2.0 + random.nextGaussian() * 5;
        for (int i = 0; i < points; i++) {
            double radius = SIZE * (0.2 + 0.5 * random.nextDouble());
            ring[2 * i] = middle + radius * Math.cos(2 * Math.PI * i / points);
            ring[2 * i + 1] = middle + radius * Math.sin(2 * Math.PI * i / points);
        }
        ring[2 * points] = ring[0];
        ring[2 * points + 1] = ring[1];
        return ring;
    }

    private static void assertCovers(Picture picture, double[] ring, int tolerance) {
        Path2D path = new Path2D.Double();
        path.moveTo(ring[0], ring[1]);
        for (int i = 2; i < ring.length; i += 2) {
            path.lineTo(ring[i], ring[i + 1]);
        }
        Area shape = new Area(path);
        for (int i = 0; i < SIZE * SIZE; i++) {
            int inside = 0;
            for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
                double x = i % SIZE + (sample % SAMPLES + 0.5) / SAMPLES;
                double y = i / SIZE + (sample / SAMPLES + 0.5) / SAMPLES;
                inside += shape.contains(x, y) ? 1 : 0;
            }
            assertThat((double) (picture.premultipliedArgb()[i] >>> 24))
                    .isCloseTo(
                            inside * 255.0 / SAMPLES / SAMPLES, org.assertj.core.data.Offset.offset(tolerance + 4.0));
        }
    }
}
