/** QR codes as pictures: on certificates of exports and for setting up an authenticator. */
@NullMarked
package vn.datnuoc.portal.qr;

import org.jspecify.annotations.NullMarked;
