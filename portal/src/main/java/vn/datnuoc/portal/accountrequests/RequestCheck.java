package vn.datnuoc.portal.accountrequests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.Target;
import vn.datnuoc.portal.accountrequests.AccountRequest.Asked;
import vn.datnuoc.portal.accountrequests.AccountRequest.Body;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.accounts.PersonIdentifier;
import vn.datnuoc.portal.accounts.PersonName;
import vn.datnuoc.portal.agencies.Agency;
import vn.datnuoc.portal.agencies.AgencyRegister;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;
import vn.datnuoc.portal.server.Province;

/** Whether a request is whole and names one person (Art. 8.2). */
@Component
class RequestCheck {

    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_LAYERS = 60;

    private final AgencyRegister agencies;
    private final Accounts accounts;
    private final AccountRequests requests;
    private final Clock clock;

    RequestCheck(AgencyRegister agencies, Accounts accounts, AccountRequests requests, Clock clock) {
        this.agencies = agencies;
        this.accounts = accounts;
        this.requests = requests;
        this.clock = clock;
    }

    /** @throws Problem 400 that names what is missing or wrong, 409 when the person has an account of the kind */
    Asked check(Body body) {
        PersonName person = PersonName.of(new Parameter("person", body.person()));
        Asked asked = new Asked(
                agency(new Parameter("agency", body.agency())).code(),
                new Parameter("document", body.document()).text(LONGEST_TEXT),
                new Parameter("purpose", body.purpose()).text(LONGEST_TEXT),
                new Parameter("kind", body.kind()).oneOf(AccountKind.class),
                layers(body.layers()),
                person.text(),
                identifier(body),
                login(new Parameter("account", body.account()), person),
                expires(new Parameter("expires", body.expires())));
        requireFirstOfKind(asked);
        return asked;
    }

    private Agency agency(Parameter code) {
        return agencies.find(code.text(40))
                .filter(agency -> agency.inForce(Province.today(clock)))
                .orElseThrow(() -> code.wrong("mã của đơn vị đang hoạt động trong sổ / an agency in the register"));
    }

    private static List<Target> layers(@Nullable List<String> names) {
        List<String> given = Stream.ofNullable(names)
                .flatMap(List::stream)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        Parameter layers = new Parameter("layers", String.join(", ", given));
        if (given.isEmpty() || given.size() > MOST_LAYERS) {
            throw layers.wrong("1 đến 60 lớp, thành phần, hoặc * / 1 to 60 layers, components, or *");
        }
        try {
            return given.stream().map(Target::of).distinct().toList();
        } catch (IllegalArgumentException e) {
            throw layers.wrong("tên lớp (dd:thua_dat), mã thành phần (dd) hoặc * / layers, components, or *");
        }
    }

    private static PersonIdentifier identifier(Body body) {
        PersonIdentifier.Scheme scheme = new Parameter("scheme", body.scheme()).oneOf(PersonIdentifier.Scheme.class);
        return PersonIdentifier.of(scheme, new Parameter("identifier", body.identifier()));
    }

    private String login(Parameter account, PersonName person) {
        if (account.optional().isEmpty()) {
            return freeLogin(person.loginName());
        }
        String name = account.text(60);
        if (!Accounts.isName(name) || !person.isToldBy(name)) {
            throw account.wrong("chữ thường không dấu có tên của người đó, ví dụ " + person.loginName()
                    + "; không dùng tên chung / lower case, with the person's given name; no shared name");
        }
        if (isTaken(name)) {
            throw Problem.conflict("Tên đăng nhập đã có. / The log-in name is taken: " + name);
        }
        return name;
    }

    private String freeLogin(String name) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? name : name + number)
                .filter(login -> !isTaken(login))
                .findFirst()
                .orElseThrow();
    }

    private boolean isTaken(String login) {
        return accounts.exists(login) || requests.isWaitingNamed(login);
    }

    private Optional<LocalDate> expires(Parameter expires) {
        Optional<LocalDate> day = expires.optionalDate();
        if (day.filter(Province.today(clock)::isAfter).isPresent()) {
            throw expires.wrong("từ hôm nay trở đi / today or later");
        }
        return day;
    }

    private void requireFirstOfKind(Asked asked) {
        if (accounts.hasCurrent(asked.identifier(), asked.kind())) {
            throw Problem.conflict("Người này đã có tài khoản loại " + asked.kind()
                    + " (Điều 8.2). / The person has an account of this kind.");
        }
        if (requests.isWaitingFor(asked.identifier(), asked.kind())) {
            throw Problem.conflict("Đã có yêu cầu đang chờ cho người này. / A request for the person is waiting.");
        }
    }
}
