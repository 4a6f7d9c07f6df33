package vn.datnuoc.portal.exports;

import java.nio.file.Path;
import vn.datnuoc.engine.crs.CrsCode;

/**
 * One data file of an export.
 *
 * @param name in the zip
 * @param written where it lies until it is in the zip
 * @param rows features in it; 0 for a raster
 */
record DataFile(String name, Path written, CrsCode crs, long rows) {}
