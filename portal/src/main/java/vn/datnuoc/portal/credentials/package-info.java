/** How somebody proves who he is: passwords, codes of an authenticator, personal keys, sessions (Art. 8.3). */
@NullMarked
package vn.datnuoc.portal.credentials;

import org.jspecify.annotations.NullMarked;
