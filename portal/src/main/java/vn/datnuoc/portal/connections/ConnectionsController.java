package vn.datnuoc.portal.connections;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.datnuoc.policy.Bar;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.server.Parameter;

/** Connections over HTTP: {@code /api/connections}, for administrators; acceptance is the custodian's. */
@RestController
class ConnectionsController {

    private final ConnectionBook book;
    private final CurrentSubject current;
    private final Clock clock;

    ConnectionsController(ConnectionBook book, CurrentSubject current, Clock clock) {
        this.book = book;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/api/connections")
    List<ConnectionView> list() {
        current.administrator();
        return book.list().stream().map(this::view).toList();
    }

    /** Those for which whoever asks answers. */
    @GetMapping("/api/connections/own")
    List<ConnectionView> own() {
        return book.of(current.required()).stream().map(this::view).toList();
    }

    @GetMapping("/api/connections/{code}")
    ConnectionView find(@PathVariable String code) {
        current.administrator();
        return view(book.required(code));
    }

    @PostMapping("/api/connections")
    @ResponseStatus(HttpStatus.CREATED)
    NewSecret approve(@RequestBody ConnectionJson connection) {
        Account by = current.administrator();
        String code = new Parameter("code", connection.code()).text(40);
        return new NewSecret(code, book.approve(code, connection.draft(clock.instant()), by));
    }

    @PutMapping("/api/connections/{code}")
    ConnectionView change(@PathVariable String code, @RequestBody ConnectionJson connection) {
        Account by = current.administrator();
        return view(book.change(code, connection.draft(clock.instant()), by));
    }

    @PostMapping("/api/connections/{code}/secret")
    NewSecret renewSecret(@PathVariable String code, @RequestBody Order order) {
        Account by = current.administrator();
        return new NewSecret(code, book.renewSecret(code, order.orderedBy(), by));
    }

    @PostMapping("/api/connections/{code}/revoke")
    void revoke(@PathVariable String code, @RequestBody Order order) {
        Account by = current.administrator();
        book.revoke(code, order.orderedBy(), by);
    }

    @PostMapping("/api/connections/{code}/accept")
    ConnectionView accept(@PathVariable String code) {
        return view(book.accept(code, current.required()));
    }

    private ConnectionView view(Connection connection) {
        return new ConnectionView(
                connection.code(),
                connection.title(),
                connection.agency(),
                connection.custodian(),
                connection.custodianActive(),
                connection.purpose(),
                texts(connection.approval().scope()),
                texts(connection.approval().addresses()),
                connection.approval().from(),
                connection.approval().until(),
                connection.accepted().map(Connection.Acceptance::at),
                connection.revoked(),
                connection.document(),
                connection.subject().barred(clock.instant()));
    }

    private static List<String> texts(java.util.Set<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    /** @param document that orders it */
    record Order(@Nullable String document) {
        String orderedBy() {
            return new Parameter("document", document).text(1_000);
        }
    }

    /** @param secret told this once; kept as a hash */
    record NewSecret(String code, String secret) {}

    /**
     * @param until it ends just before this instant
     * @param accepted when its duties were; absent: not yet
     * @param bar why it has nothing now, also from an approved address
     */
    record ConnectionView(
            String code,
            String title,
            String agency,
            String custodian,
            boolean custodianActive,
            String purpose,
            List<String> scope,
            List<String> addresses,
            Instant from,
            Instant until,
            Optional<Instant> accepted,
            Optional<Instant> revoked,
            String document,
            Optional<Bar> bar) {}
}
