/** Tests of the published layers as they lie in the database. */
@NullMarked
package vn.datnuoc.portal.catalogue;

import org.jspecify.annotations.NullMarked;
