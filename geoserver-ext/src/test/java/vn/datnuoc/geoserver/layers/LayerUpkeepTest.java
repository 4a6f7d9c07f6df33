package vn.datnuoc.geoserver.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.LayerInfo;
import org.geoserver.catalog.MetadataMap;
import org.geoserver.catalog.ResourceInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.geoserver.Node;
import vn.datnuoc.geoserver.PortalTables;
import vn.datnuoc.geoserver.SettledNode;
import vn.datnuoc.policy.LayerName;

/** What goes from GeoServer's catalogue, and when it is looked at; what comes into it is checked in a real GeoServer. */
class LayerUpkeepTest {

    @TempDir
    Path home;

    private final List<LayerInfo> layers = new ArrayList<>();
    private final List<Object> removed = new ArrayList<>();
    private PortalTables tables;
    private Node node;
    private LayerUpkeep upkeep;

    @BeforeEach
    void aNodeOverTheTables() throws Exception {
        tables = new PortalTables();
        node = SettledNode.of(home, tables);
        upkeep = new LayerUpkeep(node, catalog());
    }

    @AfterEach
    void close() throws Exception {
        node.destroy();
    }

    @Test
    void whatIsPublishedNoMoreGoesAndWhatOthersMadeStays() {
        LayerInfo ours = layer("dd:cu", 3L);
        layer("cite:roads", null);
        upkeep.look();
        assertThat(removed).containsExactly(ours, ours.getResource());
    }

    @Test
    void theCatalogueIsLookedAtOnlyWhenItsVersionHasChanged() {
        upkeep.look();
        LayerInfo ours = layer("dd:cu", 3L);
        upkeep.look();
        assertThat(removed).isEmpty();
        tables.update("update catalogue_version set version = version + 1");
        upkeep.look();
        assertThat(removed).contains(ours);
    }

    @Test
    void whileTheDatabaseIsGoneEverythingStays() {
        layer("dd:cu", 3L);
        tables.update("drop table catalogue_version");
        upkeep.look();
        assertThat(removed).isEmpty();
    }

    @Test
    void aLayerThatCannotBePublishedHasNoVersion() {
        tables.update(
                "insert into published_layer values ('dd:moi', 'Mới', 'New', '', '', 'EPSG:4326', 'VECTOR', 'dd_moi', 1,"
                        + " '', 0, 0, 1, 1)");
        upkeep.look();
        assertThat(upkeep.version(LayerName.of("dd:moi"))).isEmpty();
    }

    /** @param version under which we have published it; null for one that somebody else has made */
    private LayerInfo layer(String name, @Nullable Long version) {
        Map<String, Serializable> kept = new HashMap<>();
        MetadataMap metadata = new MetadataMap() {
            @Override
            public @Nullable Serializable get(Object key) {
                return kept.get(key);
            }

            @Override
            public @Nullable Serializable put(String key, Serializable value) {
                return kept.put(key, value);
            }
        };
        if (version != null) {
            Mark.put(metadata, version);
        }
        ResourceInfo resource = proxy(ResourceInfo.class, (self, method, arguments) -> null);
        LayerInfo layer = proxy(LayerInfo.class, (self, method, arguments) -> switch (method.getName()) {
            case "getMetadata" -> metadata;
            case "getResource" -> resource;
            case "prefixedName", "toString" -> name;
            default -> null;
        });
        layers.add(layer);
        return layer;
    }

    private Catalog catalog() {
        return proxy(Catalog.class, (self, method, arguments) -> switch (method.getName()) {
            case "getLayers" -> layers;
            case "remove" -> removed.add(arguments[0]);
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        InvocationHandler named = (self, method, arguments) ->
                method.getName().equals("equals") ? self == arguments[0] : handler.invoke(self, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, named));
    }
}
