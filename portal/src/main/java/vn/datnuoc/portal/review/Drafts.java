package vn.datnuoc.portal.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.portal.catalogue.Description;
import vn.datnuoc.portal.server.Node;

/** Drafts in the database. */
@Component
class Drafts {

    private static final String ADD =
            """
            insert into draft (layer, state, author, position, description, row_count, min_x, min_y, max_x, max_y,
              problems, created, node, kind, base_version, last_fid)
            values (:layer, 'LOADING', :author, :position, :description, 0, 0, 0, 0, 0, '[]', :created, :node, :kind,
              cast(:base as bigint), cast(:last as bigint))""";
    private static final String LOADED =
            """
            update draft set state = 'WAITING', description = :description, row_count = :rows, min_x = :minX,
              min_y = :minY, max_x = :maxX, max_y = :maxY, problems = :problems
            where id = :id""";
    private static final String FIND = "select * from draft where id = :id";
    private static final String OPEN =
            "select * from draft where state in ('WAITING', 'APPROVED', 'PUBLISHING') order by id";
    private static final String OF_LAYER =
            """
            select * from draft where layer = :layer and state in ('WAITING', 'APPROVED', 'PUBLISHING')
            order by id desc fetch first 1 rows only""";
    private static final String LEFT_HERE =
            "select * from draft where state = :state and node in (:node, '') order by id";
    private static final String DECIDE =
            """
            update draft set state = :state, reviewer = :reviewer, reason = :reason
            where id = :id and state in ('WAITING', 'APPROVED')""";
    private static final String BEGIN =
            "update draft set state = 'PUBLISHING', version = :version, node = :node where id = :id";
    private static final String RENUMBER = "update draft set last_fid = :last where id = :id";
    private static final String PUBLISHED = "update draft set state = 'PUBLISHED' where id = :id";
    private static final String LAST_VERSION = "select coalesce(max(version), 0) from draft where layer = :layer";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Node node;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock, Node node) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.node = node;
    }

    long add(LayerName layer, String author, int position, Description description) {
        return add(layer, author, position, description, Draft.Kind.WHOLE, Optional.empty());
    }

    /** A draft of changes to a version. */
    long add(LayerName layer, String author, Description description, Draft.Kind kind, Draft.Basis basis) {
        return add(layer, author, 0, description, kind, Optional.of(basis));
    }

    private long add(
            LayerName layer,
            String author,
            int position,
            Description description,
            Draft.Kind kind,
            Optional<Draft.Basis> basis) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(ADD)
                .param("layer", layer.toString())
                .param("author", author)
                .param("position", position)
                .param("description", json.writeValueAsString(description))
                .param("created", clock.instant().atOffset(ZoneOffset.UTC))
                .param("node", node.id())
                .param("kind", kind.name())
                .param("base", basis.map(Draft.Basis::version).orElse(null), Types.BIGINT)
                .param("last", basis.map(Draft.Basis::lastFid).orElse(null), Types.BIGINT)
                .update(key, "id");
        return Optional.ofNullable(key.getKey()).orElseThrow().longValue();
    }

    /** @param last that the ids of the draft's new features are above now */
    void renumbered(long id, long last) {
        jdbc.sql(RENUMBER).param("id", id).param("last", last).update();
    }

    void loaded(long id, Description description, long rows, BoundingBox extent, List<String> problems) {
        jdbc.sql(LOADED)
                .param("id", id)
                .param("description", json.writeValueAsString(description))
                .param("rows", rows)
                .param("minX", extent.minX())
                .param("minY", extent.minY())
                .param("maxX", extent.maxX())
                .param("maxY", extent.maxY())
                .param("problems", json.writeValueAsString(problems))
                .update();
    }

    Optional<Draft> find(long id) {
        return jdbc.sql(FIND).param("id", id).query((row, number) -> draft(row)).optional();
    }

    /** Waiting for somebody, oldest first. */
    List<Draft> open() {
        return jdbc.sql(OPEN).query((row, number) -> draft(row)).list();
    }

    Optional<Draft> openOf(LayerName layer) {
        return jdbc.sql(OF_LAYER)
                .param("layer", layer.toString())
                .query((row, number) -> draft(row))
                .optional();
    }

    /** What this node had under way; other nodes may be at work on theirs. */
    List<Draft> leftHere(Draft.State state) {
        return jdbc.sql(LEFT_HERE)
                .param("state", state.name())
                .param("node", node.id())
                .query((row, number) -> draft(row))
                .list();
    }

    /** False when the draft is not waiting any more. */
    boolean decide(long id, Draft.State state, String reviewer, String reason) {
        return jdbc.sql(DECIDE)
                        .param("id", id)
                        .param("state", state.name())
                        .param("reviewer", reviewer)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    void begin(long id, long version) {
        jdbc.sql(BEGIN)
                .param("id", id)
                .param("version", version)
                .param("node", node.id())
                .update();
    }

    void published(long id) {
        jdbc.sql(PUBLISHED).param("id", id).update();
    }

    void delete(long id) {
        jdbc.sql("delete from draft where id = :id").param("id", id).update();
    }

    /** Highest version that a draft of the layer was ever given; 0 for none. */
    long lastVersion(LayerName layer) {
        return jdbc.sql(LAST_VERSION)
                .param("layer", layer.toString())
                .query(Long.class)
                .single();
    }

    private Draft draft(ResultSet row) throws SQLException {
        Description description = json.readValue(row.getString("description"), Description.class);
        return new Draft(
                row.getLong("id"),
                LayerName.of(row.getString("layer")),
                Draft.State.valueOf(row.getString("state")),
                row.getString("author"),
                Optional.ofNullable(row.getObject("version", Long.class)),
                row.getInt("position"),
                description,
                row.getLong("row_count"),
                new BoundingBox(
                        row.getDouble("min_x"),
                        row.getDouble("min_y"),
                        row.getDouble("max_x"),
                        row.getDouble("max_y"),
                        new CrsCode(description.crs())),
                List.of(json.readValue(row.getString("problems"), String[].class)),
                Draft.Kind.valueOf(row.getString("kind")),
                basis(row));
    }

    private static Optional<Draft.Basis> basis(ResultSet row) throws SQLException {
        long version = row.getLong("base_version");
        return row.wasNull() ? Optional.empty() : Optional.of(new Draft.Basis(version, row.getLong("last_fid")));
    }
}
