/** Tests of the whole product: the real server in a process of its own, asked by the programs people use. */
@NullMarked
package vn.datnuoc.portal.server;

import org.jspecify.annotations.NullMarked;
