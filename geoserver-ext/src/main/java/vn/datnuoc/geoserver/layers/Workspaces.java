package vn.datnuoc.geoserver.layers;

import java.io.Serializable;
import java.net.URI;
import java.util.Map;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.CatalogBuilder;
import org.geoserver.catalog.DataStoreInfo;
import org.geoserver.catalog.NamespaceInfo;
import org.geoserver.catalog.WorkspaceInfo;
import vn.datnuoc.geoserver.Settings;
import vn.datnuoc.policy.Component;

/** One workspace for each component, with the store over the views of the active versions. */
final class Workspaces {

    static final String STORE = "datnuoc";

    private static final String NAMESPACE = "urn:datnuoc:";
    private static final String JDBC = "jdbc:";
    private static final int POSTGRESQL_PORT = 5432;

    private final Catalog catalog;
    private final Settings settings;

    Workspaces(Catalog catalog, Settings settings) {
        this.catalog = catalog;
        this.settings = settings;
    }

    WorkspaceInfo of(Component component) {
        WorkspaceInfo known = catalog.getWorkspaceByName(component.code());
        return known != null ? known : create(component);
    }

    private WorkspaceInfo create(Component component) {
        NamespaceInfo namespace = catalog.getFactory().createNamespace();
        namespace.setPrefix(component.code());
        namespace.setURI(NAMESPACE + component.code());
        WorkspaceInfo workspace = catalog.getFactory().createWorkspace();
        workspace.setName(component.code());
        Mark.put(workspace.getMetadata(), 1);
        catalog.add(namespace);
        catalog.add(workspace);
        return workspace;
    }

    /** With today's address and password, whatever it had before. */
    DataStoreInfo store(WorkspaceInfo workspace) {
        DataStoreInfo known = catalog.getDataStoreByName(workspace, STORE);
        if (known == null) {
            return createStore(workspace);
        }
        if (!known.getConnectionParameters()
                .entrySet()
                .containsAll(connection(workspace).entrySet())) {
            known.getConnectionParameters().putAll(connection(workspace));
            catalog.save(known);
        }
        return known;
    }

    private DataStoreInfo createStore(WorkspaceInfo workspace) {
        CatalogBuilder builder = new CatalogBuilder(catalog);
        builder.setWorkspace(workspace);
        DataStoreInfo store = builder.buildDataStore(STORE);
        store.setType("PostGIS");
        store.getConnectionParameters().putAll(connection(workspace));
        Mark.put(store.getMetadata(), 1);
        catalog.add(store);
        return store;
    }

    /** As GeoTools' PostGIS store calls them. */
    private Map<String, Serializable> connection(WorkspaceInfo workspace) {
        URI address = URI.create(settings.database().substring(JDBC.length()));
        return Map.ofEntries(
                Map.entry("dbtype", "postgis"),
                Map.entry("host", address.getHost()),
                Map.entry("port", Integer.toString(address.getPort() < 0 ? POSTGRESQL_PORT : address.getPort())),
                Map.entry("database", address.getPath().substring(1)),
                Map.entry("schema", "published"),
                Map.entry("user", settings.user()),
                Map.entry("passwd", settings.password()),
                Map.entry("namespace", NAMESPACE + workspace.getName()),
                Map.entry("Primary key metadata table", "published.gt_pk_metadata"),
                Map.entry("Expose primary keys", "false"),
                Map.entry("Loose bbox", "false"),
                Map.entry("encode functions", "true"),
                Map.entry("preparedStatements", "true"),
                Map.entry("validate connections", "true"),
                Map.entry("Connection timeout", "2"),
                Map.entry("max connections", Integer.toString(settings.connections())));
    }
}
