/** What a browser's session holds, kept in the database so that every node knows it. */
@NullMarked
package vn.datnuoc.portal.sessions;

import org.jspecify.annotations.NullMarked;
