@NullMarked
package vn.datnuoc.portal.grants;

import org.jspecify.annotations.NullMarked;
