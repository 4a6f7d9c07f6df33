/** What is taken away: asked for, written as a sealed zip, handed out within its term (Art. 7 and 9). */
@NullMarked
package vn.datnuoc.portal.exports;

import org.jspecify.annotations.NullMarked;
