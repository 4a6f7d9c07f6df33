package vn.datnuoc.engine.draw;

import java.util.Arrays;

/** A white picture with a text, for who can show nothing but pictures. */
public final class Notice {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int LINE_PX = 18;
    private static final int MARGIN_PX = 6;
    private static final int PIXELS_PER_CHARACTER = 7;

    private Notice() {}

    /** @param text broken into lines as the width has room; empty for a picture without a text */
    public static Picture draw(String text, int widthPx, int heightPx) {
        Picture picture = new Picture(widthPx, heightPx);
        Arrays.fill(picture.premultipliedArgb(), WHITE);
        Coverage coverage = new Coverage(widthPx, heightPx);
        int characters = Math.max(8, (widthPx - 2 * MARGIN_PX) / PIXELS_PER_CHARACTER);
        String rest = text;
        for (int y = MARGIN_PX + LINE_PX / 2; y < heightPx && !rest.isBlank(); y += LINE_PX) {
            int end = endOfLine(rest, characters);
            Legend.write(rest.substring(0, end).strip(), picture, coverage, MARGIN_PX, y);
            rest = rest.substring(end);
        }
        return picture;
    }

    private static int endOfLine(String text, int characters) {
        if (text.length() <= characters) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', characters);
        return space > 0 ? space + 1 : characters;
    }
}
