package vn.datnuoc.portal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the tests one server with the sample data, started once for all of them and stopped after the last. */
public final class SampleServer implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Client.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = Objects.requireNonNull(context.getRoot()
                .getStore(Namespace.create(SampleServer.class))
                .getOrComputeIfAbsent("server", key -> new Running(), Running.class));
        return new Client(running.server.url(), running.server.home());
    }

    private static final class Running implements AutoCloseable {
        private final ServerProcess server = ServerProcess.start(newHome());

        @Override
        public void close() {
            server.close();
        }

        private static Path newHome() {
            try {
                return Files.createTempDirectory(Path.of("target"), "sample-server")
                        .toAbsolutePath()
                        .resolve("home");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
