package vn.datnuoc.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.InMemoryGrants;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Target;

/** CPU milliseconds of capabilities with 1,000 layers and 20 agencies of 200 grants each. Run by hand. */
final class CapabilitiesBenchmark {
    private static final int LAYERS = 1_000;
    private static final int AGENCIES = 20;
    private static final int GRANTS_PER_AGENCY = 200;
    private static final int ROUNDS = 300;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final List<String> QUERIES = List.of(
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities", "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetCapabilities");

    private CapabilitiesBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        List<Layer> layers = IntStream.range(0, LAYERS)
                .mapToObj(CapabilitiesBenchmark::layer)
                .toList();
        Policy policy = new Policy(new InMemoryGrants(grants(layers)), Clock.systemUTC());
        Path folder = Files.createTempDirectory("capabilities");
        try (MapEngine engine =
                new MapEngine(new Catalog(layers), new NoRows(), policy, new NoLog(), folder, Clock.systemUTC())) {
            for (String agency : List.of("agency7", "everything")) {
                QUERIES.forEach(query -> measure(engine, query, agency));
            }
        }
    }

    @SuppressWarnings("SystemOut")
    private static void measure(MapEngine engine, String query, String agency) {
        Subject account = new Subject.Account("a7", AccountKind.KHAI_THAC, agency, AgencyType.STATE_BODY, true);
        OgcRequest request = EngineFixture.request(query, new byte[0], account);
        double first = millis(engine, request);
        double[] sorted = DoubleStream.generate(() -> millis(engine, request))
                .limit(ROUNDS)
                .sorted()
                .toArray();
        System.out.printf(
                "%s, %s: CPU of the first %.1f ms, then median %.2f ms, 95th percentile %.2f ms, %d KB%n",
                agency, query, first, sorted[ROUNDS / 2], sorted[ROUNDS * 95 / 100], write(engine, request) / 1024);
    }

    /** CPU time of this thread, so that what else runs on the machine does not count. */
    private static double millis(MapEngine engine, OgcRequest request) {
        long start = THREAD.getCurrentThreadCpuTime();
        write(engine, request);
        return (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static long write(MapEngine engine, OgcRequest request) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            OgcResponse response = engine.handle(request);
            if (response.status() != 200) {
                throw new IllegalStateException("status " + response.status());
            }
            response.body().writeTo(out);
            return out.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Layer layer(int number) {
        Component component = Component.values()[number % Component.values().length];
        return new Layer(
                new LayerName(component, "lop_" + number),
                "Lớp bản đồ số " + number,
                "Map layer number " + number,
                "Dữ liệu mẫu để đo tốc độ",
                "Sample data to measure the speed",
                "Sở Nông nghiệp và Môi trường",
                new Layer.SourceDocument("1/TB", LocalDate.of(2026, 1, 1), "Sở"),
                CrsCode.VN2000_CA_MAU,
                Optional.of(new Schema(
                        List.of(new Attribute("ten", AttributeType.STRING, "Tên", "Name")),
                        GeometryKind.MULTI_POLYGON)),
                List.of(),
                new BoundingBox(570000, 1015000, 580000, 1025000, CrsCode.VN2000_CA_MAU),
                1_000,
                1,
                LocalDate.of(2026, 1, 1),
                "");
    }

    private static List<Grant> grants(List<Layer> layers) {
        List<Grant> grants = new ArrayList<>();
        grants.add(grant("everything", new Target.All()));
        for (int agency = 0; agency < AGENCIES; agency++) {
            for (int i = 0; i < GRANTS_PER_AGENCY; i++) {
                Layer layer = layers.get(i * LAYERS / GRANTS_PER_AGENCY);
                grants.add(grant("agency" + agency, new Target.OfLayer(layer.name())));
            }
        }
        return grants;
    }

    private static Grant grant(String agency, Target target) {
        return new Grant(
                agency + " " + target,
                new Principal.OfAgency(agency),
                target,
                Map.of(Right.QUERY, Limits.NONE),
                Instant.EPOCH,
                Optional.empty(),
                "benchmark");
    }

    private record Catalog(List<Layer> layers) implements LayerCatalog {
        @Override
        public Optional<Layer> find(LayerName name) {
            return layers.stream().filter(layer -> layer.name().equals(name)).findFirst();
        }

        @Override
        public long version() {
            return 1;
        }
    }

    private static final class NoRows implements LayerSource {
        @Override
        public void read(Layer layer, RowSink sink) {
            throw new IllegalStateException("capabilities read no data, asked for " + layer.name());
        }

        @Override
        public Path raster(Layer layer, LocalDate time) {
            throw new IllegalStateException("capabilities read no data, asked for " + layer.name());
        }
    }

    private static final class NoLog implements AccessLog {
        @Override
        public Entry begin(Act act) {
            return (outcome, features) -> {};
        }

        @Override
        public void count(Subject subject, List<LayerName> layers, String operation) {}
    }
}
