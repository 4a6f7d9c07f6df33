package vn.datnuoc.portal.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import vn.datnuoc.engine.AccessLog;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.accounts.Duty;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.server.Problem;

/** Who may bring a draft forward (Art. 4.3): added by one, approved and published by another. */
@Service
public class Review {

    private final Intake intake;
    private final ChangeIntake changes;
    private final Undo undo;
    private final Drafts drafts;
    private final Publication publication;
    private final Accounts accounts;
    private final AuditLog audit;

    Review(
            Intake intake,
            ChangeIntake changes,
            Undo undo,
            Drafts drafts,
            Publication publication,
            Accounts accounts,
            AuditLog audit) {
        this.intake = intake;
        this.changes = changes;
        this.undo = undo;
        this.drafts = drafts;
        this.publication = publication;
        this.accounts = accounts;
        this.audit = audit;
    }

    public Draft add(Upload upload, Account author) {
        requireEditor(author, "DRAFT_ADD", upload.name());
        return recorded(author.subject(), "DRAFT_ADD", upload.name(), "", () -> intake.take(upload, author.name()));
    }

    /** Changes to a published layer. */
    Draft change(ChangeUpload upload, Account author) {
        requireEditor(author, "DRAFT_CHANGE", upload.layer());
        return recorded(
                author.subject(), "DRAFT_CHANGE", upload.layer(), "", () -> changes.take(upload, author.name()));
    }

    /** A draft that undoes the last publication of the layer; like any other it is published by somebody else. */
    Draft undo(LayerName layer, Account author) {
        requireEditor(author, "DRAFT_UNDO", layer);
        return recorded(author.subject(), "DRAFT_UNDO", layer, "", () -> undo.draft(layer, author.name()));
    }

    private void requireEditor(Account author, String operation, LayerName layer) {
        if (author.kind() == AccountKind.KHAI_THAC) {
            audit.record(author.name(), operation, "REFUSED", layer.toString());
            throw Problem.forbidden("Tài khoản khai thác không được thay đổi dữ liệu (Điều 8). / An account of"
                    + " KHAI_THAC changes no data.");
        }
    }

    public List<Draft> open() {
        return drafts.open();
    }

    public Draft approve(long id, Account reviewer) {
        return decide(id, Draft.State.APPROVED, reviewer, "");
    }

    public Draft reject(long id, Account reviewer, String reason) {
        if (reason.isBlank()) {
            throw Problem.badParameter("reason", reason, "cần nêu lý do từ chối / why it is rejected");
        }
        return decide(id, Draft.State.REJECTED, reviewer, reason);
    }

    private Draft decide(long id, Draft.State state, Account reviewer, String reason) {
        Draft draft = required(id);
        checkReviewer(draft, reviewer);
        if (state == Draft.State.APPROVED) {
            checkSound(draft);
        }
        return recorded(reviewer.subject(), "DRAFT_" + state, draft.layer(), reason, () -> {
            if (!drafts.decide(id, state, reviewer.name(), reason)) {
                throw Problem.conflict("Bản nháp không còn chờ duyệt. / The draft is not waiting any more: " + id);
            }
            return drafts.find(id).orElseThrow();
        });
    }

    /** Approves the layer's draft if nobody has yet, and publishes it. */
    public Layer publish(LayerName name, Account reviewer) {
        return publish(name, "", reviewer);
    }

    /** @param document that orders it */
    Layer publish(LayerName name, String document, Account reviewer) {
        Draft draft = drafts.openOf(name)
                .orElseThrow(() -> Problem.notFound(
                        "Không có bản nháp của lớp " + name + ". / There is no draft of layer " + name + "."));
        checkReviewer(draft, reviewer);
        checkSound(draft);
        return recorded(
                reviewer.subject(),
                "PUBLISH",
                name,
                "draft=" + draft.id() + (draft.kind() == Draft.Kind.WHOLE ? "" : " " + draft.kind())
                        + (document.isEmpty() ? "" : "; " + document),
                () -> {
                    drafts.decide(draft.id(), Draft.State.APPROVED, reviewer.name(), document);
                    return publication.publish(draft);
                });
    }

    /** As the server itself: the samples of the demonstration. */
    public Layer publishSample(Upload upload) {
        Draft draft = drafts.openOf(upload.name()).orElseGet(() -> intake.take(upload, "samples"));
        checkSound(draft);
        audit.record("samples", "PUBLISH_SAMPLE", "BEGIN", upload.name().toString());
        Layer published = publication.publish(draft);
        audit.record("samples", "PUBLISH_SAMPLE", "OK", upload.name().toString());
        return published;
    }

    private void checkReviewer(Draft draft, Account reviewer) {
        refusal(draft, reviewer).ifPresent(reason -> {
            audit.record(reviewer.name(), "REVIEW", "REFUSED", draft.layer() + " draft=" + draft.id());
            throw Problem.forbidden(reason);
        });
    }

    /** Why the account may not decide about the draft; empty when it may. */
    Optional<String> refusal(Draft draft, Account reviewer) {
        return !reviewer.may(Duty.Task.REVIEW, draft.layer().component(), unitOf(draft.author()))
                ? Optional.of("Chỉ người được giao duyệt mới được duyệt. / Only an account with the duty REVIEW may.")
                : draft.author().equals(reviewer.name())
                        ? Optional.of("Không ai duyệt bản nháp của mình. / Nobody approves an own draft.")
                        : Optional.empty();
    }

    /** @throws Problem 404 */
    Draft required(long id) {
        return drafts.find(id)
                .orElseThrow(() -> Problem.notFound("Không có bản nháp " + id + ". / There is no draft " + id + "."));
    }

    /** Empty for the samples, which belong to nobody. */
    private String unitOf(String author) {
        return accounts.find(author).map(Account::agency).orElse("");
    }

    private static void checkSound(Draft draft) {
        if (!draft.problems().isEmpty()) {
            throw Problem.conflict("Bản nháp có lỗi. / The draft has problems: "
                    + draft.problems().get(0));
        }
    }

    private <T> T recorded(Subject who, String operation, LayerName layer, String detail, Supplier<T> act) {
        AccessLog.Entry entry = audit.begin(new AccessLog.Act(who, operation, List.of(layer), List.of(), detail, "-"));
        try {
            T done = act.get();
            entry.end("OK", 0);
            return done;
        } catch (RuntimeException e) {
            entry.end("FAILED", 0);
            throw e;
        }
    }
}
