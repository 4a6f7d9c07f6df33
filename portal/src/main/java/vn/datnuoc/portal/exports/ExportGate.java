package vn.datnuoc.portal.exports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.filter.Filter;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.MapEngine;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.engine.filter.FilterException;
import vn.datnuoc.engine.filter.Filters;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.server.Problem;

/** Decides whether somebody may take a layer away in a format: when asked, when started and when downloaded. */
@Component
class ExportGate {
    private final MapEngine engine;

    ExportGate(MapEngine engine) {
        this.engine = engine;
    }

    /** @throws Problem 404 when hidden or missing, 403 when refused, 400 when the format does not suit */
    GuardedLayer open(ExportRequest request, Subject subject) {
        GuardedLayer layer = open(request.layer(), subject);
        requireFormat(layer, request.format());
        requirePlace(layer, request);
        return layer;
    }

    /** What to read. @throws Problem 400 when the filter asks for what the caller does not have */
    static FeatureQuery query(ExportRequest request, GuardedLayer layer) {
        FeatureQuery all =
                request.format() == ExportFormat.GEOJSON ? FeatureQuery.ALL.in(CrsCode.CRS84) : FeatureQuery.ALL;
        FeatureQuery boxed = request.box().map(all::within).orElse(all);
        return filter(request, layer).map(boxed::where).orElse(boxed);
    }

    /** @throws Problem 404 when hidden or missing, 403 when refused */
    GuardedLayer open(LayerName layer, Subject subject) {
        try {
            return engine.gate()
                    .open(List.of(layer), Right.EXPORT, subject, "layer")
                    .get(0);
        } catch (OgcException e) {
            throw problem(e, layer);
        }
    }

    private static Problem problem(OgcException e, LayerName layer) {
        return switch (e.status()) {
            case 403 -> Problem.forbidden("Không được xuất lớp " + layer + ". / Not allowed to export " + layer + ".");
            case 404 -> ExportRequest.noLayer(layer.toString());
            default -> Problem.unavailable("Chưa quyết định được, hãy thử lại. / Cannot decide now; try again.", e);
        };
    }

    private static void requireFormat(GuardedLayer layer, ExportFormat format) {
        List<ExportFormat> possible = ExportFormat.of(layer.layer());
        if (!possible.contains(format)) {
            throw Problem.badParameter("format", format.name(), "one of " + possible + " expected");
        }
        Set<String> allowed = layer.limits().formats();
        if (!allowed.isEmpty() && allowed.stream().noneMatch(format.name()::equalsIgnoreCase)) {
            String list = allowed.stream().sorted().collect(Collectors.joining(", "));
            throw Problem.forbidden("format=" + format + ": chỉ được / allowed: " + list);
        }
    }

    private static void requirePlace(GuardedLayer layer, ExportRequest request) {
        if (layer.layer().isTable() && request.box().isPresent()) {
            throw Problem.badParameter(
                    "bbox", request.box().get().toString(), "bảng không có hình học; a table has no geometry");
        }
    }

    private static Optional<Filter> filter(ExportRequest request, GuardedLayer layer) {
        if (request.filter().isPresent() && layer.layer().isRaster()) {
            throw Problem.badParameter("filter", request.filter().get(), "a raster layer has no rows to filter");
        }
        try {
            return request.filter().map(text -> Filters.ecql(text, layer.schema()));
        } catch (FilterException e) {
            throw Problem.badParameter("filter", request.filter().orElse(""), String.valueOf(e.getMessage()));
        }
    }
}
