/** What a layer was: its versions, its data as of one of them or of a day, and what changed between two (R12.1). */
@NullMarked
package vn.datnuoc.portal.history;

import org.jspecify.annotations.NullMarked;
