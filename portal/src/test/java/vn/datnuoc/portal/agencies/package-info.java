/** The register of agencies on a running server. */
@NullMarked
package vn.datnuoc.portal.agencies;

import org.jspecify.annotations.NullMarked;
