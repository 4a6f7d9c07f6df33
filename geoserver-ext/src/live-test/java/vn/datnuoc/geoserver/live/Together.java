package vn.datnuoc.geoserver.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.datnuoc.policy.postgis.PostgisCluster;
import vn.datnuoc.policy.postgis.PostgisDatabase;

/** Hands the tests a portal and two GeoServer nodes over one database, started once for all and stopped after the last. */
final class Together implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Servers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Objects.requireNonNull(context.getRoot()
                .getStore(Namespace.create(Together.class))
                .getOrComputeIfAbsent("servers", key -> Servers.start(), Servers.class));
    }

    /** @param cluster theirs alone, to be stopped and started again */
    record Servers(
            PostgisCluster cluster, PostgisDatabase database, Portal portal, GeoServerNode first, GeoServerNode second)
            implements AutoCloseable {

        private static Servers start() {
            try {
                Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "live")
                        .toAbsolutePath();
                PostgisCluster cluster = PostgisCluster.start();
                PostgisDatabase database = cluster.createDatabase();
                PostgisDatabase reader = Portal.reader(cluster, database);
                Portal portal = Portal.start(folder, database);
                CaseLayers.publish(folder, portal);
                return new Servers(
                        cluster,
                        database,
                        portal,
                        GeoServerNode.start(folder, "geoserver1", reader, portal),
                        GeoServerNode.start(folder, "geoserver2", reader, portal));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            first.close();
            second.close();
            portal.close();
            cluster.close();
        }
    }
}
