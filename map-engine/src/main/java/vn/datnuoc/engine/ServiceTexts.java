package vn.datnuoc.engine;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every service says of itself. */
public final class ServiceTexts {
    public static final String TITLE = "Cơ sở dữ liệu tài nguyên và môi trường tỉnh Cà Mau";
    public static final String KEYWORDS = "tài nguyên, môi trường, Cà Mau, natural resources, environment";
    public static final String ABSTRACT = "Dịch vụ chia sẻ dữ liệu tài nguyên và môi trường theo Quyết định"
            + " 07/2022/QĐ-UBND. / Natural resources and environment data of Cà Mau province.";
    /** Art. 7: what may be done with what is taken from here, and where that is written. */
    public static final String ACCESS_CONSTRAINTS = "Quyết định 07/2022/QĐ-UBND của Ủy ban nhân dân tỉnh Cà Mau";

    public static final String FEES = "NONE";
    public static final String PROVIDER = "Sở Nông nghiệp và Môi trường tỉnh Cà Mau";

    private ServiceTexts() {}

    /** What a layer is, in both languages, where a document has one place for it beside the Vietnamese title. */
    public static String about(Layer layer) {
        return Stream.of(layer.summaryVi(), layer.titleEn(), layer.summaryEn())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" / "));
    }
}
