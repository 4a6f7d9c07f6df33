package vn.datnuoc.geoserver.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.geoserver.catalog.CatalogInfo;
import org.geoserver.catalog.LayerGroupInfo;
import org.geoserver.catalog.LayerInfo;
import org.geoserver.catalog.ResourceInfo;
import org.geoserver.catalog.StyleInfo;
import org.geoserver.catalog.WorkspaceInfo;
import org.geoserver.security.CatalogMode;
import org.geoserver.security.DataAccessLimits;
import org.geoserver.security.LayerGroupAccessLimits;
import org.geoserver.security.ResourceAccessManager;
import org.geoserver.security.StyleAccessLimits;
import org.geoserver.security.WorkspaceAccessLimits;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import vn.datnuoc.geoserver.Node;
import vn.datnuoc.policy.AccessRequest;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.Decision;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;

/**
 * What GeoServer's catalogue shows to whom: the policy decides, by the right that the request under way takes. Whatever is
 * no layer of ours does not exist, except for GeoServer's own administrator. Thread-safe.
 */
public final class GrantedAccess implements ResourceAccessManager {

    private static final ThreadLocal<@Nullable Said> SAID = new ThreadLocal<>();

    private final Node node;
    private final LimitedAccess limited = new LimitedAccess();

    /** What one request was told, which asks several times over for each layer of a list. */
    private record Said(Asked asked, @Nullable Authentication user, Map<String, DataAccessLimits> limits) {}

    public GrantedAccess(Node node) {
        this.node = node;
    }

    @Override
    public @Nullable DataAccessLimits getAccessLimits(Authentication user, LayerInfo layer) {
        return getAccessLimits(user, layer.getResource());
    }

    @Override
    public @Nullable DataAccessLimits getAccessLimits(Authentication user, ResourceInfo resource) {
        if (Caller.isAdministrator(user)) {
            return null;
        }
        Optional<Asked> asked = Asked.now();
        if (Asked.isUnderWay() && asked.isEmpty()) {
            return limited.hidden(resource);
        }
        return asked.isPresent() ? said(user, resource, asked.get()) : limits(user, resource, asked);
    }

    private DataAccessLimits said(@Nullable Authentication user, ResourceInfo resource, Asked asked) {
        Said said = SAID.get();
        // another request asks anew, be it for the same
        if (said == null || said.asked != asked || said.user != user) {
            said = new Said(asked, user, new HashMap<>());
            SAID.set(said);
        }
        DataAccessLimits limits = said.limits.get(resource.getId());
        if (limits == null) {
            limits = limits(user, resource, Optional.of(asked));
            // what is not in the catalogue yet has no id
            if (resource.getId() != null) {
                said.limits.put(resource.getId(), limits);
            }
        }
        return limits;
    }

    /** The request of this thread is over. */
    public static void forget() {
        SAID.remove();
    }

    private DataAccessLimits limits(@Nullable Authentication user, ResourceInfo resource, Optional<Asked> asked) {
        Right right = asked.map(Asked::right).orElse(Right.QUERY);
        Decision decision = decide(user, resource.prefixedName(), right);
        if (!(decision instanceof Decision.Allow allow)) {
            return ((Decision.Deny) decision).hidden() ? limited.hidden(resource) : limited.refused(resource);
        }
        return allow.limits().formats().isEmpty()
                        || asked.map(ask -> mayBe(ask, allow)).orElse(true)
                ? limited.cut(resource, allow.limits(), asked)
                : limited.refused(resource);
    }

    /** A list of layers has no format, and a grant's list of formats is about what is read. */
    private static boolean mayBe(Asked asked, Decision.Allow allow) {
        return switch (asked.operation()) {
            case WMS_GET_MAP, WFS_GET_FEATURE, WFS_GET_PROPERTY_VALUE, WCS_GET_COVERAGE ->
                asked.format()
                        .map(format -> allow.limits().formats().contains(Formats.grantName(format)))
                        .orElse(false);
            default -> true;
        };
    }

    /**
     * Nobody, in a thread of GeoServer's own, is the public, and sees nothing before the node serves; in a request only who
     * came through our door is anybody.
     */
    private Decision decide(@Nullable Authentication user, String name, Right right) {
        Optional<Subject> subject =
                Caller.subject(user).or(() -> Asked.isUnderWay() ? Optional.empty() : Optional.of(Subject.ANONYMOUS));
        Optional<LayerName> layer = LayerName.find(name).filter(found -> isServed(found.component()));
        boolean asleep = Caller.subject(user).isEmpty() && !node.isOpen();
        if (subject.isEmpty() || layer.isEmpty() || asleep) {
            return new Decision.Deny(true, name + " is no layer of this node, or nobody asks");
        }
        return node.equipment().policy().decide(new AccessRequest(subject.get(), layer.get(), right));
    }

    private boolean isServed(Component component) {
        return node.ownEquipment()
                .filter(equipment -> equipment.settings().components().contains(component))
                .isPresent();
    }

    /** The workspaces of the components are known to everybody; only GeoServer's own administrator administers. */
    @Override
    public WorkspaceAccessLimits getAccessLimits(Authentication user, WorkspaceInfo workspace) {
        boolean administers = Caller.isAdministrator(user);
        boolean readable = administers
                || Component.ofCode(String.valueOf(workspace.getName()))
                        .filter(this::isServed)
                        .isPresent();
        return new WorkspaceAccessLimits(CatalogMode.HIDE, readable, administers, administers);
    }

    /** A style is named like its layer, and exists for whoever may see that. */
    @Override
    public @Nullable StyleAccessLimits getAccessLimits(Authentication user, StyleInfo style) {
        boolean visible = Caller.isAdministrator(user) || isAllowed(user, style.prefixedName(), Right.VIEW);
        return visible ? null : new StyleAccessLimits(CatalogMode.HIDE);
    }

    /** A group exists for whoever may see all that is in it. */
    @Override
    public @Nullable LayerGroupAccessLimits getAccessLimits(Authentication user, LayerGroupInfo group) {
        boolean visible = Caller.isAdministrator(user)
                || layers(group).allMatch(layer -> isAllowed(user, layer.prefixedName(), Right.VIEW));
        return visible ? null : new LayerGroupAccessLimits(CatalogMode.HIDE);
    }

    private static Stream<LayerInfo> layers(LayerGroupInfo group) {
        return group.layers().stream();
    }

    private boolean isAllowed(@Nullable Authentication user, String name, Right right) {
        return decide(user, name, right) instanceof Decision.Allow;
    }

    /** Asks about each object on its own, in lists and counts alike. */
    @Override
    public Filter getSecurityFilter(Authentication user, Class<? extends CatalogInfo> type) {
        if (user instanceof Probe probe) {
            probe.answer();
            return Filter.EXCLUDE;
        }
        return Caller.isAdministrator(user) ? Filter.INCLUDE : SeenObjects.by(this, user);
    }
}
