package vn.datnuoc.portal.review;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.datnuoc.portal.catalogue.LayerTables;
import vn.datnuoc.portal.server.Folders;
import vn.datnuoc.portal.server.Node;
import vn.datnuoc.portal.server.ServerSettings;

/** After a kill: uploads cut short are forgotten, publications cut short are finished. */
@Component
@Order(1)
class Recovery implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Recovery.class);

    private final Drafts drafts;
    private final LayerTables tables;
    private final Publication publication;
    private final Node node;
    private final ServerSettings settings;

    Recovery(Drafts drafts, LayerTables tables, Publication publication, Node node, ServerSettings settings) {
        this.drafts = drafts;
        this.tables = tables;
        this.publication = publication;
        this.node = node;
        this.settings = settings;
        forgetParts();
    }

    /** Before the first request: what a kill left half-written belongs to nobody. */
    private void forgetParts() {
        Folders.deleteFiles(settings.folder("uploads"), "");
        Folders.deleteFiles(settings.sharedFolder("rasters"), node.partSuffix());
        Folders.deleteFiles(settings.folder("snapshots"), ".part");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Draft> cutShort = drafts.leftHere(Draft.State.LOADING);
        for (Draft draft : cutShort) {
            log.info("the upload of draft {} for {} was cut short and is forgotten", draft.id(), draft.layer());
            tables.drop(draft.table());
            Folders.deleteFiles(settings.sharedFolder("rasters"), Intake.rasterSuffix(draft.id()));
            drafts.delete(draft.id());
        }
        drafts.leftHere(Draft.State.PUBLISHING).forEach(this::finish);
        drafts.leftHere(Draft.State.PUBLISHED).forEach(draft -> tables.drop(draft.table()));
    }

    /** One that cannot be finished keeps nothing else from being served. */
    private void finish(Draft draft) {
        try {
            publication.publish(draft);
        } catch (RuntimeException e) {
            log.error("the publication of draft {} for {} cannot be finished", draft.id(), draft.layer(), e);
        }
    }
}
