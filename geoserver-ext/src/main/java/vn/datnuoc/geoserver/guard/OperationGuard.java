package vn.datnuoc.geoserver.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.geoserver.ows.AbstractDispatcherCallback;
import org.geoserver.ows.HttpErrorCodeException;
import org.geoserver.ows.Request;
import org.geoserver.ows.Response;
import org.geoserver.platform.Operation;
import org.geoserver.platform.Service;
import org.geoserver.platform.ServiceException;
import org.geoserver.wms.GetFeatureInfoRequest;
import org.geoserver.wms.GetLegendGraphicRequest;
import org.geoserver.wms.GetMapRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.datnuoc.audit.NotRecordedException;
import vn.datnuoc.geoserver.ClosedException;
import vn.datnuoc.geoserver.Equipment;
import vn.datnuoc.geoserver.Node;
import vn.datnuoc.geoserver.access.Asked;
import vn.datnuoc.geoserver.access.Caller;
import vn.datnuoc.geoserver.access.GrantedAccess;
import vn.datnuoc.geoserver.access.Parameters;
import vn.datnuoc.geoserver.audit.Content;
import vn.datnuoc.policy.PolicyUnavailableException;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;

/**
 * Looks at each OGC request as GeoServer has understood it, before it is carried out. What no table knows is refused, and
 * edits are sent to the portal. GeoServer's own administrator, at the maintenance connector, is left alone.
 */
public final class OperationGuard extends AbstractDispatcherCallback {

    private static final Set<String> EDITS =
            Set.of("TRANSACTION", "LOCKFEATURE", "GETFEATUREWITHLOCK", "CREATESTOREDQUERY", "DROPSTOREDQUERY");

    private final Node node;

    public OperationGuard(Node node) {
        this.node = node;
    }

    /** Before GeoServer reads a style, or asks another server, for the caller. */
    @Override
    public Service serviceDispatched(Request request, Service service) {
        if (request.getRawKvp() != null
                && !Caller.isAdministrator(SecurityContextHolder.getContext().getAuthentication())) {
            OwnStyles.refuse(request.getRawKvp());
        }
        return service;
    }

    @Override
    public Operation operationDispatched(Request request, Operation operation) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (!Caller.isAdministrator(who)) {
            check(request, operation, Caller.subject(who));
        }
        return operation;
    }

    @Override
    public @Nullable Object operationExecuted(Request request, Operation operation, @Nullable Object result) {
        node.ownEquipment().ifPresent(equipment -> equipment.recorder().executed(request, result));
        return result;
    }

    @Override
    public Response responseDispatched(Request request, Operation operation, Object result, Response response) {
        return node.ownEquipment()
                .map(equipment -> equipment.recorder().responding(request, response))
                .orElse(response);
    }

    /** Also when it was refused or failed. */
    @Override
    public void finished(Request request) {
        GrantedAccess.forget();
        Optional<Subject> subject =
                Caller.subject(SecurityContextHolder.getContext().getAuthentication());
        Optional<Equipment> equipment = node.ownEquipment();
        if (subject.isPresent() && equipment.isPresent()) {
            equipment.get().recorder().end(request, subject.get());
        }
    }

    private void check(Request request, Operation operation, Optional<Subject> subject) {
        try {
            Equipment equipment = node.equipment();
            equipment.requirePolicy();
            refuseEdits(operation, equipment);
            Optional<Asked> asked = Asked.of(request);
            if (subject.isEmpty() || asked.filter(OperationGuard::isGuarded).isEmpty()) {
                throw new ServiceException("REQUEST: " + operation.getId(), "OperationNotSupported", "REQUEST");
            }
            if (asked.get().isTile()) {
                TileGuard.check(request);
            }
            Right right = asked.get().right();
            checkParameters(request, operation, new MapGuard(equipment.policy(), subject.get(), right));
            Content content = Content.of(operation, Parameters.of(request.getHttpRequest()));
            equipment.recorder().begin(request, asked.get(), subject.get(), content);
        } catch (ClosedException | PolicyUnavailableException | NotRecordedException e) {
            throw new HttpErrorCodeException(503, "the policy cannot be asked", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema of a layer cannot be read", e);
        }
    }

    /** GeoServer's own GetStyles names hidden attributes. */
    private static boolean isGuarded(Asked asked) {
        return asked.operation() != vn.datnuoc.policy.Operation.WMS_GET_STYLES;
    }

    private static void refuseEdits(Operation operation, Equipment equipment) {
        if (EDITS.contains(operation.getId().toUpperCase(Locale.ROOT))) {
            throw new ServiceException(
                    "Dữ liệu chỉ sửa qua bản nháp / published data changes by drafts only: "
                            + equipment.settings().portal() + "/draft/wfs",
                    "OperationNotSupported",
                    operation.getId());
        }
    }

    private static void checkParameters(Request request, Operation operation, MapGuard guard) throws IOException {
        Map<String, Object> parameters = request.getRawKvp() == null ? Map.of() : request.getRawKvp();
        for (Object parameter : operation.getParameters()) {
            if (parameter instanceof GetMapRequest map) {
                refusePosted(request);
                guard.check(map, parameters);
            } else if (parameter instanceof GetFeatureInfoRequest info) {
                refusePosted(request);
                guard.check(info.getGetMapRequest(), parameters);
            } else if (parameter instanceof GetLegendGraphicRequest legend) {
                checkLegend(legend);
            } else if (parameter instanceof EObject query) {
                QueryGuard.check(query);
            }
        }
    }

    /** A posted map brings its styles along. */
    private static void refusePosted(Request request) {
        if (!request.isGet()) {
            throw new ServiceException(
                    "Chỉ nhận tham số, không nhận tài liệu XML / parameters only, no posted document",
                    "OperationNotSupported",
                    "GetMap");
        }
    }

    private static void checkLegend(GetLegendGraphicRequest legend) {
        legend.getLegends().stream()
                .filter(one -> one.getLayerInfo() != null && one.getStyleName() != null)
                .forEach(one -> OwnStyles.require(one.getStyleName(), one.getLayerInfo()));
    }
}
