/** How the portal tells GeoServer who calls: by a signed token that names the caller for one request. */
@NullMarked
package vn.datnuoc.policy.caller;

import org.jspecify.annotations.NullMarked;
