/**
 * Who may do what with which layer, and how long what they take away stays valid (Decision 07/2022/QĐ-UBND, Art. 4.5, 8
 * and 9). The portal and GeoServer run these same classes; nothing else decides.
 */
@NullMarked
package vn.datnuoc.policy;

import org.jspecify.annotations.NullMarked;
