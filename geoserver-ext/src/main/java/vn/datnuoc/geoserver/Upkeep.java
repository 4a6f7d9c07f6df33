package vn.datnuoc.geoserver;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.util.logging.Logging;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import vn.datnuoc.geoserver.layers.LayerUpkeep;

/** The node's own thread, from the time GeoServer is all there: whether it obeys us, and whether its layers are the portal's. */
public final class Upkeep implements ApplicationListener<ContextRefreshedEvent>, DisposableBean {

    private static final Logger LOG = Logging.getLogger(Upkeep.class);
    private static final long EVERY_MILLIS = 500;

    private final StartUpCheck check;
    private final LayerUpkeep layers;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread named = new Thread(task, "datnuoc");
        named.setDaemon(true);
        return named;
    });
    private boolean begun;

    public Upkeep(StartUpCheck check, LayerUpkeep layers) {
        this.check = check;
        this.layers = layers;
    }

    /** Comes once more for each context inside GeoServer's own. */
    @Override
    public synchronized void onApplicationEvent(ContextRefreshedEvent event) {
        if (!begun) {
            begun = true;
            thread.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            check.check();
            layers.look();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the node's upkeep failed; it is tried again", e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
