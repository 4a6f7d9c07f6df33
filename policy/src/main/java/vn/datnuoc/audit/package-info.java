/**
 * The files of the log that proves what happened: append-only chained lines per node and calendar year (Art. 4.6). The portal
 * and GeoServer write with these same classes.
 */
@NullMarked
package vn.datnuoc.audit;

import org.jspecify.annotations.NullMarked;
