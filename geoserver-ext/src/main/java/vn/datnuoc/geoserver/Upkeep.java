package vn.datnuoc.geoserver;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.util.logging.Logging;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import vn.datnuoc.geoserver.layers.LayerUpkeep;

/**
 * The node's own thread, from the time GeoServer is all there: whether it obeys us, whether its layers
 * are the portal's; and it signs the log every minute.
 */
public final class Upkeep implements ApplicationListener<ContextRefreshedEvent>, DisposableBean {

    private static final Logger LOG = Logging.getLogger(Upkeep.class);
    private static final long EVERY_MILLIS = 500;
    private static final long LOOKS_A_MINUTE = 120;

    private final Node node;
    private final StartUpCheck check;
    private final LayerUpkeep layers;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread named = new Thread(task, "datnuoc");
        named.setDaemon(true);
        return named;
    });
    private @Nullable Future<?> upkeep;
    private long looks;

    public Upkeep(Node node, StartUpCheck check, LayerUpkeep layers) {
        this.node = node;
        this.check = check;
        this.layers = layers;
    }

    /** Comes once more for each context inside GeoServer's own. */
    @Override
    public synchronized void onApplicationEvent(ContextRefreshedEvent event) {
        if (upkeep == null) {
            upkeep = thread.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            check.check();
            layers.look();
            if (++looks % LOOKS_A_MINUTE == 0) {
                node.ownEquipment().ifPresent(equipment -> equipment.log().checkpoint());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the node's upkeep failed; it is tried again", e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
