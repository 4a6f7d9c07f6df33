package vn.datnuoc.portal.review;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.policy.Sensitivity;

/**
 * Attributes that by their name hold personal data (Law 91/2025/QH15): restricted, unless the description of the layer
 * says otherwise.
 */
final class PersonalData {

    private static final Set<String> NAMES = Set.of(
            "ten_chu",
            "chu_ho",
            "chu_ct",
            "chu_sd",
            "chu_su_dun",
            "chu_so_huu",
            "ho_ten",
            "ho_va_ten",
            "so_gcn",
            "cccd",
            "cmnd",
            "so_cccd",
            "so_cmnd",
            "so_dinh_da",
            "so_dd",
            "ngay_sinh",
            "nam_sinh",
            "dien_thoai",
            "so_dt",
            "sdt",
            "email",
            "so_tai_kho");

    private PersonalData() {}

    /** @param stated sensitivity by attribute as the layer's description has it */
    static Map<String, Sensitivity> restricted(Schema schema, Map<String, Sensitivity> stated) {
        Map<String, Sensitivity> sensitivity = new HashMap<>();
        schema.attributes().stream()
                .map(Attribute::name)
                .filter(name -> NAMES.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> sensitivity.put(name, Sensitivity.R));
        sensitivity.putAll(stated);
        return sensitivity;
    }
}
