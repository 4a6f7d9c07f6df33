package vn.datnuoc.engine.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import vn.datnuoc.engine.style.LabelOptions;

/** Places a text along one line, straight or bent with it. */
final class LineLabel {
    private static final double LEAST_STEP_PX = 8;
    private static final double MOST_BULGE_PX = 3;
    private final LinePath line;
    private final TextOutline text;
    private final LabelOptions options;
    private final double offset;
    private final double halo;

    /** @param offset of the text from the line, up is positive */
    LineLabel(LinePath line, TextOutline text, LabelOptions options, double offset, double halo) {
        this.line = options.followLine() ? line.smoothed(Math.max(LEAST_STEP_PX, text.height())) : line;
        this.text = text;
        this.options = options;
        this.offset = offset;
        this.halo = halo;
    }

    /** The middles of the labels, as distances from the line's start: one, or the middle and others before and behind it. */
    double[] spots() {
        if (options.repeat() == 0 && !options.followLine()) {
            double[] stretch = line.straightest();
            return new double[] {(stretch[0] + stretch[1]) / 2};
        }
        double middle = line.length() / 2;
        if (options.repeat() == 0 || options.repeat() >= middle) {
            return new double[] {middle};
        }
        double step = Math.max(LEAST_STEP_PX, options.repeat());
        int beside = (int) (middle / step);
        double[] spots = new double[2 * beside + 1];
        spots[0] = middle;
        for (int i = 1; i <= beside; i++) {
            spots[2 * i - 1] = middle + i * step;
            spots[2 * i] = middle - i * step;
        }
        return spots;
    }

    /** At a spot, and as far beside it as the label may be moved; absent where the line has no room for it. */
    Stream<Optional<PlacedText>> candidates(double spot) {
        double step = Math.max(LEAST_STEP_PX, text.height());
        DoubleStream moves = DoubleStream.iterate(
                0, move -> Math.abs(move) <= options.maxDisplacement(), move -> move > 0 ? -move : step - move);
        return moves.mapToObj(move -> at(spot + move));
    }

    private Optional<PlacedText> at(double middle) {
        double from = middle - text.width() / 2;
        double to = middle + text.width() / 2;
        boolean fits = from >= 0 && to <= line.length();
        if (!options.followLine()) {
            return fits && isStraight(from, to) || options.allowOverruns()
                    ? Optional.of(straight(middle, Math.max(0, from), Math.min(line.length(), to)))
                    : Optional.empty();
        }
        if (!fits) {
            return Optional.empty();
        }
        return line.bulge(from, to) < Math.min(text.height() / 4, MOST_BULGE_PX)
                ? Optional.of(straight(middle, from, to))
                : bent(from, to);
    }

    private boolean isStraight(double from, double to) {
        return line.bulge(from, to) < text.height() / 2;
    }

    private PlacedText straight(double middle, double from, double to) {
        double direction = line.direction(from, to);
        double angle = isUpsideDown(direction) ? LinePath.turn(Math.PI, direction) : direction;
        double[] at = line.at(middle);
        return PlacedText.whole(text, at[0] + offset * Math.sin(angle), at[1] - offset * Math.cos(angle), angle, halo);
    }

    private boolean isUpsideDown(double direction) {
        return options.forceLeftToRight() && Math.abs(direction) > Math.PI / 2;
    }

    private Optional<PlacedText> bent(double from, double to) {
        boolean turned = isUpsideDown(line.direction(from, to));
        LinePath path = turned ? line.reversed() : line;
        double start = turned ? line.length() - to : from;
        double[] middle = path.at(start + text.width() / 2);
        List<PlacedText.Part> parts = new ArrayList<>();
        List<OrientedBox> boxes = new ArrayList<>();
        double before = Double.NaN;
        for (TextOutline.Letter letter : text.letters()) {
            double begin = start + letter.from();
            double end = begin + letter.text().width();
            double angle = path.direction(begin, end);
            if (Math.abs(Math.toDegrees(LinePath.turn(before, angle))) > options.maxAngleDelta()) {
                return Optional.empty();
            }
            before = angle;
            double[] at = path.at((begin + end) / 2);
            double x = at[0] + offset * Math.sin(angle);
            double y = at[1] - offset * Math.cos(angle);
            parts.add(new PlacedText.Part(letter.text(), x, y, angle));
            boxes.add(PlacedText.box(letter.text(), x, y, angle, halo));
        }
        return Optional.of(new PlacedText(parts, boxes, middle[0], middle[1]));
    }
}
