package vn.datnuoc.portal.exports;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.web.util.HtmlUtils;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.policy.Validity;
import vn.datnuoc.portal.qr.QrCode;

/** The certificate (giấy chứng nhận) that lies in every export: for people, in Vietnamese with English beside it. */
final class Certificate {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(Validity.ZONE);

    private final Particulars particulars;
    private final List<Line> lines;

    Certificate(Particulars particulars, List<DataFile> files) {
        this.particulars = particulars;
        this.lines = lines(particulars, files);
    }

    private record Line(String vi, String en, String value) {}

    String text() {
        StringBuilder text = new StringBuilder("GIẤY CHỨNG NHẬN DỮ LIỆU TRÍCH XUẤT\nCERTIFICATE OF EXTRACTED DATA\n\n");
        lines.forEach(line -> text.append(line.vi)
                .append(" / ")
                .append(line.en)
                .append(":\n  ")
                .append(line.value)
                .append('\n'));
        return text.toString();
    }

    String html() {
        StringBuilder rows = new StringBuilder();
        lines.forEach(line -> rows.append("<tr><th>%s<br><small lang=\"en\">%s</small></th><td>%s</td></tr>%n"
                .formatted(line.vi, line.en, HtmlUtils.htmlEscape(line.value, "UTF-8"))));
        return PAGE.formatted(
                particulars.export().code(),
                QrCode.svg(particulars.export().checkUrl()),
                Particulars.NOT_CONFIRMED_WORDS,
                rows);
    }

    private static List<Line> lines(Particulars particulars, List<DataFile> files) {
        Export export = particulars.export();
        Layer layer = particulars.layer();
        long rows = files.stream().mapToLong(DataFile::rows).sum();
        return List.of(
                new Line("Mã", "Code", export.code()),
                new Line("Hình thức khai thác", "Form", particulars.formWords()),
                new Line("Mục đích", "Purpose", export.request().purpose()),
                new Line("Lớp dữ liệu", "Layer", layer.titleVi() + " (" + particulars.versionedLayer() + ")"),
                new Line("Điều kiện lọc", "Filter", export.request().filter().orElse("không / none")),
                new Line("Số đối tượng", "Features", layer.isRaster() ? "ảnh / raster" : Long.toString(rows)),
                new Line("Văn bản gốc", "Source document", source(layer.sourceDocument())),
                new Line("Cấp lúc", "Issued", time(particulars.issued())),
                new Line("Thời hạn", "Validity", particulars.termWords() + until(particulars)),
                new Line(
                        "Xác nhận",
                        "Confirmation",
                        Particulars.NOT_CONFIRMED_WORDS + " / not confirmed, without legal value"),
                new Line("Nguồn trích dẫn", "Attribution", layer.attribution()),
                new Line("Điều khoản", "Terms", Particulars.TERMS),
                new Line("Kiểm tra", "Check", export.checkUrl()));
    }

    private static String until(Particulars particulars) {
        return particulars
                .validUntil()
                .map(end -> " / valid until " + time(end))
                .orElse(" / no term");
    }

    private static String source(Layer.SourceDocument document) {
        return document.number() + ", " + document.date() + ", " + document.agency();
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <title>Giấy chứng nhận %1$s</title>
            <style>
            body { font: 15px/1.5 "Be Vietnam Pro", "Noto Sans", sans-serif; color: #14201f; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
            header { display: flex; gap: 1.5rem; align-items: center; border-bottom: 3px solid #0b4a45; padding-bottom: 1rem }
            header div { flex: 1 }
            h1 { font-size: 1.35rem; margin: 0 }
            .code { font: 600 1.15rem ui-monospace, monospace }
            .stamp { border: 2px solid #a61b1b; color: #a61b1b; display: inline-block; padding: .2rem .6rem; font-weight: 600 }
            table { border-collapse: collapse; width: 100%%; margin-top: 1rem }
            th { text-align: left; vertical-align: top; width: 12rem; font-weight: 600 }
            th, td { border-bottom: 1px solid #d5dedd; padding: .4rem .5rem .4rem 0; overflow-wrap: anywhere }
            small { font-weight: 400; color: #55656a }
            </style>
            </head>
            <body>
            <header>
            <div>
            <h1>Giấy chứng nhận dữ liệu trích xuất<br><small lang="en">Certificate of extracted data</small></h1>
            <p class="code">%1$s</p>
            <p class="stamp">%3$s</p>
            </div>
            %2$s
            </header>
            <table>
            %4$s</table>
            </body>
            </html>
            """;
}
