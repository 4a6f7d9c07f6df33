package vn.datnuoc.geoserver.layers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.geoserver.catalog.Catalog;
import org.geoserver.catalog.CatalogBuilder;
import org.geoserver.catalog.CoverageInfo;
import org.geoserver.catalog.CoverageStoreInfo;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.LayerInfo;
import org.geoserver.catalog.ProjectionPolicy;
import org.geoserver.catalog.ResourceInfo;
import org.geoserver.catalog.StyleInfo;
import org.geoserver.catalog.WorkspaceInfo;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.feature.NameImpl;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import vn.datnuoc.geoserver.Settings;
import vn.datnuoc.policy.jdbc.PublishedLayer;

/** Brings one layer of GeoServer's catalogue to its active version: style, data, texts. Used by one thread. */
final class LayerPublisher {

    private final Catalog catalog;
    private final Workspaces workspaces;
    private final Optional<Path> rasters;

    LayerPublisher(Catalog catalog, Settings settings) {
        this.catalog = catalog;
        this.workspaces = new Workspaces(catalog, settings);
        this.rasters = settings.rasters();
    }

    /** Nothing happens to a layer that has its version already, or that somebody else has made. */
    void publish(PublishedLayer published) throws Exception {
        WorkspaceInfo workspace = workspaces.of(published.name().component());
        LayerInfo known = catalog.getLayerByName(published.name().toString());
        if (known == null) {
            create(published, workspace);
        } else if (Mark.version(known.getMetadata())
                .filter(version -> version != published.version())
                .isPresent()) {
            update(published, workspace, known);
        }
    }

    private void create(PublishedLayer published, WorkspaceInfo workspace) throws Exception {
        CatalogBuilder builder = new CatalogBuilder(catalog);
        builder.setWorkspace(workspace);
        ResourceInfo resource = published.view().isPresent()
                ? features(published, workspace, builder)
                : coverage(published, workspace, builder);
        describe(published, resource);
        LayerInfo layer = resource instanceof FeatureTypeInfo features
                ? builder.buildLayer(features)
                : builder.buildLayer((CoverageInfo) resource);
        layer.setDefaultStyle(isDrawn(published) ? style(published, workspace) : null);
        LayerText.write(published, layer, catalog);
        Mark.put(layer.getMetadata(), published.version());
        catalog.add(resource);
        catalog.add(layer);
    }

    private FeatureTypeInfo features(PublishedLayer published, WorkspaceInfo workspace, CatalogBuilder builder)
            throws Exception {
        builder.setStore(workspaces.store(workspace));
        FeatureTypeInfo features =
                builder.buildFeatureType(new NameImpl(published.view().orElseThrow()));
        features.setName(published.name().subject());
        return features;
    }

    private CoverageInfo coverage(PublishedLayer published, WorkspaceInfo workspace, CatalogBuilder builder)
            throws Exception {
        CoverageStoreInfo known =
                catalog.getCoverageStoreByName(workspace, published.name().subject());
        CoverageStoreInfo store = known != null
                ? known
                : builder.buildCoverageStore(published.name().subject());
        store.setType("GeoTIFF");
        store.setURL(file(published).toUri().toString());
        if (known == null) {
            Mark.put(store.getMetadata(), published.version());
            catalog.add(store);
        }
        builder.setStore(store);
        CoverageInfo coverage = builder.buildCoverage();
        coverage.setName(published.name().subject());
        return coverage;
    }

    private Path file(PublishedLayer published) {
        return rasters.orElseThrow(() -> new IllegalStateException("rasters: no folder is set"))
                .resolve(published.raster().orElseThrow(() -> new IllegalStateException("no file")));
    }

    private static void describe(PublishedLayer published, ResourceInfo resource)
            throws FactoryException, TransformException {
        CoordinateReferenceSystem system = CRS.decode(published.crs(), true);
        PublishedLayer.Extent extent = published.extent();
        ReferencedEnvelope box =
                new ReferencedEnvelope(extent.minX(), extent.maxX(), extent.minY(), extent.maxY(), system);
        resource.setSRS(published.crs());
        resource.setProjectionPolicy(ProjectionPolicy.FORCE_DECLARED);
        resource.setNativeBoundingBox(box);
        resource.setLatLonBoundingBox(box.transform(DefaultGeographicCRS.WGS84, true));
        LayerText.write(published, resource);
    }

    private void update(PublishedLayer published, WorkspaceInfo workspace, LayerInfo layer) throws Exception {
        ResourceInfo resource = layer.getResource();
        describe(published, resource);
        if (resource instanceof FeatureTypeInfo features) {
            catalog.getResourcePool().clear(features);
        } else if (resource instanceof CoverageInfo coverage) {
            CoverageStoreInfo store = coverage.getStore();
            store.setURL(file(published).toUri().toString());
            catalog.save(store);
            catalog.getResourcePool().clear(coverage);
        }
        catalog.save(resource);
        layer.setDefaultStyle(isDrawn(published) ? style(published, workspace) : null);
        LayerText.write(published, layer, catalog);
        Mark.put(layer.getMetadata(), published.version());
        catalog.save(layer);
    }

    /** A table is published like features, and has neither style nor tiles. */
    private static boolean isDrawn(PublishedLayer published) {
        return published.kind() != PublishedLayer.Kind.TABLE;
    }

    private StyleInfo style(PublishedLayer published, WorkspaceInfo workspace) throws IOException {
        String name = published.name().subject();
        StyleInfo known = catalog.getStyleByName(workspace, name);
        if (known != null && Mark.version(known.getMetadata()).isEmpty()) {
            throw new IllegalStateException("somebody else has made the style " + known.prefixedName());
        }
        StyleInfo style = known != null ? known : catalog.getFactory().createStyle();
        style.setName(name);
        style.setWorkspace(workspace);
        style.setFormat("sld");
        style.setFilename(name + ".sld");
        Mark.put(style.getMetadata(), published.version());
        catalog.getResourcePool()
                .writeStyle(style, new ByteArrayInputStream(published.sld().getBytes(StandardCharsets.UTF_8)));
        if (known == null) {
            catalog.add(style);
        } else {
            catalog.save(style);
        }
        return style;
    }

    /** A layer that is published no more; what somebody else has made stays. */
    void withdraw(LayerInfo layer) {
        ResourceInfo resource = layer.getResource();
        StyleInfo style = layer.getDefaultStyle();
        catalog.remove(layer);
        catalog.remove(resource);
        if (style != null && Mark.version(style.getMetadata()).isPresent()) {
            catalog.remove(style);
        }
    }
}
