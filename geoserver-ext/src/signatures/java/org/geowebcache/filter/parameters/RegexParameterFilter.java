package org.geowebcache.filter.parameters;

/** Signature only: GeoServer has the class. */
public class RegexParameterFilter extends CaseNormalizingParameterFilter {
    public RegexParameterFilter() {
        throw new UnsupportedOperationException();
    }

    public void setRegex(String regex) {
        throw new UnsupportedOperationException();
    }
}
