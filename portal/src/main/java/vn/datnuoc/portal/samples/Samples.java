package vn.datnuoc.portal.samples;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.datnuoc.portal.catalogue.Catalogue;
import vn.datnuoc.portal.review.Review;
import vn.datnuoc.portal.review.Upload;
import vn.datnuoc.portal.server.Folders;
import vn.datnuoc.portal.server.ServerSettings;
import vn.datnuoc.portal.server.StartTurn;

/** Loads at the first start what is not there yet; after a kill the next start goes on. */
@Component
@Order(2)
class Samples implements ApplicationRunner {

    private final ServerSettings settings;
    private final Catalogue catalogue;
    private final Review review;
    private final DemoAccounts accounts;
    private final DemoGrants grants;
    private final StartTurn turn;

    Samples(
            ServerSettings settings,
            Catalogue catalogue,
            Review review,
            DemoAccounts accounts,
            DemoGrants grants,
            StartTurn turn) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.review = review;
        this.accounts = accounts;
        this.grants = grants;
        this.turn = turn;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        turn.alone(this::load);
    }

    private void load() {
        if (settings.demo()) {
            accounts.add();
            load(SampleData.layers());
            grants.add();
        } else {
            accounts.lock();
            accounts.addAdministrator();
        }
    }

    private void load(List<SampleLayer> layers) {
        // another node may have loaded them while this one waited for its turn
        if (catalogue.isBehind()) {
            catalogue.refresh();
        }
        Path folder = settings.folder("samples");
        for (int i = 0; i < layers.size(); i++) {
            SampleLayer layer = layers.get(i);
            if (catalogue.published(layer.name()).isEmpty()) {
                System.out.printf("Nạp dữ liệu mẫu / loading samples %d/%d: %s%n", i + 1, layers.size(), layer.name());
                review.publishSample(upload(layer, i, folder));
            }
        }
        Folders.delete(folder);
    }

    private static Upload upload(SampleLayer layer, int position, Path folder) {
        Map<LocalDate, Path> rasters = new LinkedHashMap<>();
        layer.rasters().forEach((day, file) -> rasters.put(day, SampleData.copy(file, folder)));
        Optional<Path> vector =
                Optional.of(layer.file()).filter(file -> !file.isEmpty()).map(file -> SampleData.copy(file, folder));
        return new Upload(layer.name(), layer.description(), vector, rasters, layer.titles(), position);
    }
}
