package vn.datnuoc.portal.grants.pages;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.Validity;
import vn.datnuoc.portal.connections.Connection;
import vn.datnuoc.portal.connections.ConnectionDraft;
import vn.datnuoc.portal.connections.ConnectionJson;

/**
 * A connection as a form sends it; what somebody has typed is kept when the form comes back.
 *
 * @param scope targets as the policy writes them
 * @param addresses one a line
 * @param until last day
 */
record ConnectionForm(
        String code,
        String title,
        String agency,
        String custodian,
        String purpose,
        List<String> scope,
        String addresses,
        String from,
        String until,
        String document) {

    static final ConnectionForm EMPTY = new ConnectionForm("kn-", "", "", "", "", List.of(), "", "", "", "");

    ConnectionForm {
        scope = List.copyOf(scope);
    }

    static ConnectionForm of(MultiValueMap<String, String> sent) {
        return new ConnectionForm(
                first(sent, "code"),
                first(sent, "title"),
                first(sent, "agency"),
                first(sent, "custodian"),
                first(sent, "purpose"),
                sent.getOrDefault("scope", List.of()),
                first(sent, "addresses"),
                first(sent, "from"),
                first(sent, "until"),
                first(sent, "document"));
    }

    /** To change what was approved; by a document of its own. */
    static ConnectionForm of(Connection connection) {
        return new ConnectionForm(
                connection.code(),
                connection.title(),
                connection.agency(),
                connection.custodian(),
                connection.purpose(),
                connection.approval().scope().stream()
                        .map(Target::toString)
                        .sorted()
                        .toList(),
                String.join(
                        "\n",
                        connection.approval().addresses().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList()),
                day(connection.approval().from()),
                day(connection.approval().until().minusSeconds(1)),
                "");
    }

    /** Enough to say what it would see. */
    boolean isFilled() {
        return !scope.isEmpty() && !until.isEmpty() && !agency.isEmpty();
    }

    /** As it would be when everything else is filled in. */
    ConnectionForm forPreview() {
        return new ConnectionForm(
                code, "-", agency, "-", "-", scope, addresses.isEmpty() ? "127.0.0.1" : addresses, from, until, "-");
    }

    /** @throws vn.datnuoc.portal.server.Problem 400 naming what cannot be read */
    ConnectionDraft draft(Instant now) {
        List<String> ranges = Stream.of(addresses.split("[\\s,;]+"))
                .filter(range -> !range.isBlank())
                .toList();
        return new ConnectionJson(code, title, agency, custodian, purpose, scope, ranges, from, until, document)
                .draft(now);
    }

    private static String day(Instant instant) {
        return instant.atZone(Validity.ZONE).toLocalDate().toString();
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
