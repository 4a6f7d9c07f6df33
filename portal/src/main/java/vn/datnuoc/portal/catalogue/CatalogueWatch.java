package vn.datnuoc.portal.catalogue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.MapEngine;

/**
 * Notices what other nodes have published, twice a second. The new versions are made ready first, so nobody waits for a
 * snapshot; until then this node serves the versions before.
 */
@Component
class CatalogueWatch {

    private static final Logger log = LoggerFactory.getLogger(CatalogueWatch.class);

    private final Catalogue catalogue;
    private final MapEngine engine;
    private boolean reachable = true;

    CatalogueWatch(Catalogue catalogue, MapEngine engine) {
        this.catalogue = catalogue;
        this.engine = engine;
    }

    @Scheduled(fixedDelay = 500, initialDelay = 1_000)
    void look() {
        try {
            follow();
            reachable = true;
        } catch (DataAccessException e) {
            if (reachable) {
                log.warn("the catalogue cannot be read, its last state stays: {}", e.toString());
            }
            reachable = false;
        }
    }

    private void follow() {
        if (catalogue.isBehind()) {
            catalogue.news().forEach(this::prepare);
            catalogue.refresh();
            engine.tidy();
        }
    }

    /** One layer that cannot be prepared keeps no other from being shown. */
    private void prepare(Published version) {
        try {
            engine.prepare(version.layer());
        } catch (RuntimeException e) {
            log.error("{} cannot be prepared", version.layer().name(), e);
        }
    }
}
