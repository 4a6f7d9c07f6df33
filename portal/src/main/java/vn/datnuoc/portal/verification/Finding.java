package vn.datnuoc.portal.verification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.datnuoc.policy.Validity;
import vn.datnuoc.portal.exports.IssuedExport;

/**
 * The result of a check, for everybody: no person, no filter, and the layer's name only where the layer is public.
 *
 * @param issued what was issued; absent when nothing is known or the file is not it
 */
record Finding(CheckState state, Optional<Issued> issued) {
    /** No confirmation is kept yet: nothing extracted has legal value (Art. 4.1.b). */
    static final String CONFIRMATION = "CHUA_XAC_NHAN";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(Validity.ZONE);

    /**
     * @param layer its name when it is public
     * @param changed whether the data has been published anew since
     */
    record Issued(IssuedExport export, Optional<String> layer, boolean changed) {

        public String code() {
            return export.code();
        }

        public int form() {
            return export.form().number();
        }

        public String formTitle(boolean vietnamese) {
            return vietnamese ? export.form().titleVi() : export.form().titleEn();
        }

        public String purpose() {
            return export.purpose();
        }

        public String time() {
            return TIME.format(export.issued());
        }

        /** Empty when no term applies. */
        public String validUntil() {
            return export.validUntil().map(TIME::format).orElse("");
        }

        /** Empty when the layer is not public. */
        public String layerName() {
            return layer.orElse("");
        }
    }

    static Finding of(CheckState state) {
        return new Finding(state, Optional.empty());
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", state.name());
        issued.ifPresent(known -> {
            json.put("xac_nhan", CONFIRMATION);
            json.put("code", known.code());
            json.put("form", known.form());
            json.put("muc_dich", known.purpose());
            json.put("issued", known.export().issued().toString());
            json.put(
                    "valid_until",
                    known.export().validUntil().map(Instant::toString).orElse(null));
            known.layer().ifPresent(layer -> json.put("layer", layer));
            json.put("data_changed_since", known.changed());
        });
        return json;
    }
}
