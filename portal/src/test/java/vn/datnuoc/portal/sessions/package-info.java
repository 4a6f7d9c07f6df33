@NullMarked
package vn.datnuoc.portal.sessions;

import org.jspecify.annotations.NullMarked;
