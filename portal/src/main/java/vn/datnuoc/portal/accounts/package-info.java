/** Named persons and their agencies, log-in, and who is asking (Art. 8). */
@NullMarked
package vn.datnuoc.portal.accounts;

import org.jspecify.annotations.NullMarked;
