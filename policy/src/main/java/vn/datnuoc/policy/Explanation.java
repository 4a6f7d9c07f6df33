package vn.datnuoc.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a subject may what it may on a layer.
 *
 * @param at the instant of the decision
 * @param access of the subject
 * @param publicAccess what everybody may without logging in
 * @param grants those that cover subject and layer and have begun; the first decides, the others are less specific
 * @param bar why the subject has nothing at all, whatever the grants say
 */
public record Explanation(
        Subject subject,
        LayerName layer,
        Instant at,
        Access access,
        Access publicAccess,
        List<Grant> grants,
        Optional<Bar> bar) {

    public Explanation {
        grants = List.copyOf(grants);
    }

    /** The one grant that decides; empty when none covers the layer. */
    public Optional<Grant> deciding() {
        return grants.stream().findFirst();
    }

    public List<Grant> lessSpecific() {
        return grants.subList(Math.min(1, grants.size()), grants.size());
    }

    /** What everybody has and the subject has not, or not as far: it only has to log out. */
    public Set<Right> lessThanPublic() {
        return access.lessThan(publicAccess);
    }

    /** The same in words, the most important first. */
    public List<Sentence> inWords() {
        List<Sentence> sentences = new ArrayList<>();
        barred().ifPresent(sentences::add);
        sentences.add(deciding().map(this::decides).orElseGet(this::noGrant));
        lessSpecific().forEach(grant -> sentences.add(isNotAsked(grant)));
        if (bar.isEmpty() && !lessThanPublic().isEmpty()) {
            sentences.add(lessThanEverybody());
        }
        return sentences;
    }

    /** That the subject has nothing at all, and why; empty when nothing bars it. */
    public Optional<Sentence> barred() {
        return bar.map(why -> new Sentence(
                subject.name() + " không được gì, kể cả những gì công chúng được: " + why.titleVi() + ".",
                subject.name() + " has nothing, not even what the public has: " + why.titleEn() + "."));
    }

    private Sentence noGrant() {
        return new Sentence(
                "Không quyền nào của " + subject.name() + " bao gồm lớp " + layer + ": lớp bị ẩn.",
                "No grant of " + subject.name() + " covers " + layer + ": the layer is hidden.");
    }

    private Sentence decides(Grant grant) {
        Sentence gives = gives(grant);
        return new Sentence(
                "Quyền " + grant.id() + " quyết định: " + pair(grant, " trên ") + ", theo " + grant.document() + "; "
                        + gives.vi + ".",
                "Grant " + grant.id() + " decides: " + pair(grant, " on ") + ", ordered by " + grant.document() + "; "
                        + gives.en + ".");
    }

    private Sentence gives(Grant grant) {
        if (grant.overAt(at)) {
            return new Sentence(
                    "đã hết thời hạn nên từ chối cho đến khi được gỡ bỏ",
                    "its time is over: it refuses until it is removed");
        } else if (grant.rights().isEmpty()) {
            return new Sentence("từ chối mọi quyền", "it refuses every right");
        } else if (access.rights().isEmpty()) {
            return new Sentence("nhưng không có tác dụng ở đây", "but it has no effect here");
        }
        return new Sentence("được " + names(access.rights()), "it gives " + names(access.rights()));
    }

    private static Sentence isNotAsked(Grant grant) {
        return new Sentence(
                "Quyền " + grant.id() + " (" + pair(grant, " trên ") + ") ít cụ thể hơn nên không được xét.",
                "Grant " + grant.id() + " (" + pair(grant, " on ") + ") is less specific and not asked.");
    }

    private Sentence lessThanEverybody() {
        String rights = names(lessThanPublic());
        return new Sentence(
                "Ít hơn công chúng (" + rights + "): hạn chế này không có tác dụng, vì không đăng nhập vẫn xem được.",
                "Less than the public (" + rights + "): that has no effect, for without logging in everybody has it.");
    }

    private static String pair(Grant grant, String on) {
        return grant.principal() + on + grant.target();
    }

    private static String names(Set<Right> rights) {
        return String.join(", ", rights.stream().map(Right::name).toList());
    }

    /** A sentence in Vietnamese and in English. */
    public record Sentence(String vi, String en) {}
}
