package vn.datnuoc.engine.draw;

import java.util.Arrays;

/** The colours of a picture, numbered, as long as they are no more than 256. */
final class Palette {
    private static final int MAX_COLOURS = 256;
    private static final int SLOTS = 1024;
    private final int[] colours = new int[MAX_COLOURS];
    private final int[] keys = new int[SLOTS];
    private final short[] numbers = new short[SLOTS];
    private int size;
    private boolean complete = true;

    private Palette() {
        Arrays.fill(numbers, (short) -1);
    }

    static Palette of(int[] premultiplied) {
        Palette palette = new Palette();
        int last = ~premultiplied[0];
        for (int colour : premultiplied) {
            if (colour != last) {
                last = colour;
                if (!palette.add(colour)) {
                    palette.complete = false;
                    return palette;
                }
            }
        }
        return palette;
    }

    private boolean add(int colour) {
        int slot = slot(colour);
        if (numbers[slot] >= 0) {
            return true;
        }
        if (size == MAX_COLOURS) {
            return false;
        }
        keys[slot] = colour;
        numbers[slot] = (short) size;
        colours[size++] = colour;
        return true;
    }

    private int slot(int colour) {
        int slot = (colour * 0x9E3779B1) >>> 22;
        while (numbers[slot] >= 0 && keys[slot] != colour) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    /** Whether every colour of the picture is in it. */
    boolean isComplete() {
        return complete;
    }

    int size() {
        return size;
    }

    /** The numbers of all colours of a picture. */
    int[] index(int[] pixels) {
        int[] indexed = new int[pixels.length];
        int last = ~pixels[0];
        int number = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != last) {
                last = pixels[i];
                number = numbers[slot(last)];
            }
            indexed[i] = number;
        }
        return indexed;
    }

    /** Red, green and blue of each colour. */
    byte[] colours() {
        byte[] bytes = new byte[3 * size];
        for (int i = 0; i < size; i++) {
            int colour = Blend.unmultiply(colours[i]);
            bytes[3 * i] = (byte) (colour >> 16);
            bytes[3 * i + 1] = (byte) (colour >> 8);
            bytes[3 * i + 2] = (byte) colour;
        }
        return bytes;
    }

    byte[] alphas() {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (colours[i] >>> 24);
        }
        return bytes;
    }
}
