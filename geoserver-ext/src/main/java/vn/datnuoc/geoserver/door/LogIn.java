package vn.datnuoc.geoserver.door;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.datnuoc.geoserver.Equipment;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.jdbc.JdbcAccounts;
import vn.datnuoc.policy.jdbc.JdbcConnections;
import vn.datnuoc.policy.jdbc.JdbcKeys;
import vn.datnuoc.policy.login.FailedLogIns;
import vn.datnuoc.policy.login.KeyText;
import vn.datnuoc.policy.login.RememberedChecks;
import vn.datnuoc.policy.login.SecretHash;

/**
 * Checks the header {@code Authorization} of each request against the portal's tables: Basic with a password or a personal
 * key, Bearer with a key, Basic with a connection's secret, or the portal's token for a caller of its own. Whoever sends none is the public. Thread-safe.
 */
final class LogIn {

    private static final int FAILURES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    /** One hash costs as much as ten maps; a change of the account forgets it as soon as it is read. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** Hashing at the same time: no more than there are cores, so that a flood of log-ins leaves maps alone. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors());

    private static final String BCRYPT = "{bcrypt}";

    private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder(12);
    private final FailedLogIns failed;
    private final RememberedChecks remembered;
    private final Semaphore hashing = new Semaphore(AT_ONCE);
    private final String nobodysHash = String.valueOf(passwords.encode("nobody"));

    LogIn(Clock clock) {
        this.failed = new FailedLogIns(FAILURES, WINDOW, clock);
        this.remembered = new RememberedChecks(REMEMBERED, clock);
    }

    /**
     * @param service that the request is for; a key opens only some
     * @throws Refusal 401 when the header opens nothing, 403 when not this service, 429 after too many failures
     */
    Subject subject(HttpServletRequest request, String service, Equipment equipment) {
        Optional<String> header = Optional.ofNullable(request.getHeader("Authorization"));
        Attempt attempt = new Attempt(equipment, service, request.getRemoteAddr());
        try {
            return PortalRequest.in(request)
                    .map(portal -> byPortal(portal, attempt))
                    .or(() -> header.map(text -> subject(text, attempt)))
                    .orElse(Subject.ANONYMOUS);
        } catch (Refusal refusal) {
            equipment.log().record(who(header), "LOGIN", "FAILED", "address=" + attempt.address);
            throw refusal;
        }
    }

    private static String who(Optional<String> header) {
        return header.map(WhoTries::of).orElse(WhoTries.SOMEBODY);
    }

    private Subject byPortal(PortalRequest request, Attempt attempt) {
        Subject subject = PortalCallers.subject(request, attempt.service, attempt.equipment);
        used(subject.name(), "channel=PORTAL", attempt);
        return subject;
    }

