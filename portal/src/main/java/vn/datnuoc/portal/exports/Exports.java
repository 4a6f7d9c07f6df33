package vn.datnuoc.portal.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.policy.Form;
import vn.datnuoc.policy.LayerName;

/** The exports in the database. A change of state names the state before, so of two that race one wins. */
@Repository
class Exports {
    private static final String ADD =
            """
            insert into exports (id, code, state, account, person_name, person_contact, form, layer, format,
                min_x, min_y, max_x, max_y, box_crs, filter, purpose, check_url, asked, rows_done, rows_total)
            values (:id, :code, 'CHO', :account, :name, :contact, :form, :layer, :format,
                :minX, :minY, :maxX, :maxY, :crs, :filter, :purpose, :checkUrl, :asked, 0, 0)""";
    /** Waits, or was taken by a node that is gone. By the clock of the database, which all nodes share. */
    private static final String TO_DO =
            "(state = 'CHO' or state = 'DANG_XU_LY' and coalesce(lease_until, asked) < current_timestamp)";

    private static final String LEASE = "lease_until = current_timestamp + interval '10' second";
    private static final String OLDEST_TO_DO =
            "select id from exports where " + TO_DO + " order by asked, id fetch first 20 rows only";
    private static final String TAKE = "update exports set state = 'DANG_XU_LY', rows_done = 0, rows_total = 0,"
            + " node = :node, attempt = attempt + 1, " + LEASE + " where id = :id and " + TO_DO;
    /** Whoever took it last, and nobody who did before. */
    private static final String MINE = " where id = :id and state = 'DANG_XU_LY' and attempt = :attempt";

    private static final String RENEW = "update exports set " + LEASE + MINE;
    private static final String PROGRESS = "update exports set rows_done = :done, rows_total = :total, " + LEASE + MINE;
    private static final String FINISH =
            """
            update exports set state = 'XONG', rows_done = :done, rows_total = :done, layer_version = :version,
                issued = :issued, valid_until = :validUntil, term_rule = :rule, sha256 = :sha256"""
                    + MINE;
    private static final String FAIL = "update exports set state = 'LOI', error = :error" + MINE;
    private static final String CANCEL =
            "update exports set state = 'HUY' where id = :id and state in ('CHO', 'DANG_XU_LY')";
    private static final String GIVE_BACK =
            "update exports set state = 'CHO' where state = 'DANG_XU_LY' and node in (:node, '')";
    private static final String UNDER_WAY =
            """
            select count(*) from exports
            where state in ('CHO', 'DANG_XU_LY') and coalesce(account, '') = :account""";
    private static final String OF_ACCOUNT =
            "select * from exports where account = :account order by asked desc, id fetch first 200 rows only";

    private final JdbcClient jdbc;

