package vn.datnuoc.portal.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.LayerSource;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.portal.server.ServerSettings;

/** Gives the engine the rows and rasters of a version, published or about to be. Thread-safe. */
@Component
public class PublishedRows implements LayerSource {

    private final Catalogue catalogue;
    private final LayerTables tables;
    private final Path rasters;
    private final RowVersions versions;
    private final ConcurrentMap<LayerName, Prepared> prepared = new ConcurrentHashMap<>();

    PublishedRows(Catalogue catalogue, LayerTables tables, RowVersions versions, ServerSettings settings) {
        this.catalogue = catalogue;
        this.tables = tables;
        this.versions = versions;
        this.rasters = settings.sharedFolder("rasters");
    }

    /** A version that is about to become active, until {@link #activated}. */
    public void preparing(Published version) {
        prepared.put(version.layer().name(), new Prepared(version, Optional.empty()));
    }

    /** The same for a version that is the one before with the changes of a draft. */
    public void preparing(Published version, Published before, String draft) {
        prepared.put(version.layer().name(), new Prepared(version, Optional.of(new Edit(before, draft))));
    }

    public void activated(LayerName name) {
        prepared.remove(name);
    }

    @Override
    public void read(Layer layer, RowSink sink) {
        Prepared version = version(layer);
        if (version.edit.isPresent()) {
            readEdited(version.edit.get(), sink);
        } else {
            tables.read(version.table(), version.schema(), layer.version(), sink);
        }
    }

    private void readEdited(Edit edit, RowSink sink) {
        Set<Long> edited = versions.ids(edit.draft);
        Layer before = edit.before.layer();
        Schema schema = before.schema().orElseThrow();
        tables.read(edit.before.table(), schema, before.version(), (fid, wkb, values) -> {
            if (!edited.contains(fid)) {
                sink.row(fid, wkb, values);
            }
        });
        tables.read(edit.draft, schema, 0, sink);
    }

    /** Known when both versions are of one table: their rows differ by publications of changes alone. */
    @Override
    public Optional<Changes> changes(Layer layer, long since) {
        Prepared version = version(layer);
        return catalogue
                .version(layer.name(), since)
                .filter(base -> !version.table().isEmpty() && base.table().equals(version.table()))
                .map(base -> new ChangedRows(version, since));
    }

    /** What a version has otherwise than an older one of the same table. */
    private final class ChangedRows implements Changes {
        private final Prepared version;
        private final LayerName name;
        private final long since;
        private final long until;

        ChangedRows(Prepared version, long since) {
            this.version = version;
            this.name = version.published.layer().name();
            this.since = since;
            this.until = version.edit
                    .map(Edit::before)
                    .orElse(version.published)
                    .layer()
                    .version();
        }

        @Override
        public long features() {
            return versions.countTouched(name, since, until)
                    + version.edit.map(edit -> versions.count(edit.draft)).orElse(0L);
        }

        @Override
        public void read(RowSink present, LongConsumer removed) {
            Set<Long> edited =
                    version.edit.map(edit -> versions.ids(edit.draft)).orElseGet(HashSet::new);
            Set<Long> gone = versions.touched(name, since, until);
            tables.readTouched(name, version.table(), version.schema(), since, until, (fid, wkb, values) -> {
                gone.remove(fid);
                if (!edited.contains(fid)) {
                    present.row(fid, wkb, values);
                }
            });
            gone.addAll(edited);
            version.edit.ifPresent(edit -> tables.read(edit.draft, version.schema(), 0, (fid, wkb, values) -> {
                gone.remove(fid);
                present.row(fid, wkb, values);
            }));
            gone.forEach(removed::accept);
        }
    }

    @Override
    public Path raster(Layer layer, LocalDate time) {
        String file = version(layer).published.description().rasters().get(time.toString());
        if (file == null) {
            throw new IllegalStateException(layer.name() + " has no raster of " + time);
        }
        return rasters.resolve(file);
    }

    private Prepared version(Layer layer) {
        return Optional.ofNullable(prepared.get(layer.name()))
                .filter(version -> version.published.layer().version() == layer.version())
                .or(() -> catalogue
                        .version(layer.name(), layer.version())
                        .map(published -> new Prepared(published, Optional.empty())))
                .orElseThrow(() -> new IllegalStateException(
                        layer.name() + " version " + layer.version() + " is not in the catalogue"));
    }

    /** A version that can be read, and how it comes about as long as it is not published. */
    private record Prepared(Published published, Optional<Edit> edit) {

        String table() {
            return published.table();
        }

        Schema schema() {
            return published.layer().schema().orElseThrow();
        }
    }

    /** @param draft table with the rows that replace or add, and the ids of the removed */
    private record Edit(Published before, String draft) {}
}
