/** Facts about the command line. */
@NullMarked
package vn.datnuoc.portal.cli;

import org.jspecify.annotations.NullMarked;
