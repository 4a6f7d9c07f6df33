/** The pages planners use: the frame of every page, the map with its search and identify, log-in and errors. */
@NullMarked
package vn.datnuoc.portal.viewer;

import org.jspecify.annotations.NullMarked;
