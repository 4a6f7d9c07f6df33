package vn.datnuoc.portal.catalogue;

import java.time.Instant;
import java.util.Optional;

/**
 * One publication of a layer.
 *
 * @param rows number of features; 0 for a raster layer
 * @param table that its rows are in; versions of one table differ by publications of changes
 * @param checksum over its rows in the order of their ids; absent until somebody has asked for it
 */
public record PublishedVersion(long version, Instant published, long rows, String table, Optional<String> checksum) {}
