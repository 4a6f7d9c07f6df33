/** ECQL and FES filters, compiled to predicates over snapshot rows. */
@NullMarked
package vn.datnuoc.engine.filter;

import org.jspecify.annotations.NullMarked;
