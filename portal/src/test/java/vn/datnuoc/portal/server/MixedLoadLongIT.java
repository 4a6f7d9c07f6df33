package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.policy.postgis.PostgisCluster;
import vn.datnuoc.policy.postgis.PostgisDatabase;
import vn.datnuoc.portal.Visitor;

/** Ten minutes of everything at once, on two nodes over one PostGIS; its result is kept in docs/reference/mixed-load.md. */
@Tag("postgis")
@Tag("long")
class MixedLoadLongIT {

    private static final Duration TIME = Duration.ofMinutes(Long.getLong("datnuoc.test.minutes", 10));

    /** By which the heap after a collection may be larger at the end than after the first third: noise, not a leak. */
    private static final double MARGIN = 1.15;

    private static final long MARGIN_KIB = 16 << 10;

    @Test
    void noErrorNobodyElsesDataOneVersionInEachAnswerAndAFlatHeap(@TempDir Path folder) throws IOException {
        PostgisDatabase database = PostgisCluster.shared().createDatabase();
        try (ServerProcess first = node(folder, "a", database);
                ServerProcess second = node(folder, "b", database)) {
            MixedLoad load = new MixedLoad(client(first), client(second), folder);
            load.prepare();
            CompletableFuture<List<Heap>> heaps = CompletableFuture.supplyAsync(() -> heaps(first, second));
            MixedLoad.Report report = load.run(TIME, Duration.ofMinutes(1));
            record(report, heaps.join());
            assertThat(report.faults()).isEmpty();
            assertThat(heaps.join()).allSatisfy(heap -> assertThat(heap.endKib)
                    .isLessThan((long) (heap.thirdKib * MARGIN) + MARGIN_KIB));
        }
        Datnuoc.withoutServer()
                .run("audit", "verify", folder.resolve("shared/audit").toString())
                .succeeded();
    }

    /** After a full collection, of one node. */
    private record Heap(long thirdKib, long endKib) {}

    private static List<Heap> heaps(ServerProcess... nodes) {
        ServerProcess.pause(TIME.toMillis() / 3);
        List<Long> third = usedKib(nodes);
        ServerProcess.pause(TIME.toMillis() * 2 / 3 - 5_000);
        List<Long> end = usedKib(nodes);
        return List.of(new Heap(third.get(0), end.get(0)), new Heap(third.get(1), end.get(1)));
    }

    private static List<Long> usedKib(ServerProcess... nodes) {
        List<Long> used = new ArrayList<>();
        for (ServerProcess node : nodes) {
            String pid = Long.toString(node.pid());
            Program.run("jcmd", pid, "GC.run").succeeded();
            String info = Program.run("jcmd", pid, "GC.heap_info").succeeded();
            used.add(Long.parseLong(Visitor.find("used (\\d+)K", info)));
        }
        return used;
    }

    private static ServerProcess node(Path folder, String name, PostgisDatabase database) throws IOException {
        Path home = folder.resolve(name).resolve("home");
        TestDatabase.use(home, database);
        Path shared = Files.createDirectories(folder.resolve("shared"));
        return ServerProcess.start(
                home, Map.of("DATNUOC_SHARED", shared.toString(), "DATNUOC_AUDIT_NODE", name, "DATNUOC_MEMORY", "1g"));
    }

    private static Client client(ServerProcess node) {
        return new Client(node.url(), node.home());
    }

    private static void record(MixedLoad.Report report, List<Heap> heaps) throws IOException {
        StringBuilder text =
                new StringBuilder("# Mixed load\n\nWritten on " + LocalDate.now() + " by `script/test --long`"
                        + " (`MixedLoadLongIT`): two nodes over one PostGIS on "
                        + Runtime.getRuntime().availableProcessors()
                        + " cores, " + TIME.toMinutes() + " minutes, four accounts at once, " + report.publications()
                        + " publications. Each answer was checked: whole, of one version, nobody else's rows.\n\n"
                        + "| what | answers |\n| --- | ---: |\n");
        report.answers().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> text.append("| ")
                .append(entry.getKey())
                .append(" | ")
                .append(entry.getValue())
                .append(" |\n"));
        text.append("| wrong or failed | ").append(report.faults().size()).append(" |\n\n");
        text.append("| heap after a full collection | after a third | at the end |\n| --- | ---: | ---: |\n");
        for (int i = 0; i < heaps.size(); i++) {
            text.append("| node ").append(i == 0 ? "a" : "b").append(" | ").append(heaps.get(i).thirdKib >> 10);
            text.append(" MiB | ").append(heaps.get(i).endKib >> 10).append(" MiB |\n");
        }
        Files.writeString(ServerProcess.PROJECT.resolve("docs/reference/mixed-load.md"), text);
    }
}
