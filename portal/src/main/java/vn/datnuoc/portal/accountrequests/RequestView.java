package vn.datnuoc.portal.accountrequests;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.datnuoc.policy.Target;
import vn.datnuoc.portal.accountrequests.AccountRequest.Decision;
import vn.datnuoc.portal.accountrequests.AccountRequest.State;
import vn.datnuoc.portal.server.Province;

/**
 * A request as its page shows it; times are those of the province.
 *
 * @param agency name of the asking agency
 * @param tone of the badge of its state
 * @param decided absent while it waits
 */
record RequestView(
        AccountRequest request,
        String agency,
        String layers,
        String tone,
        ZonedDateTime asked,
        Optional<ZonedDateTime> decided) {

    static RequestView of(AccountRequest request, String agency) {
        return new RequestView(
                request,
                agency,
                request.asked().layers().stream().map(Target::toString).collect(Collectors.joining(", ")),
                tone(request.state()),
                Province.time(request.askedAt()),
                request.decision().map(Decision::at).map(Province::time));
    }

    public boolean waiting() {
        return request.state() == State.WAITING;
    }

    private static String tone(State state) {
        return switch (state) {
            case WAITING -> "warn";
            case APPROVED -> "good";
            case REFUSED -> "bad";
        };
    }
}
