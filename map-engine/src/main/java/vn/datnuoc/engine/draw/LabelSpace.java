package vn.datnuoc.engine.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What labels and their obstacles have taken of a picture, in a grid of cells so that few have to be compared. */
final class LabelSpace {
    private static final double CELL_PX = 64;
    private final Map<Long, List<OrientedBox>> cells = new HashMap<>();

    void take(OrientedBox box) {
        for (long cell : cells(box)) {
            cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(box);
        }
    }

    boolean isFree(OrientedBox box) {
        for (long cell : cells(box)) {
            if (cells.getOrDefault(cell, List.of()).stream().anyMatch(box::touches)) {
                return false;
            }
        }
        return true;
    }

    private static long[] cells(OrientedBox box) {
        double reachX = box.reach(1, 0);
        double reachY = box.reach(0, 1);
        long left = (long) Math.floor((box.x() - reachX) / CELL_PX);
        long right = (long) Math.floor((box.x() + reachX) / CELL_PX);
        long top = (long) Math.floor((box.y() - reachY) / CELL_PX);
        long bottom = (long) Math.floor((box.y() + reachY) / CELL_PX);
        long[] cells = new long[(int) ((right - left + 1) * (bottom - top + 1))];
        int count = 0;
        for (long row = top; row <= bottom; row++) {
            for (long column = left; column <= right; column++) {
                cells[count++] = row << 32 ^ column & 0xffffffffL;
            }
        }
        return cells;
    }
}
