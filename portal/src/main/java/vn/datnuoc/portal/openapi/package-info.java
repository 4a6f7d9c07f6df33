/** What programs may ask of {@code /api}, described as OpenAPI and as a page; read off the controllers themselves. */
@NullMarked
package vn.datnuoc.portal.openapi;

import org.jspecify.annotations.NullMarked;
