/** The demonstration: sample layers, agencies, accounts, grants and rules. */
@NullMarked
package vn.datnuoc.portal.samples;

import org.jspecify.annotations.NullMarked;
