package org.geowebcache.layer;

/** Signature only: GeoServer has the class. */
public abstract class TileLayer {}
