package vn.datnuoc.geoserver;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import vn.datnuoc.policy.Component;

/**
 * What {@code datnuoc.properties} in the data directory says.
 *
 * @param database JDBC address of the portal's database
 * @param connections size of the pool
 * @param portal address of the portal, where edits go
 * @param portalKeys public keys of the portals that may call for their own callers; empty: none may
 * @param address under which the portal calls this node; without it no such call is answered
 * @param components whose layers this node serves
 * @param maintenancePort the connector on which GeoServer's own administrator works; 0: on none
 * @param node name of this node in the audit log
 * @param audit folder of the audit log
 * @param rasters the folder {@code rasters} of the portal's home, as this machine sees it; empty: no raster layers
 */
public record Settings(
        String database,
        String user,
        String password,
        int connections,
        String portal,
        List<String> portalKeys,
        Optional<String> address,
        Set<Component> components,
        int maintenancePort,
        String node,
        Path audit,
        Optional<Path> rasters) {

    public static final String FILE = "datnuoc.properties";

    public Settings {
        components = Set.copyOf(components);
        portalKeys = List.copyOf(portalKeys);
        if (connections < 2 || connections > 200) {
            throw new SettingsException("database.connections: 2 to 200 expected, got " + connections);
        }
        if (!node.matches("[a-z0-9-]{1,40}")) {
            throw new SettingsException("node: [a-z0-9-]{1,40} expected, got " + node);
        }
        if (maintenancePort < 0 || maintenancePort > 65_535) {
            throw new SettingsException("maintenance-port: 0 to 65535 expected, got " + maintenancePort);
        }
    }

    /** Reads the file. @throws SettingsException when it is not there or says what it may not */
    public static Settings read(Path dataDirectory) {
        Path file = dataDirectory.resolve(FILE);
        Properties lines = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            lines.load(text);
            return new Lines(lines, dataDirectory).settings();
        } catch (IOException e) {
            throw new SettingsException("cannot read " + file, e);
        }
    }

    @Override
    public String toString() {
        return "node " + node + " over " + database + " as " + user;
    }

    /** The file's lines, and where its relative paths begin. */
    private record Lines(Properties lines, Path home) {

        Settings settings() {
            return new Settings(
                    required("database.url"),
                    text("database.user", ""),
                    password(),
                    number("database.connections", 10),
                    required("portal"),
                    find("portal-keys")
                            .map(keys -> List.of(keys.split("\\s*,\\s*")))
                            .orElse(List.of()),
                    find("address").map(address -> address.replaceFirst("/+$", "")),
                    components(text("components", "*")),
                    number("maintenance-port", 0),
                    text("node", "geoserver1"),
                    home.resolve(text("audit", "datnuoc/audit")),
                    find("rasters").map(home::resolve));
        }

        private Optional<String> find(String key) {
            return Optional.ofNullable(lines.getProperty(key))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
        }

        private String text(String key, String otherwise) {
            return find(key).orElse(otherwise);
        }

        private String required(String key) {
            return find(key).orElseThrow(() -> new SettingsException(key + " is missing"));
        }

        private int number(String key, int otherwise) {
            String text = text(key, Integer.toString(otherwise));
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new SettingsException(key + ": a number expected, got " + text, e);
            }
        }

        /** Never in the file itself, which lies among things that are copied around. */
        private String password() {
            Optional<Path> file = find("database.password-file").map(home::resolve);
            try {
                return file.isPresent() ? Files.readString(file.get()).strip() : "";
            } catch (IOException e) {
                throw new SettingsException("database.password-file: cannot read " + file.get(), e);
            }
        }

        private static Set<Component> components(String commaSeparated) {
            return commaSeparated.equals("*")
                    ? EnumSet.allOf(Component.class)
                    : Arrays.stream(commaSeparated.split(","))
                            .map(code -> Component.ofCode(code.strip())
                                    .orElseThrow(() -> new SettingsException(
                                            "components: codes like dd, or * expected, got " + code)))
                            .collect(Collectors.toSet());
        }
    }
}
