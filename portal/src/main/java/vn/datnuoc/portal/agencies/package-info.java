/** The register of agencies (đơn vị): who an account belongs to, of which class, and from when until when (Art. 2). */
@NullMarked
package vn.datnuoc.portal.agencies;

import org.jspecify.annotations.NullMarked;
