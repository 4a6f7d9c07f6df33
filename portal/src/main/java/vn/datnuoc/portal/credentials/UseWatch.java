package vn.datnuoc.portal.credentials;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.login.Network;
import vn.datnuoc.portal.accounts.Channel;
import vn.datnuoc.portal.audit.AuditLog;

/**
 * Notices that an account is used from different networks at the same time: perhaps its holder does not keep it safe
 * (Art. 8.4.b). It warns and decides nothing. Thread-safe; what one account does from one address is written at most
 * once a minute.
 */
@Component
class UseWatch {

    private static final Duration TOUCH = Duration.ofMinutes(1);

    /** Uses so close together are simultaneous. */
    private static final Duration TOGETHER = Duration.ofMinutes(10);

    /** Within it one warning grows; then there is another. */
    private static final Duration ONE_WARNING = Duration.ofHours(1);

    private static final Duration SHOWN = Duration.ofDays(30);

    /** So many addresses say enough. */
    private static final int LISTED = 4;

    private static final String TOUCHED =
            """
            update account_use set last_seen = :now
            where account = :account and address = :address and channel = :channel""";
    private static final String ADD =
            "insert into account_use (account, address, channel, last_seen) values (:account, :address, :channel, :now)";
    private static final String ADDRESSES =
            "select distinct address from account_use where account = :account and last_seen > :since order by address";
    private static final String WARNED =
            "select addresses from use_warning where account = :account and noticed > :since";
    private static final String REPLACE = "delete from use_warning where account = :account and noticed > :since";
    private static final String WARN =
            "insert into use_warning (account, noticed, addresses) values (:account, :now, :addresses)";
    private static final String WARNINGS = "select account, noticed, addresses from use_warning where noticed > :since";
    private static final String NEWEST_FIRST = " order by noticed desc";

    private final ConcurrentMap<Use, Instant> touched = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    UseWatch(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    void seen(String account, String address, Channel channel) {
        Instant now = clock.instant();
        Use use = new Use(account, address, channel);
        Instant before = touched.put(use, now);
        if (before != null && before.plus(TOUCH).isAfter(now)) {
            touched.put(use, before);
        } else {
            keep(use, now);
            warnWhenScattered(account, now);
        }
    }

    /** One at a time: two requests of the same use would both insert. */
    private synchronized void keep(Use use, Instant now) {
        if (bound(TOUCHED, use, now).update() == 0) {
            bound(ADD, use, now).update();
        }
    }

    private JdbcClient.StatementSpec bound(String sql, Use use, Instant now) {
        return jdbc.sql(sql)
                .param("account", use.account)
                .param("address", use.address)
                .param("channel", use.channel.name())
                .param("now", Instants.column(now));
    }

    private synchronized void warnWhenScattered(String account, Instant now) {
        List<String> addresses = since(ADDRESSES, account, now.minus(TOGETHER))
                .query(String.class)
                .list();
        boolean scattered = addresses.stream().map(Network::of).distinct().count() > 1;
        Set<String> warnedOf = since(WARNED, account, now.minus(ONE_WARNING)).query(String.class).list().stream()
                .flatMap(listed -> Stream.of(listed.split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
        if (scattered && warnedOf.size() < LISTED && warnedOf.addAll(addresses)) {
            warn(account, warnedOf.stream().limit(LISTED).collect(Collectors.joining(", ")), now);
        }
    }

    private JdbcClient.StatementSpec since(String sql, String account, Instant since) {
        return jdbc.sql(sql).param("account", account).param("since", Instants.column(since));
    }

    private void warn(String account, String addresses, Instant now) {
        audit.record(account, "SIMULTANEOUS_USE", "WARNED", "addresses=" + addresses);
        since(REPLACE, account, now.minus(ONE_WARNING)).update();
        jdbc.sql(WARN)
                .param("account", account)
                .param("now", Instants.column(now))
                .param("addresses", addresses)
                .update();
    }

    /** Of the last thirty days, the newest first. */
    List<UseWarning> warnings(String account) {
        return query(jdbc.sql(WARNINGS + " and account = :account" + NEWEST_FIRST)
                        .param("account", account))
                .toList();
    }

    /** Of all accounts. */
    List<UseWarning> warnings() {
        return query(jdbc.sql(WARNINGS + NEWEST_FIRST)).toList();
    }

    private Stream<UseWarning> query(JdbcClient.StatementSpec warnings) {
        return warnings
                .param("since", Instants.column(clock.instant().minus(SHOWN)))
                .query((row, number) -> new UseWarning(
                        row.getString("account"), Instants.of(row, "noticed"), row.getString("addresses")))
                .list()
                .stream();
    }

    @Scheduled(fixedDelay = 600_000)
    void forgetOld() {
        Instant old = clock.instant().minus(TOUCH);
        touched.values().removeIf(last -> last.isBefore(old));
    }

    private record Use(String account, String address, Channel channel) {}
}
