/** The generator of the sample data: made-up features on the real coast of Cà Mau, the same bytes each time. */
@NullMarked
package vn.datnuoc.samples;

import org.jspecify.annotations.NullMarked;
