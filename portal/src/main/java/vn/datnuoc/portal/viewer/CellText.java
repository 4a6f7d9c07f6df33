package vn.datnuoc.portal.viewer;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;

/** Values as a page shows them in its reader's language: codes by their meaning, days as 31/12/2025, times in Viet Nam. */
final class CellText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int MAX_DECIMALS = 4;

    private final ShownLayer layer;
    private final Locale locale;
    private final MessageSource messages;

    CellText(ShownLayer layer, Locale locale, MessageSource messages) {
        this.layer = layer;
        this.locale = locale;
        this.messages = messages;
    }

    static boolean isNumber(Attribute attribute) {
        return attribute.type() == AttributeType.INTEGER || attribute.type() == AttributeType.DECIMAL;
    }

    String of(Attribute attribute, Object value) {
        String meaning = layer.meaning(attribute, value, Language.of(locale));
        return meaning.isEmpty() ? plain(value) : meaning;
    }

    private String plain(Object value) {
        if (value instanceof Double number) {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(MAX_DECIMALS);
            return format.format(number);
        } else if (value instanceof LocalDate day) {
            return DAY.format(day);
        } else if (value instanceof Instant time) {
            return TIME.format(time);
        } else if (value instanceof Boolean claim) {
            return messages.getMessage(claim ? "map.yes" : "map.no", null, locale);
        }
        return value.toString();
    }
}
