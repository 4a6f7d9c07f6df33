package vn.datnuoc.portal.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.LayerCatalog;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.policy.LayerName;

/**
 * The published layers. Answers from an immutable picture in memory, which is read anew when the version in the database
 * has grown: on this node at once, on others within a second. Thread-safe.
 */
@Component
public final class Catalogue implements LayerCatalog {

    private static final Logger log = LoggerFactory.getLogger(Catalogue.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String VERSION = "select version from catalogue_version";
    private static final String PUBLISHED =
            """
            select v.*, l.position from layer l
            join layer_version v on v.layer = l.name and v.version = l.active_version""";
    private static final String ONE = "select * from layer_version where layer = :name and version = :version";
    /** The one just before the active one, or the active one, which another node may have published a moment ago. */
    private static final String BEFORE =
            """
            select p.* from layer l
            join layer_version a on a.layer = l.name and a.version = l.active_version
            join layer_version p on p.layer = l.name and p.version <= a.version
            where l.name = :name and p.version = :version and (p.version = a.version or a.published > :since)
              and not exists (select 1 from layer_version b
                where b.layer = l.name and b.version > p.version and b.version < a.version)""";
    /** So long can be read on what was begun before a publication. */
    private static final Duration READABLE = Duration.ofMinutes(15);

    private static final String VERSIONS = "select * from layer_version where layer = :name order by version desc";
    private static final String KEEP_CHECKSUM =
            "update layer_version set checksum = :checksum where layer = :name and version = :version";
    private static final String LATEST_BELOW =
            """
            select * from layer_version where layer = :name and version < :version
            order by version desc fetch first 1 rows only""";
    private static final String KNOWN = "select count(*) from layer where name = :name";
    private static final String ADD_LAYER = "insert into layer (name, position) values (:name, :position)";
    private static final String LAST_VERSION =
            "select coalesce(max(version), 0) from layer_version where layer = :name";
    private static final String ADD_VERSION =
            """
            insert into layer_version
              (layer, version, table_name, description, row_count, min_x, min_y, max_x, max_y, published)
            values (:layer, :version, :table, :description, :rows, :minX, :minY, :maxX, :maxY, :published)""";
    private static final String ACTIVATE = "update layer set active_version = :version where name = :layer";
    private static final String COUNT_UP = "update catalogue_version set version = version + 1";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PublishedViews views;
    private final Clock clock;
    private volatile Picture picture = new Picture(0, Map.of(), Map.of(), List.of());

    Catalogue(JdbcClient jdbc, JsonMapper json, PublishedViews views, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.views = views;
        this.clock = clock;
        refresh();
    }

    @Override
    public List<Layer> layers() {
        return picture.layers;
    }

    @Override
    public Optional<Layer> find(LayerName name) {
        return published(name).map(Published::layer);
    }

    @Override
    public Optional<Layer> find(LayerName name, long version) {
        return find(name).filter(active -> active.version() == version).or(() -> jdbc.sql(BEFORE)
                .param("name", name.toString())
                .param("version", version)
                .param("since", clock.instant().minus(READABLE).atOffset(ZoneOffset.UTC))
                .query((row, number) -> published(row).layer())
                .optional());
    }

    @Override
    public long version() {
        return picture.version;
    }

    /** The active version of a layer, with what the portal shows of it. */
    public Optional<Published> published(LayerName name) {
        return Optional.ofNullable(picture.byName.get(name));
    }

    /** Where a layer lies on the map: the lower, the nearer to the top. */
    public int position(LayerName name) {
        return picture.positions.getOrDefault(name, Integer.MAX_VALUE);
    }

    /** Any version that was ever active. */
    public Optional<Published> version(LayerName name, long version) {
        return published(name)
                .filter(active -> active.layer().version() == version)
                .or(() -> jdbc.sql(ONE)
                        .param("name", name.toString())
                        .param("version", version)
                        .query((row, number) -> published(row))
                        .optional());
    }

    @Override
    public Optional<Layer> past(LayerName name, long version) {
        return version(name, version).map(Published::layer);
    }

    /** Every publication of a layer, the last first. */
    public List<PublishedVersion> versions(LayerName name) {
        return jdbc.sql(VERSIONS)
                .param("name", name.toString())
                .query((row, number) -> new PublishedVersion(
                        row.getLong("version"),
                        row.getObject("published", OffsetDateTime.class).toInstant(),
                        row.getLong("row_count"),
                        row.getString("table_name"),
                        Optional.ofNullable(row.getString("checksum"))))
                .list();
    }

    /** Keeps the checksum over a version's rows for who asks again. */
    public void keepChecksum(LayerName name, long version, String checksum) {
        jdbc.sql(KEEP_CHECKSUM)
                .param("checksum", checksum)
                .param("name", name.toString())
                .param("version", version)
                .update();
    }

    /** The version that was active before this one; empty for the first. */
    public Optional<Published> before(LayerName name, long version) {
        return jdbc.sql(LATEST_BELOW)
                .param("name", name.toString())
                .param("version", version)
                .query((row, number) -> published(row))
                .optional();
    }

    /** Highest version ever published; 0 for none. */
    public long lastVersion(LayerName name) {
        return jdbc.sql(LAST_VERSION)
                .param("name", name.toString())
                .query(Long.class)
                .single();
    }

    /**
     * Makes the version the active one, as a part of the caller's transaction. After the commit the caller calls
     * {@link #refresh}.
     *
     * @param position on the map and among the layers of its component, the top first, for a layer that is new
     */
    public void activate(Published published, int position, Instant now) {
        Layer layer = published.layer();
        String name = layer.name().toString();
        if (jdbc.sql(KNOWN).param("name", name).query(Long.class).single() == 0) {
            jdbc.sql(ADD_LAYER).param("name", name).param("position", position).update();
        }
        jdbc.sql(ADD_VERSION)
                .param("layer", name)
                .param("version", layer.version())
                .param("table", published.table())
                .param("description", json.writeValueAsString(published.description()))
                .param("rows", layer.rows())
                .param("minX", layer.extent().minX())
                .param("minY", layer.extent().minY())
                .param("maxX", layer.extent().maxX())
                .param("maxY", layer.extent().maxY())
                .param("published", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(ACTIVATE)
                .param("version", layer.version())
                .param("layer", name)
                .update();
        views.show(published);
        jdbc.sql(COUNT_UP).update();
    }

    /** Whether the catalogue has changed since it was last read here, as other nodes change it. */
    public boolean isBehind() {
        return jdbc.sql(VERSION).query(Long.class).single() != picture.version;
    }

    /** Active versions that are not shown here yet. */
    List<Published> news() {
        return jdbc.sql(PUBLISHED).query((row, number) -> published(row)).list().stream()
                .filter(active -> !isShown(active.layer()))
                .toList();
    }

    private boolean isShown(Layer layer) {
        return find(layer.name())
                .filter(shown -> shown.version() == layer.version())
                .isPresent();
    }

    /** Reads the catalogue anew; a request under way keeps the layers it has opened. */
    public synchronized void refresh() {
        long version = jdbc.sql(VERSION).query(Long.class).single();
        Map<LayerName, Published> byName = new LinkedHashMap<>();
        Map<LayerName, Integer> positions = new HashMap<>();
        jdbc.sql(PUBLISHED).query((row, number) -> new Placed(published(row), row.getInt("position"))).list().stream()
                .sorted(Placed.ORDER)
                .forEach(placed -> {
                    byName.put(placed.name(), placed.published);
                    positions.put(placed.name(), placed.position);
                });
        picture = new Picture(
                version,
                byName,
                positions,
                byName.values().stream().map(Published::layer).toList());
        log.info("catalogue version {}: {} layers", version, byName.size());
    }

    private Published published(ResultSet row) throws SQLException {
        Description description = json.readValue(row.getString("description"), Description.class);
        Layer layer = layer(
                LayerName.of(row.getString("layer")),
                description,
                new BoundingBox(
                        row.getDouble("min_x"),
                        row.getDouble("min_y"),
                        row.getDouble("max_x"),
                        row.getDouble("max_y"),
                        new CrsCode(description.crs())),
                row.getLong("row_count"),
                row.getLong("version"),
                row.getObject("published", OffsetDateTime.class).toInstant());
        return new Published(layer, description, row.getString("table_name"));
    }

    /** A version as the engine sees it. */
    public static Layer layer(
            LayerName name, Description description, BoundingBox extent, long rows, long version, Instant published) {
        return new Layer(
                name,
                description.titleVi(),
                description.titleEn(),
                description.summaryVi(),
                description.summaryEn(),
                description.attribution(),
                description.sourceDocument(),
                new CrsCode(description.crs()),
                description.schema(),
                description.rasters().keySet().stream()
                        .map(LocalDate::parse)
                        .sorted()
                        .toList(),
                extent,
                rows,
                version,
                published.atZone(ZONE).toLocalDate(),
                description.sld());
    }

    private record Picture(
            long version, Map<LayerName, Published> byName, Map<LayerName, Integer> positions, List<Layer> layers) {}

    private record Placed(Published published, int position) {

        static final Comparator<Placed> ORDER = Comparator.comparing(
                        (Placed placed) -> placed.name().component())
                .thenComparing(Placed::position)
                .thenComparing(Placed::name);

        LayerName name() {
            return published.layer().name();
        }
    }
}
