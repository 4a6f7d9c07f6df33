@NullMarked
package vn.datnuoc.portal.history;

import org.jspecify.annotations.NullMarked;
