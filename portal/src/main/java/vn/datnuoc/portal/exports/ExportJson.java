package vn.datnuoc.portal.exports;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.policy.Form;
import vn.datnuoc.policy.Term;

/** An export as its owner gets it from the JSON API. */
final class ExportJson {

    private ExportJson() {}

    static Map<String, Object> of(Export export) {
        ExportRequest request = export.request();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", export.id());
        json.put("code", export.code());
        json.put("state", export.state().name());
        json.put("layer", request.layer().toString());
        json.put("format", request.format().name());
        json.put("form", export.form().number());
        json.put("purpose", request.purpose());
        put(json, "filter", request.filter().orElse(null));
        put(json, "bbox", request.box().map(ExportJson::box).orElse(null));
        json.put("asked", export.asked().toString());
        json.put("rows_done", export.rowsDone());
        json.put("rows_total", export.rowsTotal());
        json.put("check", export.checkUrl());
        put(json, "error", export.error().orElse(null));
        export.issue().ifPresent(issue -> putIssue(json, export, issue));
        return json;
    }

    /** A term before anything is issued; Refused is an error, never this. */
    static Map<String, Object> of(Term term, Form form) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("form", form.number());
        if (term instanceof Term.Until until) {
            json.put("valid_until", until.end().toString());
        }
        return json;
    }

    private static void putIssue(Map<String, Object> json, Export export, Export.Issue issue) {
        json.put("layer_version", issue.layerVersion());
        json.put("issued", issue.issued().toString());
        json.put("valid_until", issue.validUntil().map(Instant::toString).orElse(null));
        json.put("sha256", issue.sha256());
        json.put("file", "/api/exports/" + export.id() + "/file");
    }

    private static List<Object> box(BoundingBox box) {
        return List.of(box.minX(), box.minY(), box.maxX(), box.maxY(), box.crs().text());
    }

    private static void put(Map<String, Object> json, String key, @Nullable Object value) {
        Optional.ofNullable(value).ifPresent(present -> json.put(key, present));
    }
}
