/** The log that proves what happened: append-only chained files per node and calendar year (Art. 4.6). */
@NullMarked
package vn.datnuoc.portal.audit;

import org.jspecify.annotations.NullMarked;
