package vn.datnuoc.geoserver;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.geoserver.platform.GeoServerResourceLoader;

/** Nodes as GeoServer's context makes them, over the portal's tables in memory. */
public final class SettledNode {

    private SettledNode() {}

    /** Of a data directory with settings; nobody has checked it yet. */
    public static Node of(Path dataDirectory, PortalTables tables, String... more) throws IOException {
        Files.writeString(
                dataDirectory.resolve("datnuoc.properties"),
                "database.url=" + tables.database().getURL() + "\nportal=https://portal.example\n"
                        + String.join("\n", more));
        return in(dataDirectory);
    }

    /** Of a data directory as it is. */
    public static Node in(Path dataDirectory) {
        return new Node(new GeoServerResourceLoader() {
            @Override
            public File getBaseDirectory() {
                return dataDirectory.toFile();
            }
        });
    }
}