    private Subject subject(String header, Attempt attempt) {
        String[] words = header.strip().split("\\s+", 2);
        String credentials = words.length == 2 ? words[1] : "";
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> byKey(KeyText.parse(credentials).orElseThrow(LogIn::wrong), Optional.empty(), attempt);
            case "basic" -> byName(decoded(credentials), attempt);
            default -> throw wrong();
        };
    }

    private static String decoded(String credentials) {
        try {
            return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private Subject byName(String nameAndPassword, Attempt attempt) {
        int colon = nameAndPassword.indexOf(':');
        if (colon < 1) {
            throw wrong();
        }
        String name = nameAndPassword.substring(0, colon);
        String password = nameAndPassword.substring(colon + 1);
        if (WhoTries.CONNECTION.matcher(name).matches()) {
            return byConnection(name, password, attempt);
        }
        Optional<KeyText> key = KeyText.parse(password);
        return key.isPresent() ? byKey(key.get(), Optional.of(name), attempt) : byPassword(name, password, attempt);
    }

    private Subject byConnection(String code, String secret, Attempt attempt) {
        JdbcConnections.Kept connection = attempt.equipment
                .connections()
                .find(code)
                .filter(kept -> SecretHash.matches(secret, kept.secretHash()))
                .orElseThrow(LogIn::wrong);
        Subject subject = connection.subject(attempt.address);
        used(subject.name(), "channel=BASIC", attempt);
        return subject;
    }

    /** @param name of the account that the key has to belong to, when one was sent */
    private Subject byKey(KeyText text, Optional<String> name, Attempt attempt) {
        JdbcKeys.Kept key = attempt.equipment
                .keys()
                .find(text)
                .filter(kept -> name.map(kept.account()::equals).orElse(true))
                .orElseThrow(LogIn::wrong);
        Subject holder =
                KeyHolders.find(key, attempt.service, attempt.equipment).orElseThrow(LogIn::wrong);
        used(holder.name(), "key=" + key.id(), attempt);
        return holder;
    }

    /** A line for what comes with each request, as seldom as for a password. */
    private void used(String who, String by, Attempt attempt) {
        String use = by + " address=" + attempt.address;
        if (!remembered.contains(who, 0, use)) {
            attempt.equipment.log().record(who, "LOGIN", "OK", use);
            remembered.forgetOld();
            remembered.add(who, 0, use);
        }
    }

    private Subject byPassword(String name, String password, Attempt attempt) {
        if (failed.isLockedOut(attempt.address)) {
            throw new Refusal(429, "Sai quá nhiều lần, hãy đợi. / Too many failures: wait some minutes.");
        }
        Optional<JdbcAccounts.Kept> account = WhoTries.ACCOUNT.matcher(name).matches()
                ? attempt.equipment.accounts().find(name).filter(kept -> kept.subject()
                        .active())
                : Optional.empty();
        boolean known = account.filter(kept -> remembered.contains(name, kept.version(), password))
                .isPresent();
        if (!known
                && !matches(
                        password, account.map(JdbcAccounts.Kept::passwordHash).orElse(nobodysHash), account)) {
            failed.failed(attempt.address, name);
            throw wrong();
        }
        if (!known) {
            succeeded(account.orElseThrow(), password, attempt);
        }
        return account.orElseThrow().subject();
    }

    private void succeeded(JdbcAccounts.Kept account, String password, Attempt attempt) {
        String name = account.subject().name();
        attempt.equipment.log().record(name, "LOGIN", "OK", "channel=BASIC address=" + attempt.address);
        failed.succeeded(attempt.address, name);
        failed.forgetOld();
        remembered.forgetOld();
        remembered.add(name, account.version(), password);
    }

    /** A missing account costs the same hash as a wrong password, so that time does not tell them apart. */
    private boolean matches(String password, String hash, Optional<JdbcAccounts.Kept> account) {
        try {
            if (!hashing.tryAcquire(5, TimeUnit.SECONDS)) {
                throw new Refusal(503, "Máy chủ đang bận. / The server is busy.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "Máy chủ đang dừng. / The server is stopping.");
        }
        try {
            String bare = hash.startsWith(BCRYPT) ? hash.substring(BCRYPT.length()) : hash;
            // the same letters typed on another keyboard are the same password
            return passwords.matches(Normalizer.normalize(password, Normalizer.Form.NFC), bare) && account.isPresent();
        } finally {
            hashing.release();
        }
    }

    private static Refusal wrong() {
        return new Refusal(401, "Tên, mật khẩu hoặc khóa không đúng. / Wrong name, password or key.");
    }

    /** Every service that a request names, in its path and its parameters. */
    static String service(String path, HttpServletRequest request) {
        String ofPath = Paths.service(path);
        return ofPath.equals("OWS")
                ? request.getParameterMap().entrySet().stream()
                        .filter(parameter -> parameter.getKey().equalsIgnoreCase("SERVICE"))
                        .flatMap(parameter -> Stream.of(parameter.getValue()))
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .reduce((one, other) -> one.equals(other) ? one : "OWS")
                        .orElse("OWS")
                : ofPath;
    }

    /** @param address of the client, or of the proxy that speaks for it */
    private record Attempt(Equipment equipment, String service, String address) {}
}
