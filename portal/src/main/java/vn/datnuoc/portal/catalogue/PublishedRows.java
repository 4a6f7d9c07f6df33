package vn.datnuoc.portal.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.LayerSource;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.portal.server.ServerSettings;

/** Gives the engine the rows and rasters of a version, published or about to be. Thread-safe. */
@Component
public class PublishedRows implements LayerSource {

    private final Catalogue catalogue;
    private final LayerTables tables;
    private final Path rasters;
    private final ConcurrentMap<LayerName, Published> prepared = new ConcurrentHashMap<>();

    PublishedRows(Catalogue catalogue, LayerTables tables, ServerSettings settings) {
        this.catalogue = catalogue;
        this.tables = tables;
        this.rasters = settings.sharedFolder("rasters");
    }

    /** A version that is about to become active, until {@link #activated}. */
    public void preparing(Published version) {
        prepared.put(version.layer().name(), version);
    }

    public void activated(LayerName name) {
        prepared.remove(name);
    }

    @Override
    public void read(Layer layer, RowSink sink) {
        Published version = version(layer);
        tables.read(version.table(), version.layer().schema().orElseThrow(), layer.version(), sink);
    }

    @Override
    public Path raster(Layer layer, LocalDate time) {
        String file = version(layer).description().rasters().get(time.toString());
        if (file == null) {
            throw new IllegalStateException(layer.name() + " has no raster of " + time);
        }
        return rasters.resolve(file);
    }

    private Published version(Layer layer) {
        return Optional.ofNullable(prepared.get(layer.name()))
                .filter(version -> version.layer().version() == layer.version())
                .or(() -> catalogue.version(layer.name(), layer.version()))
                .orElseThrow(() -> new IllegalStateException(
                        layer.name() + " version " + layer.version() + " is not in the catalogue"));
    }
}
