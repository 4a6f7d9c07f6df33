package vn.datnuoc.engine.formats;

import java.util.List;

/**
 * How reading a vector file went. A file with problems is not to be published: whoever handed it in mends it first.
 *
 * @param rows how many rows were given to the sink
 * @param problemCount rows whose geometry is invalid or whose values do not fit
 * @param problems the first {@link #SHOWN} of them
 * @param notes what was left out of every row and is no problem, for instance heights
 */
public record ReadReport(long rows, long problemCount, List<Problem> problems, List<String> notes) {
    public static final int SHOWN = 20;

    public ReadReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    public boolean isClean() {
        return problemCount == 0;
    }

    /**
     * @param row counted from 1 in the order of the file
     * @param fid the feature's id in the file
     * @param reason for instance {@code Self-intersection at 571235.4 1015233.3}
     */
    public record Problem(long row, long fid, String reason) {}
}
