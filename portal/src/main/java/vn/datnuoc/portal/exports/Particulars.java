package vn.datnuoc.portal.exports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.formats.Marking;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Term;
import vn.datnuoc.policy.Validity;
import vn.datnuoc.portal.seal.Statement;

/**
 * Everything an export says about itself: in its manifest, in its data files, on its certificate and under its seal. Names
 * no person.
 *
 * @param limits of the grant that decided
 * @param auditHead where the audit chain stood, as {@code number:hash}
 */
record Particulars(Export export, Layer layer, Limits limits, Instant issued, Term term, String auditHead) {
    static final String NOT_CONFIRMED = "CHUA_XAC_NHAN";
    static final String NOT_CONFIRMED_WORDS = "Chưa xác nhận – không có giá trị pháp lý";
    static final String TERMS =
            "Chỉ sử dụng cho mục đích đã nêu; ghi rõ nguồn trích dẫn; không chuyển giao cho bên thứ ba khi chưa được đồng ý"
                    + " bằng văn bản; không làm sai lệch dữ liệu; báo cho Sở khi phát hiện sai sót (Điều 10 Quyết định"
                    + " 07/2022/QĐ-UBND; Nghị định 73/2017/NĐ-CP).";

    /** The clause that the policy names when no rule gives forms 1 and 2 a term. */
    private static final String ART_9_1 = "Điều 9 khoản 1";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    Particulars {
        issued = issued.truncatedTo(ChronoUnit.SECONDS);
    }

    Optional<Instant> validUntil() {
        return term instanceof Term.Until until ? Optional.of(until.end()) : Optional.empty();
    }

    /** The rule or clause that gave the term. */
    String termRule() {
        return term instanceof Term.Until until ? until.rule() : ((Term.NoTerm) term).rule();
    }

    /** The term in words, Art. 9. */
    String termWords() {
        if (validUntil().isPresent()) {
            return "Có giá trị sử dụng đến hết ngày "
                    + DAY.format(validUntil().get().atZone(Validity.ZONE));
        }
        return termRule().equals(ART_9_1)
                ? "Sử dụng ngay theo khoản 1 Điều 9"
                : "Không thời hạn theo quy định " + termRule();
    }

    Statement statement() {
        return new Statement(
                export.code(),
                export.form().number(),
                export.request().purpose(),
                List.of(versionedLayer()),
                issued,
                validUntil());
    }

    /** What stands inside the data files. */
    Marking marking() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("code", export.code());
        texts.put("form", formWords());
        texts.put("muc_dich", export.request().purpose());
        texts.put("layers", versionedLayer());
        export.request().filter().ifPresent(filter -> texts.put("filter", filter));
        export.request().box().ifPresent(box -> texts.put("area", words(box)));
        texts.put("issued", inVietnam(issued).toString());
        texts.put(
                "valid_until",
                validUntil().map(end -> inVietnam(end).toString()).orElseGet(this::termWords));
        texts.put("thoi_han", termWords());
        texts.put("nguon_trich_dan", layer.attribution());
        texts.put("dieu_khoan", TERMS);
        texts.put("xac_nhan", NOT_CONFIRMED_WORDS);
        texts.put("xac_thuc", export.checkUrl());
        return new Marking(texts);
    }

    /** {@code manifest.json}; a key without a value is null, not absent. */
    Map<String, Object> manifest(List<DataFile> files) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("code", export.code());
        manifest.put(
                "form",
                Map.of("number", export.form().number(), "name", export.form().titleVi()));
        manifest.put("muc_dich", export.request().purpose());
        manifest.put("layers", List.of(layerEntry(files)));
        manifest.put("issued", inVietnam(issued).toString());
        manifest.put(
                "valid_until",
                validUntil().map(end -> inVietnam(end).toString()).orElse(null));
        manifest.put("thoi_han", termWords());
        manifest.put("quy_dinh_thoi_han", termRule());
        manifest.put("nguon_trich_dan", layer.attribution());
        manifest.put("dieu_khoan", TERMS);
        manifest.put("xac_nhan", NOT_CONFIRMED);
        manifest.put("xac_nhan_noi_dung", NOT_CONFIRMED_WORDS);
        manifest.put("xac_thuc", export.checkUrl());
        manifest.put("audit_head", auditHead);
        return manifest;
    }

    private Map<String, Object> layerEntry(List<DataFile> files) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", layer.name().toString());
        entry.put("title", layer.titleVi());
        entry.put("title_en", layer.titleEn());
        entry.put("version", layer.version());
        entry.put("updated", layer.updated().toString());
        entry.put("filter", export.request().filter().orElse(null));
        entry.put("area", export.request().box().map(Particulars::area).orElse(null));
        entry.put("clipped_to_granted_area", limits.area().isPresent());
        entry.put("rows", files.stream().mapToLong(DataFile::rows).sum());
        List<Map<String, Object>> written = new ArrayList<>();
        files.forEach(file -> written.add(Map.of(
                "file",
                file.name(),
                "format",
                export.request().format().name(),
                "crs",
                file.crs().text())));
        entry.put("files", written);
        return entry;
    }

    String formWords() {
        return export.form().number() + " – " + export.form().titleVi();
    }

    String versionedLayer() {
        return layer.name() + "@" + layer.version();
    }

    static OffsetDateTime inVietnam(Instant instant) {
        return instant.atZone(Validity.ZONE).toOffsetDateTime();
    }

    private static Map<String, Object> area(BoundingBox box) {
        return Map.of(
                "bbox",
                List.of(box.minX(), box.minY(), box.maxX(), box.maxY()),
                "crs",
                box.crs().text());
    }

    private static String words(BoundingBox box) {
        return box.minX() + "," + box.minY() + "," + box.maxX() + "," + box.maxY() + "," + box.crs();
    }
}
