package vn.datnuoc.engine.draw;

/** A picture of shapes would be larger than anybody can use. */
public final class TooManyShapesException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyShapesException(long most) {
        super("more than " + most + " points to be drawn");
    }
}
