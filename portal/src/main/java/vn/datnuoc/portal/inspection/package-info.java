/** {@code /quan-tri/nhat-ky}: administrators read the audit log and check its chain, which is recorded in it. */
@NullMarked
package vn.datnuoc.portal.inspection;

import org.jspecify.annotations.NullMarked;
