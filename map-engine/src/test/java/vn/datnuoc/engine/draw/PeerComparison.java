package vn.datnuoc.engine.draw;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;
import vn.datnuoc.engine.style.CompiledStyle;
import vn.datnuoc.engine.style.Style;

/**
 * How far our maps are from those of another WMS that has the same parcels, as mean difference per channel (0..255) on
 * white. Run by hand: {@code main parcels.geojsonl parcels.sld folder http://127.0.0.1:8700/ms?LAYERS=parcels_pg&}.
 * MapServer draws half a pixel up and left; its box is moved by that.
 */
public final class PeerComparison {
    private static final double[][] MAPS = {
        {11_700_000, 1_020_000, 1000},
        {11_700_000, 1_020_000, 4000},
        {11_690_000, 1_010_000, 16_000},
        {11_664_000, 985_000, 63_000}
    };
    private static final String GET_MAP = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=&CRS=EPSG:3857"
            + "&WIDTH=800&HEIGHT=600&FORMAT=image/png&TRANSPARENT=true&BBOX=";

    private PeerComparison() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[2]));
        FeatureSnapshot snapshot = MapRendererBenchmark.snapshot(Path.of(args[0]), folder.resolve("parcels.snapshot"));
        CompiledStyle style = CompiledStyle.of(Style.parse(Files.readString(Path.of(args[1]))), snapshot);
        DrawnLayer layer = new DrawnLayer.Features(snapshot, style, Optional.empty(), Optional.empty());
        for (double[] map : MAPS) {
            BoundingBox box =
                    new BoundingBox(map[0], map[1], map[0] + map[2], map[1] + 0.75 * map[2], CrsCode.WEB_MERCATOR);
            BufferedImage ours = ours(box, layer);
            BufferedImage peer = peer(box, args[3]);
            ImageIO.write(
                    ours, "png", folder.resolve("ours-" + (int) map[2] + ".png").toFile());
            ImageIO.write(
                    peer, "png", folder.resolve("peer-" + (int) map[2] + ".png").toFile());
            System.out.printf(
                    "%.0f m: mean difference %.2f, of 8 by 8 blocks %.2f, ours brighter by %.2f%n",
                    map[2], difference(ours, peer, 1), difference(ours, peer, 8), mean(ours) - mean(peer));
        }
    }

    private static BufferedImage ours(BoundingBox box, DrawnLayer layer) {
        MapView view = new MapView(box, 800, 600, Optional.of(Color.WHITE));
        Picture picture = new MapRenderer().render(view, List.of(layer), () -> false);
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 800, 600, picture.premultipliedArgb(), 0, 800);
        return image;
    }

    private static BufferedImage peer(BoundingBox box, String address) throws IOException {
        double half = box.width() / 800 / 2;
        String moved = String.format(
                Locale.ROOT,
                "%.4f,%.4f,%.4f,%.4f",
                box.minX() - half,
                box.minY() + half,
                box.maxX() - half,
                box.maxY() + half);
        BufferedImage answer =
                ImageIO.read(URI.create(address + GET_MAP + moved).toURL());
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().drawImage(answer, 0, 0, Color.WHITE, null);
        return image;
    }

    private static double difference(BufferedImage a, BufferedImage b, int block) {
        double sum = 0;
        for (int y = 0; y < a.getHeight(); y += block) {
            for (int x = 0; x < a.getWidth(); x += block) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs(mean(a, x, y, block, shift) - mean(b, x, y, block, shift));
                }
            }
        }
        return sum * block * block / (3.0 * a.getWidth() * a.getHeight());
    }

    private static double mean(BufferedImage image) {
        double sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            for (int y = 0; y < image.getHeight(); y += 8) {
                for (int x = 0; x < image.getWidth(); x += 8) {
                    sum += mean(image, x, y, 8, shift) / 3;
                }
            }
        }
        return sum * 64 / image.getWidth() / image.getHeight();
    }

    private static double mean(BufferedImage image, int x, int y, int block, int shift) {
        double sum = 0;
        for (int dy = 0; dy < block; dy++) {
            for (int dx = 0; dx < block; dx++) {
                sum += image.getRGB(x + dx, y + dy) >> shift & 255;
            }
        }
        return sum / block / block;
    }
}
