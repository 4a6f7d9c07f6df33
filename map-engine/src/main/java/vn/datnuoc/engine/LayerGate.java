package vn.datnuoc.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.datnuoc.policy.AccessRequest;
import vn.datnuoc.policy.Decision;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;

/** The only way to data. Thread-safe. */
public final class LayerGate {
    /** The request parameter that names the version of a layer to be read, as links to further pages carry it. */
    public static final String DATA_VERSION = "DATA_VERSION";

    private final LayerCatalog catalog;
    private final Policy policy;
    private final LayerData data;

    LayerGate(LayerCatalog catalog, Policy policy, LayerData data) {
        this.catalog = catalog;
        this.policy = policy;
        this.data = data;
    }

    /**
     * What the subject may use with this right, in the catalogue's order.
     *
     * @throws OgcException when the policy cannot be asked
     */
    public List<GuardedLayer> list(Right right, Subject subject) {
        List<GuardedLayer> allowed = new ArrayList<>();
        for (Layer layer : reading(catalog::layers)) {
            if (decide(layer.name(), right, subject) instanceof Decision.Allow allow
                    && data.understands(layer, allow.limits())) {
                allowed.add(new GuardedLayer(layer, allow.limits(), allow.grant(), data));
            }
        }
        return allowed;
    }

    /**
     * @param parameter the request parameter that named the layers, for the error
     * @throws OgcException when one is missing, hidden or refused; all or nothing
     */
    public List<GuardedLayer> open(List<LayerName> names, Right right, Subject subject, String parameter) {
        List<GuardedLayer> opened = new ArrayList<>();
        for (LayerName name : names) {
            opened.add(open(name, right, subject, parameter));
        }
        return opened;
    }

    /** The active version, as {@link #open(List, Right, Subject, String)} gives it. */
    public GuardedLayer open(LayerName name, Right right, Subject subject, String parameter) {
        return open(name, catalog::find, right, subject, parameter);
    }

    /** The very version that a caller began to read. @throws OgcException also when it can be read no more */
    public GuardedLayer open(LayerName name, long version, Right right, Subject subject, String parameter) {
        GuardedLayer active = open(name, right, subject, parameter);
        if (active.layer().version() == version) {
            return active;
        }
        Layer before = reading(() -> catalog.find(name, version))
                .orElseThrow(() -> OgcException.invalidParameter(
                        DATA_VERSION,
                        Long.toString(version),
                        "version " + active.layer().version() + " of " + name
                                + " expected, for there has been a publication; begin again without this parameter"));
        return open(name, any -> Optional.of(before), right, subject, parameter);
    }

    /**
     * Any version that was ever published, by the rights and within the limits of today. Who has attributes hidden does not
     * see attributes either that the layer no longer has: nobody has said whether they would be.
     *
     * @param parameter the request parameter that named the version, for the error
     */
    public GuardedLayer openPast(LayerName name, long version, Subject subject, String parameter) {
        GuardedLayer active = open(name, Right.QUERY, subject, "layer");
        if (active.layer().version() == version) {
            return active;
        }
        Layer past = reading(() -> catalog.past(name, version))
                .orElseThrow(() -> OgcException.invalidParameter(
                        parameter,
                        Long.toString(version),
                        "a version of " + name + " from 1 to " + active.layer().version()));
        return open(name, any -> Optional.of(past), Right.QUERY, subject, parameter)
                .hidingWhatIsNotIn(active.layer());
    }

    /** Decided before the catalogue is asked, so that hidden and missing take the same way. */
    private GuardedLayer open(
            LayerName name,
            Function<LayerName, Optional<Layer>> version,
            Right right,
            Subject subject,
            String parameter) {
        Decision decision = decide(name, right, subject);
        Optional<Layer> layer = reading(() -> version.apply(name));
        if (layer.isEmpty()) {
            throw OgcException.layerNotDefined(parameter, name.toString());
        } else if (decision instanceof Decision.Deny deny) {
            throw refused(name, parameter, deny);
        }
        Decision.Allow allow = (Decision.Allow) decision;
        if (!data.understands(layer.get(), allow.limits())) {
            throw OgcException.forbidden(parameter, name.toString())
                    .refusing(name, "the row filter of grant " + allow.grant() + " does not fit the layer");
        }
        return new GuardedLayer(layer.get(), allow.limits(), allow.grant(), data);
    }

    private static OgcException refused(LayerName name, String parameter, Decision.Deny deny) {
        OgcException exception = deny.hidden()
                ? OgcException.layerNotDefined(parameter, name.toString())
                : OgcException.forbidden(parameter, name.toString());
        return exception.refusing(name, deny.reason());
    }

    /** Grows with every publication. @throws OgcException when the catalogue cannot be asked */
    public long catalogVersion() {
        return reading(catalog::version);
    }

    private static <T> T reading(Supplier<T> catalogue) {
        try {
            return catalogue.get();
        } catch (RuntimeException e) {
            throw OgcException.unavailable("the catalogue cannot be read now", e);
        }
    }

    /** No answer means no. */
    private Decision decide(LayerName name, Right right, Subject subject) {
        try {
            return policy.decide(new AccessRequest(subject, name, right));
        } catch (RuntimeException e) {
            throw OgcException.unavailable(
                    "Không đọc được quyền, hãy thử lại. / The permissions cannot be read now, try again.", e);
        }
    }
}
