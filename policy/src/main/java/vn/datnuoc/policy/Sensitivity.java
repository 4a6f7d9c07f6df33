package vn.datnuoc.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How sensitive a layer or an attribute is, from the least to the most. */
public enum Sensitivity {
    /** Public. */
    P,
    /** Departments: named accounts of state bodies. */
    D,
    /** Restricted: only whom a grant names. */
    R;

    /**
     * What the first publication of a layer of this sensitivity grants, as ordinary grants that can then be changed: P
     * the public up to EXPORT, D the state bodies up to QUERY, R nobody. Attributes that are more sensitive than the
     * layer are hidden.
     *
     * @param attributes sensitivity by attribute name; an attribute that is not named is as sensitive as the layer
     * @param document the document that ordered the publication
     */
    public List<Grant> grants(
            LayerName layer, Map<String, Sensitivity> attributes, Instant publishedAt, String document) {
        Limits limits = new Limits(Optional.empty(), Optional.empty(), hidden(attributes), 0, Set.of());
        Target target = new Target.OfLayer(layer);
        String id = "publication " + layer;
        return switch (this) {
            case P ->
                List.of(new Grant(
                        id,
                        new Principal.Everybody(),
                        target,
                        Map.of(Right.EXPORT, limits),
                        publishedAt,
                        Optional.empty(),
                        document));
            case D ->
                List.of(new Grant(
                        id,
                        new Principal.OfAgencyType(AgencyType.STATE_BODY),
                        target,
                        Map.of(Right.QUERY, limits),
                        publishedAt,
                        Optional.empty(),
                        document));
            case R -> List.of();
        };
    }

    private Set<String> hidden(Map<String, Sensitivity> attributes) {
        return attributes.entrySet().stream()
                .filter(attribute -> attribute.getValue().compareTo(this) > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
