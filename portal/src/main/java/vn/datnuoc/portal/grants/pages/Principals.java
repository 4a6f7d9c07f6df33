package vn.datnuoc.portal.grants.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AccountStanding;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.ConnectionApproval;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.agencies.Agency;
import vn.datnuoc.portal.agencies.AgencyRegister;
import vn.datnuoc.portal.connections.Connection;
import vn.datnuoc.portal.connections.ConnectionBook;

/** Everybody to whom a grant can be given, by the names people know them by. */
@Component
class Principals {

    private final Accounts accounts;
    private final AgencyRegister register;
    private final ConnectionBook connections;
    private final MessageSource messages;

    Principals(Accounts accounts, AgencyRegister register, ConnectionBook connections, MessageSource messages) {
        this.accounts = accounts;
        this.register = register;
        this.connections = connections;
        this.messages = messages;
    }

    /** The least specific first. */
    List<Choice> choices(Locale language) {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(new Principal.Everybody(), language));
        Stream.of(AccountKind.values()).map(Principal.OfKind::new).forEach(kind -> choices.add(choice(kind, language)));
        Stream.of(AgencyType.values())
                .map(Principal.OfAgencyType::new)
                .forEach(type -> choices.add(choice(type, language)));
        agencies()
                .forEach(agency -> choices.add(
                        choice(new Principal.OfAgency(agency.code()), language, agency.name(), agency.code())));
        connections
                .list()
                .forEach(connection -> choices.add(choice(
                        new Principal.OfConnection(connection.code()),
                        language,
                        connection.title(),
                        connection.code())));
        persons().forEach(person -> choices.add(person.choice()));
        return choices;
    }

    /** @param text a label of this language, or a principal as the policy writes it */
    Optional<Principal> find(String text, Locale language) {
        return choices(language).stream()
                .filter(choice -> choice.label().equals(text) || choice.value().equals(text))
                .findFirst()
                .map(choice -> Principal.of(choice.value()));
    }

    /** The principal's text itself when nobody has this name any more. */
    String label(Principal principal, Locale language) {
        return choices(language).stream()
                .filter(choice -> choice.value().equals(principal.toString()))
                .findFirst()
                .map(Choice::label)
                .orElse(principal.toString());
    }

    /** Those whom a grant to the principal can reach: its accounts, or one to be imagined when it has none. */
    List<Subject> covered(Principal principal) {
        if (principal instanceof Principal.Everybody) {
            return Stream.concat(Stream.of(Subject.ANONYMOUS), accounts(principal))
                    .toList();
        }
        if (principal instanceof Principal.OfConnection connection) {
            return connection(connection.code()).stream().toList();
        }
        List<Subject> accounts = accounts(principal).toList();
        return accounts.isEmpty() ? imagined(principal).stream().toList() : accounts;
    }

    /** As it is once its duties are accepted, called from an approved address; empty when there is none. */
    Optional<Subject> connection(String code) {
        return connections.list().stream()
                .filter(connection -> connection.code().equals(code))
                .findFirst()
                .map(connection -> {
                    ConnectionApproval kept = connection.approval();
                    ConnectionApproval accepted = new ConnectionApproval(
                            kept.scope(), kept.from(), kept.until(), kept.addresses(), true, kept.revoked());
                    Subject.Connection now = connection.subject();
                    return new Subject.Connection(
                            code,
                            now.agency(),
                            now.agencyType(),
                            now.custodian(),
                            now.custodianActive(),
                            accepted,
                            now.address());
                });
    }

    private Stream<Subject> accounts(Principal principal) {
        return persons().stream().<Subject>map(Person::subject).filter(principal::covers);
    }

    /** The first account that the agency, type or kind will have. */
    private Optional<Subject> imagined(Principal principal) {
        String code = principal instanceof Principal.OfAgency agency ? agency.code() : "-";
        AgencyType type = principal instanceof Principal.OfAgencyType of ? of.type() : type(code);
        AccountKind kind = principal instanceof Principal.OfKind of ? of.kind() : AccountKind.KHAI_THAC;
        Subject subject = new Subject.Account("-", kind, code, type, true);
        return Optional.of(subject).filter(principal::covers);
    }

    private AgencyType type(String agency) {
        return agencies().stream()
                .filter(known -> known.code().equals(agency))
                .findFirst()
                .map(known -> known.category().type())
                .orElse(AgencyType.ORGANISATION);
    }

    /** Every account. */
    List<Person> persons() {
        Map<String, String> agencyNames = agencies().stream().collect(Collectors.toMap(Agency::code, Agency::name));
        return accounts.all().stream()
                .map(account -> new Person(
                        account.name(),
                        account.person(),
                        account.kind(),
                        account.agency(),
                        agencyNames.getOrDefault(account.agency(), account.agency()),
                        account.agencyType(),
                        account.state()))
                .toList();
    }

    List<Connection> connections() {
        return connections.list();
    }

    List<Agency> agencies() {
        return register.all();
    }

    private Choice choice(Principal principal, Locale language, Object... arguments) {
        return new Choice(principal.toString(), messages.getMessage(key(principal), arguments, language));
    }

    private static String key(Principal principal) {
        if (principal instanceof Principal.OfAgency) {
            return "grants.principal.agency";
        } else if (principal instanceof Principal.OfConnection) {
            return "grants.principal.connection";
        }
        return "grants.principal." + principal.toString().replace(':', '.');
    }

    /** An account as a field names it. */
    record Person(
            String account,
            String person,
            AccountKind kind,
            String agency,
            String agencyName,
            AgencyType agencyType,
            AccountStanding state) {

        /** As if it were active. */
        Subject.Account subject() {
            return new Subject.Account(account, kind, agency, agencyType, true);
        }

        /** As it is. */
        Subject.Account subjectNow() {
            return new Subject.Account(account, kind, agency, agencyType, state == AccountStanding.ACTIVE);
        }

        Choice choice() {
            return new Choice(
                    new Principal.OfAccount(account).toString(), person + ", " + agencyName + " (" + account + ")");
        }
    }
}
