/** Reading XML that came from outside: the one place where a parser is made. */
@NullMarked
package vn.datnuoc.engine.xml;

import org.jspecify.annotations.NullMarked;
