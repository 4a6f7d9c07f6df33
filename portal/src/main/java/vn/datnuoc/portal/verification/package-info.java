/** The public check of an export: by code, by QR, or by the file itself (Art. 4.1.b and 9.2). */
@NullMarked
package vn.datnuoc.portal.verification;

import org.jspecify.annotations.NullMarked;
