package vn.datnuoc.portal.grants;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.filter.FilterException;
import vn.datnuoc.engine.filter.Filters;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Target;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.catalogue.Catalogue;
import vn.datnuoc.portal.connections.Connection;
import vn.datnuoc.portal.connections.Connections;
import vn.datnuoc.portal.server.Problem;

/**
 * Whether a draft makes sense for those and for what it names: a grant that could never be followed is told when it is
 * saved, not to whoever meets it.
 */
@Component
class GrantChecks {
    private static final Set<String> FORMATS =
            new TreeSet<>(Set.of("PNG", "JPEG", "GML", "GEOJSON", "GPKG", "CSV", "GTIFF"));

    private final Accounts accounts;
    private final Connections connections;
    private final Catalogue catalogue;
    private final JdbcClient jdbc;

    GrantChecks(Accounts accounts, Connections connections, Catalogue catalogue, JdbcClient jdbc) {
        this.accounts = accounts;
        this.connections = connections;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    /** @throws Problem 400 naming what is wrong and what would be right */
    void check(GrantDraft draft) {
        checkPrincipal(draft);
        List<Layer> layers = layers(draft.target());
        for (Map.Entry<Right, Limits> right : draft.rights().entrySet()) {
            checkLimits(right.getValue(), layers);
        }
    }

    /** @throws Problem 400 when it is for an agency or a layer that is not there */
    void check(RuleDraft draft) {
        if (draft.recipient() instanceof Principal.OfAgency agency) {
            type(agency);
        }
        layers(draft.target());
    }

    private void checkPrincipal(GrantDraft draft) {
        Principal principal = draft.principal();
        if (principal instanceof Principal.OfAccount account) {
            Account found = accounts.find(account.name()).orElseThrow(() -> unknown(principal, "tài khoản", "account"));
            refuseEdit(draft, found.kind() == AccountKind.KHAI_THAC);
        } else if (principal instanceof Principal.OfAgency agency) {
            type(agency);
        } else if (principal instanceof Principal.OfKind kind) {
            refuseEdit(draft, kind.kind() == AccountKind.KHAI_THAC);
        } else if (principal instanceof Principal.OfConnection of) {
            refuseEdit(draft, true);
            checkScope(
                    draft.target(),
                    connections.find(of.code()).orElseThrow(() -> unknown(principal, "kết nối", "connection")));
        }
    }

    private static void checkScope(Target target, Connection connection) {
        Set<Target> scope = connection.approval().scope();
        boolean approved = scope.contains(new Target.All())
                || scope.contains(target)
                || (target instanceof Target.OfLayer layer
                        && scope.contains(new Target.OfComponent(layer.name().component())));
        if (!approved) {
            throw Problem.badParameter(
                    "target",
                    target.toString(),
                    "ngoài phạm vi được duyệt của kết nối, là " + scope + " / approved is only " + scope);
        }
    }

    /** Whether a grant to the principal is one to the account: by name, agency, type, kind, or a connection of its own. */
    boolean isTo(Account account, Principal principal) {
        if (principal instanceof Principal.OfConnection of) {
            return connections
                    .find(of.code())
                    .filter(connection -> connection.custodian().equals(account.name()))
                    .isPresent();
        }
        return !(principal instanceof Principal.Everybody)
                && account.subject().principals().contains(principal);
    }

    /** @throws Problem 400 when there is no such agency */
    AgencyType type(Principal.OfAgency agency) {
        return jdbc.sql("select type from agency where code = :code")
                .param("code", agency.code())
                .query(String.class)
                .optional()
                .map(AgencyType::valueOf)
                .orElseThrow(() -> unknown(agency, "đơn vị", "agency"));
    }

    private static Problem unknown(Principal principal, String vietnamese, String english) {
        return Problem.badParameter(
                "principal", principal.toString(), "không có " + vietnamese + " này / there is no such " + english);
    }

    private static void refuseEdit(GrantDraft draft, boolean neverEdits) {
        if (neverEdits && draft.gives(Right.EDIT)) {
            throw Problem.badParameter(
                    "rights",
                    Right.EDIT.name(),
                    "tài khoản khai thác và kết nối không bao giờ được sửa (Điều 8 khoản 2 a) / accounts of KHAI_THAC and"
                            + " connections never edit");
        }
    }

    private List<Layer> layers(Target target) {
        List<Layer> covered = catalogue.layers().stream()
                .filter(layer -> target.covers(layer.name()))
                .toList();
        if (covered.isEmpty() && target instanceof Target.OfLayer) {
            throw Problem.badParameter(
                    "target", target.toString(), "chưa công bố lớp này / no such layer is published");
        }
        return covered;
    }

    private static void checkLimits(Limits limits, List<Layer> layers) {
        limits.rows().ifPresent(rows -> layers.forEach(layer -> checkRows(rows, layer)));
        limits.hiddenAttributes().forEach(name -> checkHidden(name, layers));
        limits.formats().stream()
                .filter(format -> !FORMATS.contains(format))
                .findFirst()
                .ifPresent(format -> {
                    throw Problem.badParameter("formats", format, "một trong " + FORMATS + " / some of " + FORMATS);
                });
    }

    /** Against the whole schema: the grant's own filter may use what it hides. */
    private static void checkRows(String rows, Layer layer) {
        if (layer.isRaster()) {
            throw Problem.badParameter(
                    "rows",
                    rows,
                    layer.name() + " là lớp ảnh, không có dòng / " + layer.name() + " is a raster and has no rows");
        }
        try {
            Filters.ecql(rows, layer.schema().orElseThrow());
        } catch (FilterException e) {
            throw Problem.badParameter(
                    "rows",
                    rows,
                    "bộ lọc không hợp với lớp " + layer.name() + ": " + e.vietnamese() + "; có "
                            + attributes(List.of(layer)) + " / the filter does not fit " + layer.name() + ": "
                            + e.getMessage() + "; there are " + attributes(List.of(layer)));
        }
    }

    private static void checkHidden(String name, List<Layer> layers) {
        if (!attributes(layers).contains(name)) {
            throw Problem.badParameter(
                    "hidden",
                    name,
                    "không có thuộc tính này, có " + attributes(layers) + " / no such attribute, there are "
                            + attributes(layers));
        }
    }

    private static Set<String> attributes(List<Layer> layers) {
        return layers.stream()
                .flatMap(layer -> layer.schema().stream())
                .flatMap(schema -> schema.attributes().stream())
                .map(Attribute::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
