package org.geowebcache.filter.parameters;

/** Signature only: GeoServer has the class. */
public abstract class CaseNormalizingParameterFilter extends ParameterFilter {}
