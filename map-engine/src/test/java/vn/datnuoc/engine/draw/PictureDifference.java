package vn.datnuoc.engine.draw;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * How far two pictures of one size are apart, block by block: a block differs when the mean of one of its colours differs
 * by more than so much of 255. With blocks of more than a pixel, half a pixel of width or place does not count.
 */
final class PictureDifference {
    private final BufferedImage ours;
    private final BufferedImage theirs;
    private final int block;
    private final int most;

    /** @param block side in pixels */
    PictureDifference(BufferedImage ours, BufferedImage theirs, int block, int most) {
        if (ours.getWidth() != theirs.getWidth() || ours.getHeight() != theirs.getHeight()) {
            throw new IllegalArgumentException("two pictures of one size expected");
        }
        this.ours = ours;
        this.theirs = theirs;
        this.block = block;
        this.most = most;
    }

    /** Part of the blocks that differ, from 0 to 1. */
    double share() {
        int differing = 0;
        int blocks = 0;
        for (int y = 0; y < ours.getHeight(); y += block) {
            for (int x = 0; x < ours.getWidth(); x += block) {
                differing += differs(x, y) ? 1 : 0;
                blocks++;
            }
        }
        return (double) differing / blocks;
    }

    private boolean differs(int x, int y) {
        boolean differs = false;
        for (int shift = 0; shift < 24; shift += 8) {
            differs |= Math.abs(mean(ours, x, y, shift) - mean(theirs, x, y, shift)) > most;
        }
        return differs;
    }

    private double mean(BufferedImage image, int left, int top, int shift) {
        double sum = 0;
        int count = 0;
        for (int y = top; y < Math.min(top + block, image.getHeight()); y++) {
            for (int x = left; x < Math.min(left + block, image.getWidth()); x++) {
                sum += image.getRGB(x, y) >> shift & 255;
                count++;
            }
        }
        return sum / count;
    }

    /** Writes ours, theirs and a picture with the differing blocks in red, for whoever looks. */
    void write(Path folder, String name) {
        BufferedImage marked = new BufferedImage(3 * ours.getWidth(), ours.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < ours.getHeight(); y++) {
            for (int x = 0; x < ours.getWidth(); x++) {
                marked.setRGB(x, y, ours.getRGB(x, y));
                marked.setRGB(ours.getWidth() + x, y, theirs.getRGB(x, y));
                boolean differs = differs(x / block * block, y / block * block);
                marked.setRGB(2 * ours.getWidth() + x, y, differs ? 0xff0000 : ours.getRGB(x, y));
            }
        }
        try {
            Files.createDirectories(folder);
            ImageIO.write(marked, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage image(Picture picture) {
        BufferedImage image = new BufferedImage(picture.widthPx(), picture.heightPx(), BufferedImage.TYPE_INT_ARGB_PRE);
        image.getRaster().setDataElements(0, 0, picture.widthPx(), picture.heightPx(), picture.premultipliedArgb());
        return image;
    }
}
