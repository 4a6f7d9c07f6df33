/** The node's signing key and the public keys that prove what it signed. */
@NullMarked
package vn.datnuoc.portal.keys;

import org.jspecify.annotations.NullMarked;
