/** Account requests on a running server. */
@NullMarked
package vn.datnuoc.portal.accountrequests;

import org.jspecify.annotations.NullMarked;
