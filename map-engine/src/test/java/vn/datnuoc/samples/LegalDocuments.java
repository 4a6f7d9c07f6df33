package vn.datnuoc.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code vbpq:van_ban}: documents numbered as the law numbers documents of their kind, but higher than any of them gets in
 * a year, so that nobody takes one for a real one.
 */
final class LegalDocuments {
    private static final int FIRST_NUMBER = 901;
    private static final List<Kind> KINDS = List.of(
            new Kind("NGHI_DINH", "%d/%d/NĐ-CP", "Chính phủ", "Nghị định quy định chi tiết về"),
            new Kind("THONG_TU", "%d/%d/TT-BTNMT", "Bộ Tài nguyên và Môi trường", "Thông tư quy định về", 2016, 2024),
            new Kind("THONG_TU", "%d/%d/TT-BNNMT", "Bộ Nông nghiệp và Môi trường", "Thông tư quy định về", 2025, 2025),
            new Kind("NGHI_QUYET", "%d/%d/NQ-HĐND", "Hội đồng nhân dân tỉnh Cà Mau", "Nghị quyết về"),
            new Kind("QUYET_DINH", "%d/%d/QĐ-UBND", "Ủy ban nhân dân tỉnh Cà Mau", "Quyết định ban hành Quy định về"),
            new Kind("CHI_THI", "%d/CT-UBND", "Ủy ban nhân dân tỉnh Cà Mau", "Chỉ thị về việc tăng cường"),
            new Kind("KE_HOACH", "%d/KH-UBND", "Ủy ban nhân dân tỉnh Cà Mau", "Kế hoạch thực hiện"));
    private static final List<String> SUBJECTS = List.of(
            "quản lý, sử dụng đất đai",
            "bảng giá các loại đất",
            "khai thác và bảo vệ tài nguyên nước dưới đất",
            "hành lang bảo vệ nguồn nước",
            "quan trắc môi trường nước mặt",
            "quản lý chất thải rắn sinh hoạt",
            "khu vực cấm hoạt động khoáng sản",
            "hành lang bảo vệ bờ biển",
            "giao khu vực biển",
            "quản lý mốc đo đạc và dữ liệu bản đồ",
            "sử dụng ảnh viễn thám",
            "ứng phó xâm nhập mặn và nước biển dâng",
            "cung cấp, khai thác dữ liệu tài nguyên và môi trường");

    private LegalDocuments() {}

    static List<Row> rows() {
        Chance chance = Chance.of("legal documents");
        List<Issue> issues = new ArrayList<>();
        for (String subject : SUBJECTS) {
            for (Kind kind : KINDS) {
                if (chance.happens(0.7)) {
                    issues.add(new Issue(kind, subject, chance.day(kind.fromYear, kind.toYear)));
                }
            }
        }
        issues.sort(Comparator.comparing(Issue::day));
        return numbered(issues, chance);
    }

    /** Each kind is counted anew every year. */
    private static List<Row> numbered(List<Issue> issues, Chance chance) {
        Map<String, Integer> last = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        for (Issue issue : issues) {
            int number = last.merge(issue.kind.code + issue.day.getYear(), FIRST_NUMBER, (n, first) -> n + 1);
            rows.add(row(issue, issue.kind.number.formatted(number, issue.day.getYear()), chance));
        }
        return rows;
    }

    private static Row row(Issue issue, String number, Chance chance) {
        LocalDate inForce = issue.day.plusDays(chance.between(10, 45));
        boolean replaced = issue.day.getYear() < 2023 && chance.happens(0.4);
        return Row.ofTable()
                .with("so_hieu", number)
                .with("loai", issue.kind.code)
                .with("trich_yeu", "%s %s (văn bản mẫu)".formatted(issue.kind.opening, issue.subject))
                .with("co_quan", issue.kind.agency)
                .with("ngay_bh", issue.day)
                .with("hieu_luc", inForce)
                .with("het_hl", replaced ? inForce.plusYears(chance.between(2, 3)) : null)
                .with("tep", "van-ban/" + issue.day.getYear() + "/" + file(number) + ".pdf");
    }

    private static String file(String number) {
        return number.replace('/', '-').replace("Đ", "D");
    }

    /** @param number pattern of running number and year */
    private record Kind(String code, String number, String agency, String opening, int fromYear, int toYear) {
        Kind(String code, String number, String agency, String opening) {
            this(code, number, agency, opening, 2016, 2025);
        }
    }

    private record Issue(Kind kind, String subject, LocalDate day) {}
}
