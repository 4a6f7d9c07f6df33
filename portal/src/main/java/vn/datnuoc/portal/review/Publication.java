package vn.datnuoc.portal.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.MapEngine;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.jdbc.JdbcGrants;
import vn.datnuoc.portal.catalogue.Catalogue;
import vn.datnuoc.portal.catalogue.LayerTables;
import vn.datnuoc.portal.catalogue.Published;
import vn.datnuoc.portal.catalogue.PublishedRows;
import vn.datnuoc.portal.catalogue.RowVersions;
import vn.datnuoc.portal.server.Problem;

/**
 * Makes an approved draft the active version of its layer. Everything that takes time happens where nobody sees it and
 * can be done again; then one transaction flips. A kill leaves the version before or the new one.
 */
@Component
class Publication {

    private static final Logger log = LoggerFactory.getLogger(Publication.class);

    private final PublicationTurn turn;
    private final Drafts drafts;
    private final LayerTables tables;
    private final Catalogue catalogue;
    private final PublishedRows rows;
    private final RowVersions versions;
    private final ChangedVersion changes;
    private final JdbcGrants grants;
    private final MapEngine engine;
    private final TransactionTemplate transaction;
    private final DataSource database;
    private final Clock clock;

    Publication(
            PublicationTurn turn,
            Drafts drafts,
            LayerTables tables,
            Catalogue catalogue,
            PublishedRows rows,
            RowVersions versions,
            ChangedVersion changes,
            JdbcGrants grants,
            MapEngine engine,
            TransactionTemplate transaction,
            DataSource database,
            Clock clock) {
        this.turn = turn;
        this.drafts = drafts;
        this.tables = tables;
        this.catalogue = catalogue;
        this.rows = rows;
        this.versions = versions;
        this.changes = changes;
        this.grants = grants;
        this.engine = engine;
        this.transaction = transaction;
        this.database = database;
        this.clock = clock;
    }

    /** @return the layer as it is served from now on */
    Layer publish(Draft asked) {
        return turn.alone(() -> publishNow(asked));
    }

    private Layer publishNow(Draft asked) {
        // another node may have published the same layer a moment ago
        if (catalogue.isBehind()) {
            catalogue.refresh();
        }
        Draft draft = drafts.find(asked.id())
                .filter(found -> found.state() != Draft.State.PUBLISHED && found.state() != Draft.State.REJECTED)
                .orElseThrow(() -> Problem.conflict(
                        "Bản nháp không còn chờ công bố. / The draft is not waiting any more: " + asked.id()));
        changes.requireFresh(draft);
        long last = catalogue.lastVersion(draft.layer());
        long version = draft.version()
                .filter(given -> given > last)
                .orElseGet(() -> 1 + Math.max(drafts.lastVersion(draft.layer()), last));
        drafts.begin(draft.id(), version);
        Instant now = clock.instant();
        Layer layer;
        try {
            Published prepared = draft.basis().isPresent()
                    ? changes.prepared(draft, version, now)
                    : preparedWhole(draft, version, now);
            Published published =
                    new Published(engine.prepare(prepared.layer()), prepared.description(), prepared.table());
            if (draft.kind().isUndo()) {
                changes.requireSameAsBefore(published);
            }
            flip(draft, published, now);
            layer = published.layer();
        } finally {
            rows.activated(draft.layer());
        }
        tables.drop(draft.table());
        engine.tidy();
        log.info("{} version {} is published: {} rows", draft.layer(), version, layer.rows());
        return layer;
    }

    private Published preparedWhole(Draft draft, long version, Instant now) {
        Published published = new Published(
                Catalogue.layer(draft.layer(), draft.description(), draft.extent(), draft.rows(), version, now),
                draft.description(),
                table(draft, version));
        rows.preparing(published);
        prepareRows(draft, published);
        return published;
    }

    /** Named like its layer; a later version has a table of its own, whose name no layer can take. */
    private String table(Draft draft, long version) {
        if (draft.description().schema().isEmpty()) {
            return "";
        }
        String plain = draft.layer().toString().replace(':', '_');
        return catalogue.published(draft.layer()).isEmpty() ? plain : "v" + version + "_" + plain;
    }

    /** The draft's table becomes the version's: nothing is copied. A kill after it finds it renamed. */
    private void prepareRows(Draft draft, Published published) {
        if (!published.table().isEmpty() && tables.exists(draft.table())) {
            tables.drop(published.table());
            tables.rename(draft.table(), published.table());
        }
    }

    private void flip(Draft draft, Published published, Instant now) {
        boolean isNew = catalogue.published(draft.layer()).isEmpty();
        transaction.executeWithoutResult(status -> {
            if (draft.kind().isEdit()) {
                versions.apply(published, draft.table());
            }
            catalogue.activate(published, draft.position(), now);
            drafts.published(draft.id());
            if (isNew) {
                grant(published, now);
            }
        });
        grants.changed();
        catalogue.refresh();
    }

    private void grant(Published published, Instant now) {
        List<Grant> orders = published
                .description()
                .sensitivity()
                .grants(
                        published.layer().name(),
                        published.description().attributeSensitivity(),
                        now,
                        published.description().sourceDocument().number());
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            for (Grant order : orders) {
                grants.save(order, connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "cannot save the grants of " + published.layer().name(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
