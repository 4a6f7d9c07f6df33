/** A throw-away PostgreSQL with PostGIS from the installed binaries, for the tests of every module. */
@NullMarked
package vn.datnuoc.policy.postgis;

import org.jspecify.annotations.NullMarked;
