package vn.datnuoc.geoserver.guard;

import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.style.Style;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.geotools.styling.visitor.DuplicatingStyleVisitor;
import org.jspecify.annotations.Nullable;

/** A layer's style as it is for a caller for whom some attributes do not exist: they are null in it. */
final class SeenStyle {

    private SeenStyle() {}

    static Style of(Style style, AttributesUsed attributes) {
        DuplicatingStyleVisitor copy = new DuplicatingStyleVisitor(
                CommonFactoryFinder.getStyleFactory(), CommonFactoryFinder.getFilterFactory(), new Hiding(attributes));
        style.accept(copy);
        return (Style) copy.getCopy();
    }

    /** Puts null where a hidden attribute stands. */
    private static final class Hiding extends DuplicatingFilterVisitor {

        private final AttributesUsed attributes;

        Hiding(AttributesUsed attributes) {
            super(CommonFactoryFinder.getFilterFactory());
            this.attributes = attributes;
        }

        @Override
        public @Nullable Object visit(PropertyName expression, @Nullable Object extraData) {
            return attributes.exists(expression.getPropertyName())
                    ? super.visit(expression, extraData)
                    : ff.literal(null);
        }
    }
}
