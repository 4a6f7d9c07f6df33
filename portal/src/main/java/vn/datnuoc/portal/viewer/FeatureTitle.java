package vn.datnuoc.portal.viewer;

import java.util.List;
import java.util.Optional;

/** What people call a feature: a parcel by sheet and number, others by name or number, a pixel by its value. */
final class FeatureTitle {
    static final List<String> NAMES = List.of("ten", "ten_ct", "ten_diem", "ten_doan", "ten_duong", "so_hieu", "so_gp");
    private static final List<String> CODES = List.of("ma_thua", "ma_sl", "ma_song", "ma_qh", "ma_doan", "doan");

    private static final List<String> PIXEL = List.of("gia_tri");

    private FeatureTitle() {}

    static String of(FoundFeature feature, Language language) {
        return parcel(feature, language)
                .or(() -> feature.text(NAMES))
                .or(() -> feature.text(CODES))
                .or(() -> feature.text(PIXEL))
                .orElse("");
    }

    private static Optional<String> parcel(FoundFeature feature, Language language) {
        Optional<String> sheet = feature.text(List.of("so_to"));
        Optional<String> number = feature.text(List.of("so_thua"));
        if (sheet.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                language.choose("Tờ %s, thửa %s", "Sheet %s, parcel %s").formatted(sheet.get(), number.get()));
    }
}
