package vn.datnuoc.portal.catalogue;

import vn.datnuoc.engine.Layer;

/**
 * A version of a layer as the catalogue knows it.
 *
 * @param layer what the engine serves
 * @param description what the portal shows besides
 * @param table name of the table with its rows; empty for a raster layer
 */
public record Published(Layer layer, Description description, String table) {}
