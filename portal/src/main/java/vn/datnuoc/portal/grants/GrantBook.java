package vn.datnuoc.portal.grants;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import vn.datnuoc.policy.Explanation;
import vn.datnuoc.policy.Explanation.Sentence;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.server.Problem;

/** Gives, ends and takes back grants, and tells what that does. Who calls it has checked that an administrator asks. */
@Service
public class GrantBook {

    private final KeptGrants kept;
    private final GrantChecks checks;
    private final GrantEffects effects;
    private final Policy policy;
    private final AuditLog audit;
    private final Clock clock;

    GrantBook(KeptGrants kept, GrantChecks checks, GrantEffects effects, Policy policy, AuditLog audit, Clock clock) {
        this.kept = kept;
        this.checks = checks;
        this.effects = effects;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives the grant. What the same principal has on the same target ends as it begins. A grant to oneself, and one
     * with EDIT, is only proposed: {@link #confirm} by a second administrator puts it in force.
     *
     * @throws Problem 400 when the draft does not make sense (see {@link #warnings} for what does, and is no use), 409 when a later grant for the pair stands in its way
     */
    public GrantRecord save(GrantDraft draft, Account by) {
        checks.check(draft);
        Grant grant = grant(draft, kept.nextId());
        boolean proposed = draft.gives(Right.EDIT) || checks.isTo(by, draft.principal());
        return recorded(by, proposed ? "GRANT_PROPOSE" : "GRANT_SAVE", grant, () -> {
            if (proposed) {
                kept.propose(grant, by.name());
            } else {
                kept.save(grant, by.name());
            }
            return record(grant.id());
        });
    }

    /**
     * The proposal is checked anew: what it names may have changed since.
     *
     * @throws Problem 404 when there is no such proposal, 403 when it is one's own, 400 when it makes no sense any more
     */
    public GrantRecord confirm(String id, Account by) {
        GrantRecord proposal = record(id);
        if (proposal.state() != GrantRecord.State.PROPOSED) {
            throw Problem.conflict("Quyền không chờ xác nhận. / The grant does not wait for confirmation: " + id);
        }
        if (proposal.by().equals(by.name())) {
            throw Problem.forbidden("Cần quản trị viên thứ hai xác nhận. / A second administrator has to confirm it.");
        }
        checks.check(GrantDraft.of(proposal.grant()));
        return recorded(by, "GRANT_CONFIRM", proposal.grant(), () -> {
            kept.confirm(proposal.grant(), by.name());
            return record(id);
        });
    }

    /** From {@code at} on it refuses, whatever is less specific, until it is removed. A proposal is withdrawn. */
    public void end(String id, Instant at, String document, Account by) {
        GrantRecord found = record(id);
        recorded(by, "GRANT_END", found.grant(), () -> {
            kept.end(found, at, document, by.name());
            return found;
        });
    }

    /** It is as if it had never been: what is less specific decides. */
    public void remove(String id, String document, Account by) {
        GrantRecord found = record(id);
        if (found.state() != GrantRecord.State.PROPOSED
                && checks.isTo(by, found.grant().principal())) {
            throw Problem.forbidden("Quyền có hiệu lực với chính mình: quản trị viên khác gỡ bỏ. / The grant covers"
                    + " yourself: another administrator has to remove it.");
        }
        recorded(by, "GRANT_REMOVE", found.grant(), () -> {
            kept.remove(found, document, by.name());
            return found;
        });
    }

    /** Proposals first, then by target and principal. */
    public List<GrantRecord> list(GrantFilter filter) {
        return kept.all(clock.instant()).stream()
                .filter(record -> filter.matches(record.grant()))
                .toList();
    }

    public Explanation explain(Subject subject, LayerName layer) {
        return policy.explain(subject, layer);
    }

    /** What the subject may on each layer now, and from the draft's begin on. Writes nothing. */
    public List<LayerEffect> effect(Subject subject, GrantDraft draft) {
        checks.check(draft);
        return effects.on(subject, grant(draft, "draft"));
    }

    /** What the subject may on each layer now, and once the grant is over. Writes nothing. */
    public List<LayerEffect> effectOfEnding(Subject subject, Grant grant) {
        return effects.ofEnding(subject, grant);
    }

    /** What the subject may on each layer now, and as if the grant had never been. Writes nothing. */
    public List<LayerEffect> effectOfRemoving(Subject subject, Grant grant) {
        return effects.ofRemoving(subject, grant);
    }

    /** What somebody may on each layer now, and as what it would become. Writes nothing. */
    public List<LayerEffect> effect(Subject before, Subject after) {
        return effects.between(before, after);
    }

    /** What whoever saves the draft should know: where it gives less than everybody has. Writes nothing. */
    public List<Sentence> warnings(GrantDraft draft) {
        return effects.warnings(grant(draft, "draft"));
    }

    /** Everything that was done with the grant, the latest first; empty for one that publication or the samples gave. */
    public List<GrantAct> history(String id) {
        return kept.history(id);
    }

    private Grant grant(GrantDraft draft, String id) {
        try {
            return draft.grant(id, clock.instant());
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(
                    "until", draft.until().map(Instant::toString).orElse(""), e.getMessage() + "");
        }
    }

    private GrantRecord record(String id) {
        return kept.all(clock.instant()).stream()
                .filter(record -> record.grant().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("Không có quyền " + id + ". / There is no grant " + id + "."));
    }

    private GrantRecord recorded(Account by, String operation, Grant grant, Supplier<GrantRecord> act) {
        return audit.administer(by.subject(), operation, detail(grant), act);
    }

    private static String detail(Grant grant) {
        return grant.id() + " " + grant.principal() + " " + grant.target() + " "
                + grant.rights().keySet() + "; " + grant.document();
    }
}