    Exports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Export export) {
        ExportRequest request = export.request();
        Optional<BoundingBox> box = request.box();
        jdbc.sql(ADD)
                .param("id", export.id())
                .param("code", export.code())
                .param("account", export.account().orElse(null))
                .param("name", request.name().orElse(null))
                .param("contact", request.contact().orElse(null))
                .param("form", export.form().number())
                .param("layer", request.layer().toString())
                .param("format", request.format().name())
                .param("minX", box.map(BoundingBox::minX).orElse(null))
                .param("minY", box.map(BoundingBox::minY).orElse(null))
                .param("maxX", box.map(BoundingBox::maxX).orElse(null))
                .param("maxY", box.map(BoundingBox::maxY).orElse(null))
                .param("crs", box.map(b -> b.crs().text()).orElse(null))
                .param("filter", request.filter().orElse(null))
                .param("purpose", request.purpose())
                .param("checkUrl", export.checkUrl())
                .param("asked", time(export.asked()))
                .update();
    }

    Optional<Export> find(String id) {
        return jdbc.sql("select * from exports where id = :id")
                .param("id", id)
                .query((row, number) -> export(row))
                .optional();
    }

    Optional<Export> byCode(String code) {
        return jdbc.sql("select * from exports where code = :code")
                .param("code", code)
                .query((row, number) -> export(row))
                .optional();
    }

    /** The newest first, at most 200. */
    List<Export> ofAccount(String account) {
        return jdbc.sql(OF_ACCOUNT)
                .param("account", account)
                .query((row, number) -> export(row))
                .list();
    }

    /** Waiting or being written, of one account or, together, of all who are anonymous. */
    long underWay(Optional<String> account) {
        return jdbc.sql(UNDER_WAY)
                .param("account", account.orElse(""))
                .query(Long.class)
                .single();
    }

    /** What this node had under way before it stopped, or was stopped, waits again; for any node. */
    void giveBack(String node) {
        jdbc.sql(GIVE_BACK).param("node", node).update();
    }

    /** The oldest to be done, which is this node's from now on, for ten seconds after each word of it. */
    Optional<Export> take(String node) {
        return jdbc.sql(OLDEST_TO_DO).query(String.class).list().stream()
                .filter(id -> jdbc.sql(TAKE).param("id", id).param("node", node).update() == 1)
                .findFirst()
                .flatMap(this::find);
    }

    /** @return false when it was cancelled, or another node has taken it */
    boolean renew(Export export) {
        return mine(RENEW, export).update() == 1;
    }

    /** @return false when it was cancelled, or another node has taken it */
    boolean progress(Export export, long rowsDone, long rowsTotal) {
        return mine(PROGRESS, export)
                        .param("done", rowsDone)
                        .param("total", rowsTotal)
                        .update()
                == 1;
    }

    /** @return false when it was cancelled, or another node has taken it */
    boolean finish(Export export, long rowsDone, Export.Issue issue) {
        return mine(FINISH, export)
                        .param("done", rowsDone)
                        .param("version", issue.layerVersion())
                        .param("issued", time(issue.issued()))
                        .param(
                                "validUntil",
                                issue.validUntil().map(Exports::time).orElse(null))
                        .param("rule", issue.termRule())
                        .param("sha256", issue.sha256())
                        .update()
                == 1;
    }

    void fail(Export export, String error) {
        String kept = error.length() <= 1000 ? error : error.substring(0, 1000);
        mine(FAIL, export).param("error", kept).update();
    }

    private JdbcClient.StatementSpec mine(String sql, Export export) {
        return jdbc.sql(sql).param("id", export.id()).param("attempt", export.attempt());
    }

    /** Whether some node has it in hand. @param code an export's, or any text */
    boolean isBeingWritten(String code) {
        return byCode(code)
                .filter(export -> export.state() == ExportState.DANG_XU_LY)
                .isPresent();
    }

    /** @return false when it is over already */
    boolean cancel(String id) {
        return jdbc.sql(CANCEL).param("id", id).update() == 1;
    }

    private static Export export(ResultSet row) throws SQLException {
        return new Export(
                row.getString("id"),
                row.getString("code"),
                ExportState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("account")),
                Form.ofNumber(row.getInt("form")),
                request(row),
                row.getString("check_url"),
                instant(row, "asked").orElseThrow(),
                row.getLong("rows_done"),
                row.getLong("rows_total"),
                row.getInt("attempt"),
                Optional.ofNullable(row.getString("error")),
                issue(row));
    }

    private static ExportRequest request(ResultSet row) throws SQLException {
        return new ExportRequest(
                LayerName.of(row.getString("layer")),
                ExportFormat.valueOf(row.getString("format")),
                box(row),
                Optional.ofNullable(row.getString("filter")),
                row.getString("purpose"),
                Optional.ofNullable(row.getString("person_name")),
                Optional.ofNullable(row.getString("person_contact")));
    }

    private static Optional<BoundingBox> box(ResultSet row) throws SQLException {
        String crs = row.getString("box_crs");
        return crs == null
                ? Optional.empty()
                : Optional.of(new BoundingBox(
                        row.getDouble("min_x"),
                        row.getDouble("min_y"),
                        row.getDouble("max_x"),
                        row.getDouble("max_y"),
                        new CrsCode(crs)));
    }

    private static Optional<Export.Issue> issue(ResultSet row) throws SQLException {
        Optional<Instant> issued = instant(row, "issued");
        return issued.isEmpty()
                ? Optional.empty()
                : Optional.of(new Export.Issue(
                        row.getLong("layer_version"),
                        issued.get(),
                        instant(row, "valid_until"),
                        row.getString("term_rule"),
                        row.getString("sha256"),
                        instant(row, "revoked")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
