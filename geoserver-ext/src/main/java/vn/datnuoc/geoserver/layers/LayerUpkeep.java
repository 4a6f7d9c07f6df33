package vn.datnuoc.geoserver.layers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.LayerInfo;
import org.geotools.util.logging.Logging;
import vn.datnuoc.geoserver.Equipment;
import vn.datnuoc.geoserver.Node;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.PolicyUnavailableException;
import vn.datnuoc.policy.jdbc.PublishedLayer;

/**
 * Keeps GeoServer's catalogue as the portal's is: at the start, and within a second of each publication. Requests read the
 * versions from memory.
 */
public final class LayerUpkeep {

    private static final Logger LOG = Logging.getLogger(LayerUpkeep.class);
    private static final long NEVER = -1;
    private static final long AGAIN_AFTER_NANOS = Duration.ofSeconds(30).toNanos();

    private final Node node;
    private final Catalog catalog;
    private final Map<LayerName, Long> versions = new ConcurrentHashMap<>();
    private long catalogueVersion = NEVER;
    /** Whether every layer was brought to that version. */
    private boolean complete;

    private boolean readable = true;
    private long tried;

    /** @param catalog without GeoServer's security: this is the node's own work */
    public LayerUpkeep(Node node, Catalog catalog) {
        this.node = node;
        this.catalog = catalog;
    }

    /** Called again and again, by one thread. */
    public void look() {
        node.ownEquipment().ifPresent(this::look);
    }

    /** Of the data that is published now; empty for a layer that is not. */
    public Optional<Long> version(LayerName layer) {
        return Optional.ofNullable(versions.get(layer));
    }

    private void look(Equipment equipment) {
        try {
            long version = equipment.catalogue().version();
            if (version != catalogueVersion || (!complete && System.nanoTime() - tried > AGAIN_AFTER_NANOS)) {
                catalogueVersion = version;
                tried = System.nanoTime();
                complete = bringUpToDate(equipment);
            }
            readable = true;
        } catch (PolicyUnavailableException e) {
            sayOnce(e);
        }
    }

    /** Whoever looks for the reason of a 503 finds it, once for each outage. */
    private void sayOnce(PolicyUnavailableException e) {
        if (readable) {
            LOG.log(Level.WARNING, "Đất Nước: the database cannot be read; until it can, nothing is served", e);
        }
        readable = false;
    }

    /** False when a layer could not be published: it is tried again. */
    private boolean bringUpToDate(Equipment equipment) {
        List<PublishedLayer> layers = equipment.catalogue().layers().stream()
                .filter(layer ->
                        equipment.settings().components().contains(layer.name().component()))
                .toList();
        LayerPublisher publisher = new LayerPublisher(catalog, equipment.settings());
        long done = layers.stream().filter(layer -> publish(publisher, layer)).count();
        withdrawMissing(publisher, layers);
        LOG.info("Đất Nước: " + done + " of " + layers.size() + " layers are up to date");
        return done == layers.size();
    }

    private boolean publish(LayerPublisher publisher, PublishedLayer layer) {
        try {
            publisher.publish(layer);
            TileLayers.keepApart(catalog.getLayerByName(layer.name().toString()));
            versions.put(layer.name(), layer.version());
            return true;
        } catch (Exception e) {
            LOG.log(Level.WARNING, "cannot publish " + layer.name(), e);
            return false;
        }
    }

    private void withdrawMissing(LayerPublisher publisher, List<PublishedLayer> layers) {
        Set<String> names =
                layers.stream().map(layer -> layer.name().toString()).collect(Collectors.toSet());
        for (LayerInfo layer : List.copyOf(catalog.getLayers())) {
            if (Mark.version(layer.getMetadata()).isPresent() && !names.contains(layer.prefixedName())) {
                publisher.withdraw(layer);
                LayerName.find(layer.prefixedName()).ifPresent(versions::remove);
            }
        }
    }
}
