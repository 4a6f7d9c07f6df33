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
import vn.datnuoc.portal.server.ServerSettings;

/** After a kill: uploads cut short are forgotten, publications cut short are finished. */
@Component
@Order(1)
class Recovery implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Recovery.class);

    private final Drafts drafts;
    private final LayerTables tables;
    private final Publication publication;
    private final ServerSettings settings;

    Recovery(Drafts drafts, LayerTables tables, Publication publication, ServerSettings settings) {
        this.drafts = drafts;
        this.tables = tables;
        this.publication = publication;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Draft> cutShort = drafts.inState(Draft.State.LOADING);
        for (Draft draft : cutShort) {
            log.info("the upload of draft {} for {} was cut short and is forgotten", draft.id(), draft.layer());
            tables.drop(draft.table());
            drafts.delete(draft.id());
        }
        drafts.inState(Draft.State.PUBLISHING).forEach(publication::publish);
        drafts.inState(Draft.State.PUBLISHED).forEach(draft -> tables.drop(draft.table()));
        Folders.delete(settings.folder("uploads"));
        settings.folder("uploads");
    }
}
