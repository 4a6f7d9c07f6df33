package vn.datnuoc.portal.accountrequests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.Target;
import vn.datnuoc.portal.accountrequests.AccountRequest.Asked;
import vn.datnuoc.portal.accountrequests.AccountRequest.Decision;
import vn.datnuoc.portal.accountrequests.AccountRequestDesk.Approved;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.server.Parameter;

/** Account requests as JSON. An agency's people may ask; everything else is for administrators. */
@RestController
@RequestMapping("/api/account-requests")
class AccountRequestController {

    private final AccountRequestDesk desk;
    private final CurrentSubject current;

    AccountRequestController(AccountRequestDesk desk, CurrentSubject current) {
        this.desk = desk;
        this.current = current;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RequestJson ask(@RequestBody AccountRequest.Body body) {
        Account by = current.required();
        return RequestJson.of(desk.ask(body, by.kind() == AccountKind.QUAN_TRI ? current.administrator() : by));
    }

    @GetMapping
    List<RequestJson> list() {
        current.administrator();
        return desk.all().stream().map(RequestJson::of).toList();
    }

    @GetMapping("/{id}")
    RequestJson look(@PathVariable long id) {
        current.administrator();
        return RequestJson.of(desk.required(id));
    }

    @PostMapping("/{id}/approve")
    ApprovedJson approve(@PathVariable long id, @RequestBody DecisionBody body) {
        Account by = current.administrator();
        return ApprovedJson.of(desk.approve(id, new Parameter("document", body.document()), by));
    }

    @PostMapping("/{id}/refuse")
    RequestJson refuse(@PathVariable long id, @RequestBody DecisionBody body) {
        Account by = current.administrator();
        Parameter document = new Parameter("document", body.document());
        return RequestJson.of(desk.refuse(id, document, new Parameter("reason", body.reason()), by));
    }

    /**
     * @param document that decides
     * @param reason of a refusal
     */
    record DecisionBody(@Nullable String document, @Nullable String reason) {}

    /** @param one_time_password told this once */
    record ApprovedJson(RequestJson request, String account, String one_time_password) {

        static ApprovedJson of(Approved approved) {
            AccountRequest request = approved.request();
            return new ApprovedJson(RequestJson.of(request), request.asked().account(), approved.oneTimePassword());
        }
    }

    /**
     * @param expires last day of the account; absent: without end
     * @param decided_by absent while it waits
     */
    record RequestJson(
            long id,
            String state,
            String agency,
            String document,
            String purpose,
            String kind,
            List<String> layers,
            String person,
            String scheme,
            String identifier,
            String account,
            @Nullable String expires,
            String asked_by,
            String asked,
            @Nullable String decided_by,
            @Nullable String decided,
            @Nullable String decision,
            @Nullable String reason) {

        static RequestJson of(AccountRequest request) {
            Asked asked = request.asked();
            return new RequestJson(
                    request.id(),
                    request.state().name(),
                    asked.agency(),
                    asked.document(),
                    asked.purpose(),
                    asked.kind().name(),
                    asked.layers().stream().map(Target::toString).toList(),
                    asked.person(),
                    asked.identifier().scheme().name(),
                    asked.identifier().masked(),
                    asked.account(),
                    asked.expires().map(Object::toString).orElse(null),
                    request.askedBy(),
                    request.askedAt().toString(),
                    request.decision().map(Decision::by).orElse(null),
                    request.decision().map(decision -> decision.at().toString()).orElse(null),
                    request.decision().map(Decision::document).orElse(null),
                    request.decision()
                            .map(Decision::reason)
                            .filter(reason -> !reason.isEmpty())
                            .orElse(null));
        }
    }
}
