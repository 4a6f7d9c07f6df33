package vn.datnuoc.portal.accounts;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;

/**
 * The full name of one person, in the order of Vietnamese: family name first, given name last. Names of offices, roles
 * and groups are none (Art. 8.2).
 */
public record PersonName(String text) {

    private static final int LONGEST = 200;
    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.-]*( \\p{L}[\\p{L}\\p{M}'’.-]*)+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** With their accents: Phòng is an office, Phong a person; Tổ a team, Tô a family. */
    private static final List<String> OFFICES = List.of(
            "sở ",
            "phòng ",
            "ban ",
            "ủy ban",
            "uỷ ban",
            "ubnd",
            "văn phòng",
            "trung tâm",
            "chi cục",
            "cục ",
            "tổ ",
            "nhóm ",
            "đơn vị",
            "cơ quan",
            "công ty",
            "bộ phận",
            "cán bộ",
            "chuyên viên",
            "nhân viên",
            "người dùng",
            "tài khoản",
            "quản trị",
            "khách ",
            "admin",
            "user",
            "test",
            "guest",
            "dùng chung");

    /** Log-in names and mailboxes of nobody in particular; whatever follows, it is shared. */
    private static final Pattern SHARED =
            Pattern.compile("(so|phong|ubnd|vanphong|vanthu|trungtam|chicuc|ban|to|nhom|donvi)[._-].*"
                    + "|(ubnd|vanthu|vanphong|quantri|admin|administrator|root|system|test|demo|user|guest|khach"
                    + "|info|office|contact|lienhe|support|hotro|dungchung|canbo|chuyenvien|stnmt|snnmt).*");

    /** @throws Problem 400 when it is no person's name */
    public static PersonName of(Parameter person) {
        String name = person.text(LONGEST).replaceAll("\\s+", " ");
        boolean office = OFFICES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::startsWith);
        if (office || !WORDS.matcher(name).matches()) {
            throw person.wrong("họ và tên của một người cụ thể, không phải của đơn vị hay vai trò"
                    + " / the full name of one person, of no office or role");
        }
        return new PersonName(name);
    }

    /** Whether a log-in name or a mailbox is that of an office or a role. */
    static boolean isShared(String name) {
        return SHARED.matcher(name).matches();
    }

    /** The usual log-in name: the given name, then the initials of the others: {@code quynv}. */
    public String loginName() {
        String[] words = folded().split(" ");
        StringBuilder login = new StringBuilder(words[words.length - 1]);
        Stream.of(words).limit(words.length - 1L).forEach(word -> login.append(word.charAt(0)));
        return login.toString();
    }

    /**
     * Whether the log-in name tells whose it is: it has the person's given name in it.
     *
     * @param login in lower case
     */
    public boolean isToldBy(String login) {
        String[] words = folded().split(" ");
        return login.contains(words[words.length - 1]) && !isShared(login);
    }

    private String folded() {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replaceAll("[^a-z ]", "");
    }
}
