/** Drafts on their way to publication: upload, checks, approval by somebody else, publication (Art. 4.3). */
@NullMarked
package vn.datnuoc.portal.review;

import org.jspecify.annotations.NullMarked;
