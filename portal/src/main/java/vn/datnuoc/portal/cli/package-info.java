/** The command line {@code script/datnuoc}: a client of the JSON API, and checks that need no server. */
@NullMarked
package vn.datnuoc.portal.cli;

import org.jspecify.annotations.NullMarked;
