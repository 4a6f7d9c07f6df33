package vn.datnuoc.samples;

import java.util.List;

/** Names of people and companies that nobody can take for real ones. */
final class Names {
    private static final List<String> FAMILY =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Lâm", "Thạch");
    private static final List<String> MIDDLE = List.of("Văn", "Thị", "Hữu", "Ngọc", "Minh");
    private static final List<String> GIVEN = List.of("Mẫu", "Thử", "Ví Dụ", "Minh Họa");

    private Names() {}

    static String person(Chance chance) {
        return "%s %s %s %04d"
                .formatted(chance.oneOf(FAMILY), chance.oneOf(MIDDLE), chance.oneOf(GIVEN), chance.between(1, 9999));
    }

    static String company(Chance chance) {
        return "%s Mẫu %03d"
                .formatted(
                        chance.oneOf(List.of("Công ty TNHH", "Công ty Cổ phần", "Hợp tác xã", "Doanh nghiệp tư nhân")),
                        chance.between(1, 999));
    }
}
