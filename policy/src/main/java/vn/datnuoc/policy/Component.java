package vn.datnuoc.policy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The twelve component databases of Art. 5, in the order of the Decision. Each layer belongs to exactly one. */
public enum Component {
    DD("Đất đai", "Land"),
    TNN("Tài nguyên nước", "Water resources"),
    MT("Môi trường", "Environment"),
    DCKS("Địa chất và khoáng sản", "Geology and minerals"),
    BHD("Tài nguyên môi trường biển và hải đảo", "Sea and islands"),
    DDBD("Đo đạc và bản đồ", "Survey and mapping"),
    VT("Viễn thám", "Remote sensing"),
    KTTV("Khí tượng thủy văn và biến đổi khí hậu", "Hydro-meteorology and climate change"),
    TTKN("Kết quả thanh tra, giải quyết tranh chấp, khiếu nại, tố cáo, bồi thường", "Settled inspections and disputes"),
    VBPQ("Văn bản quy phạm pháp luật, tiêu chuẩn, quy chuẩn, định mức", "Legal documents and standards"),
    HSDA("Hồ sơ, kết quả chiến lược, quy hoạch, chương trình, dự án, đề tài", "Plans, projects and research"),
    KHAC("Thông tin, dữ liệu khác", "Other data");

    private static final Map<String, Component> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Component::code, component -> component));

    private final String code = name().toLowerCase(Locale.ROOT);
    private final String titleVi;
    private final String titleEn;

    Component(String titleVi, String titleEn) {
        this.titleVi = titleVi;
        this.titleEn = titleEn;
    }

    /** The prefix of layer names: {@code dd} in {@code dd:thua_dat}. */
    public String code() {
        return code;
    }

    public String titleVi() {
        return titleVi;
    }

    public String titleEn() {
        return titleEn;
    }

    public static Optional<Component> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
