/** The embedded map server's core: layers, the gate to their data, requests and responses. */
@NullMarked
package vn.datnuoc.engine;

import org.jspecify.annotations.NullMarked;
