/** The move of everything from H2 to PostgreSQL. */
@NullMarked
package vn.datnuoc.portal.move;

import org.jspecify.annotations.NullMarked;
