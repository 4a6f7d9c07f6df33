package vn.datnuoc.portal.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.policy.LayerName;

/**
 * Writes changes into the table of a layer: a row that is replaced or removed ends with the version, a new one begins with
 * it. The table of a draft of changes holds the rows that are added or changed, and an empty row with {@code to_version = 0}
 * for each feature that is removed. Thread-safe; takes part in the caller's transaction.
 */
@Component
public final class RowVersions {

    private static final String TOUCHED =
            "select distinct fid from feature_change where layer = :layer and version > :since and version <= :until";
    private static final String COUNT_TOUCHED =
            "select count(*) from feature_change where layer = :layer and version > :since and version <= :until";

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcOperations batch;

    RowVersions(JdbcClient jdbc, JdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Marks features as removed in the table of a draft. */
    public void remove(String draft, Collection<Long> fids) {
        String sql =
                "insert into " + LayerTables.quoted(draft) + " (fid, from_version, to_version) values (:fid, 0, 0)";
        fids.forEach(fid -> jdbc.sql(sql).param("fid", fid).update());
    }

    /**
     * Changed features keep what the file of the changes does not say.
     *
     * @param table of the active version
     * @param kept attributes that the file does not have
     */
    public void keep(String draft, String table, List<Attribute> kept) {
        for (Attribute attribute : kept) {
            keep(draft, table, LayerTables.column(attribute), "");
        }
    }

    /** Changed features without a geometry of their own keep the one they have. */
    public void keepGeometry(String draft, String table) {
        keep(draft, table, "geom", " and geom is null");
    }

    private void keep(String draft, String table, String column, String where) {
        String changes = LayerTables.quoted(draft);
        String same =
                " from " + LayerTables.quoted(table) + " t where t.fid = " + changes + ".fid and t.to_version is null)";
        jdbc.sql("update " + changes + " set " + column + " = (select t." + column + same + " where to_version is null"
                        + where + " and exists (select 1" + same)
                .update();
    }

    /** Gives the new features of a draft other ids. @param above ids of new features are higher */
    public void renumber(String draft, long above, long by) {
        String table = LayerTables.quoted(draft);
        // by way of negative ids, for PostgreSQL looks at its key row by row
        jdbc.sql("update " + table + " set fid = -(fid + :by) where fid > :above and to_version is null")
                .param("by", by)
                .param("above", above)
                .update();
        jdbc.sql("update " + table + " set fid = -fid where fid < 0").update();
    }

    /** Fills the table of a draft with what turns a version back into an older one of the same table. */
    public void reverse(LayerName layer, String draft, String table, Schema schema, long version, long older) {
        String rows = LayerTables.quoted(table);
        String columns = "geom" + LayerTables.columns(schema);
        String valid = " where t.from_version <= :older and (t.to_version is null or t.to_version > :older)";
        reversing(
                layer,
                "insert into " + LayerTables.quoted(draft) + " (fid, from_version, " + columns + ") select t.fid, 0, "
                        + columns + " from (" + TOUCHED + ") ids join " + rows + " t on t.fid = ids.fid" + valid,
                version,
                older);
        reversing(
                layer,
                "insert into " + LayerTables.quoted(draft)
                        + " (fid, from_version, to_version) select ids.fid, 0, 0 from ("
                        + TOUCHED + ") ids where not exists (select 1 from " + rows + " t" + valid
                        + " and t.fid = ids.fid)",
                version,
                older);
    }

    private void reversing(LayerName layer, String sql, long version, long older) {
        jdbc.sql(sql)
                .param("layer", layer.toString())
                .param("since", older)
                .param("until", version)
                .param("older", older)
                .update();
    }

    /** Whether a later publication has touched what the draft touches. @param last ids of the draft's new features are higher */
    public boolean isOvertaken(LayerName layer, String draft, long last, long since, long until) {
        return jdbc.sql("select count(*) from (" + TOUCHED + ") ids join " + LayerTables.quoted(draft)
                                + " d on d.fid = ids.fid where d.fid <= :last")
                        .param("last", last)
                        .param("layer", layer.toString())
                        .param("since", since)
                        .param("until", until)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Makes the changes of a draft those of a version that is about to be activated in the same transaction. */
    public void apply(Published version, String draft) {
        long number = version.layer().version();
        String changes = LayerTables.quoted(draft);
        String rows = LayerTables.quoted(version.table());
        String columns = "geom" + LayerTables.columns(version.layer().schema().orElseThrow());
        // one by one by the key: H2 would read the whole table for a set of them
        batch.batchUpdate(
                "update " + rows + " set to_version = ? where fid = ? and to_version is null",
                ids(draft),
                BATCH,
                (statement, fid) -> {
                    statement.setLong(1, number);
                    statement.setLong(2, fid);
                });
        jdbc.sql("insert into " + rows + " (fid, from_version, " + columns + ") select fid, cast(:version as bigint), "
                        + columns + " from " + changes + " where to_version is null")
                .param("version", number)
                .update();
        jdbc.sql("insert into feature_change (layer, version, fid) select :layer, cast(:version as bigint), fid from "
                        + changes)
                .param("layer", version.layer().name().toString())
                .param("version", number)
                .update();
    }

    /** Features that a draft of changes touches. */
    Set<Long> ids(String draft) {
        return new HashSet<>(jdbc.sql("select fid from " + LayerTables.quoted(draft))
                .query(Long.class)
                .list());
    }

    long count(String draft) {
        return jdbc.sql("select count(*) from " + LayerTables.quoted(draft))
                .query(Long.class)
                .single();
    }

    /** Features that publications of changes have touched after version {@code since} and until this one. */
    public Set<Long> touched(LayerName layer, long since, long until) {
        return new HashSet<>(
                touching(TOUCHED, layer, since, until).query(Long.class).list());
    }

    long countTouched(LayerName layer, long since, long until) {
        return touching(COUNT_TOUCHED, layer, since, until).query(Long.class).single();
    }

    private JdbcClient.StatementSpec touching(String sql, LayerName layer, long since, long until) {
        return jdbc.sql(sql)
                .param("layer", layer.toString())
                .param("since", since)
                .param("until", until);
    }
}
