package vn.datnuoc.engine.style;

/**
 * What GeoServer's vendor options ask of a label, with the same names, meanings and defaults. Lengths are pixels.
 *
 * @param group features of one text get one label together
 * @param labelAllGroup of a group's lines not only the longest is labelled
 * @param repeat distance between labels on one line; 0 for a single one
 * @param minGroupDistance between labels of one group; negative for any
 * @param spaceAround to other labels; negative: they may overlap by so much
 * @param maxDisplacement how far a label may be moved to find room
 * @param followLine the text bends with its line
 * @param maxAngleDelta degrees between two of its letters
 * @param forceLeftToRight no text is upside down
 * @param allowOverruns a straight label may be longer than its line
 * @param autoWrap width at which the text is broken into lines; 0 for never
 * @param conflictResolution keeps away from other labels
 * @param goodnessOfFit part of the label that must lie in its polygon
 * @param partials labels may be cut at the picture's edge
 */
public record LabelOptions(
        boolean group,
        boolean labelAllGroup,
        double repeat,
        double minGroupDistance,
        double spaceAround,
        double maxDisplacement,
        boolean followLine,
        double maxAngleDelta,
        boolean forceLeftToRight,
        boolean allowOverruns,
        double autoWrap,
        boolean conflictResolution,
        double goodnessOfFit,
        boolean partials) {

    /** Of labels that say nothing about it, as in GeoServer. */
    public static final double DEFAULT_PRIORITY = 1000;
}
