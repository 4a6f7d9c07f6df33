package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/** Makes the rows of all vector layers and tables, those first that others build upon. */
final class SampleRows {
    private final Ground ground;
    private final Regions dry;
    private final LandBlocks blocks;
    private final Shore shore;
    private final Geometry coast;
    private final Salinity salinity;
    private final List<Plot> plots = new ArrayList<>();
    private final List<Roads.NamedStreet> streets;
    private final List<Regions.Region> regions;
    private final Roads roads;
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    SampleRows(Ground ground, LandCover cover, Regions dry) {
        this.ground = ground;
        this.dry = dry;
        this.blocks = new LandBlocks(ground, cover);
        this.shore = new Shore(ground.province());
        this.coast = Vn2000.FACTORY.buildGeometry(shore.stretches());
        this.salinity = new Salinity(coast);
        this.regions = dry.of(ground.communes());
        this.roads = new Roads(ground);
        Geometry surface = roads.surface();
        List<Street> cut = new ArrayList<>();
        for (Regions.Region region : regions) {
            Cadastre.Division division =
                    Cadastre.divide(region.commune(), region.settlement(), region.ground(), surface);
            plots.addAll(division.plots());
            cut.addAll(division.streets());
        }
        this.streets = Roads.named(cut);
        roads.addStreets(streets);
    }

    /** By the layer's name. */
    Map<String, List<Row>> byLayer() {
        return rows;
    }

    void addUnits() {
        FormerUnits units = new FormerUnits(ground);
        rows.put("ddbd:xa", CommuneLayer.rows(ground.communes()));
        rows.put("ddbd:tinh", units.province());
        rows.put("ddbd:huyen_cu", units.districts());
        rows.put("ddbd:giao_thong", roads.rows());
        rows.put("ddbd:diem_td", ControlPoints.rows(ground));
    }

    void addLand() {
        LandUsePlan plan = new LandUsePlan(regions, plots);
        rows.put("dd:quy_hoach", plan.rows());
        rows.put("dd:thua_dat", ParcelLayer.rows(plots, plan));
        rows.put("dd:to_ban_do", SheetLayer.rows(plots));
        rows.put("dd:hien_trang", new CurrentUseLayer(coast).rows(blocks));
        rows.put("dd:gia_dat", LandPriceLayer.rows(streets));
    }

    void addWater() {
        SalinityLayers salt = new SalinityLayers(ground, salinity);
        rows.put("tnn:song_kenh", WaterwayLayer.rows(ground.waterways(), salinity));
        rows.put("tnn:gieng", WellLayer.rows(ground.communes(), dry));
        rows.put("tnn:mat_nuoc", WaterBodies.rows(ground));
        rows.put("tnn:tram_qt", new WaterStations(ground).stations());
        rows.put("tnn:kq_qt", new MonitoringResults(salinity).of(of("tnn:tram_qt")));
        rows.put("tnn:giay_phep", WaterLicences.rows(ground, of("tnn:gieng"), coast));
        rows.put("tnn:vung_hc", RestrictionZones.rows(ground, coast));
        rows.put("kttv:man_d", salt.points());
        rows.put("kttv:man_ds", salt.lines());
    }

    void addCoast() {
        ShoreLayers layers = new ShoreLayers(shore, ground.map());
        rows.put("bhd:duong_bo", layers.lines());
        rows.put("bhd:sat_lo", layers.erosion());
        rows.put("bhd:hl_bao_ve", CorridorLayer.rows(ground, shore));
        rows.put("bhd:dao", IslandLayer.rows(ground));
        CoastalLandLayers land = new CoastalLandLayers(blocks, new CurrentUseLayer(coast), coast);
        rows.put("bhd:rung_nm", land.mangroves());
        rows.put("bhd:nuoi_trong", land.zones());
    }

    void addGround() {
        ProhibitedAreas prohibited = new ProhibitedAreas(ground, roads, shore);
        MineralLayers minerals = new MineralLayers(ground, prohibited);
        rows.put("dcks:khu_cam", prohibited.rows());
        rows.put("dcks:diem_ks", minerals.occurrences());
        rows.put("dcks:cap_phep", minerals.licences());
        SeaAreas sea = new SeaAreas(ground);
        rows.put("bhd:khu_vuc_bien", sea.rows(minerals.licences()));
        EnvironmentLayers environment = new EnvironmentLayers(ground, sea);
        rows.put("mt:diem_qt", environment.points());
        rows.put("mt:giay_phep", environment.licences());
        rows.put("mt:nguon_thai", environment.sources());
        rows.put("mt:khu_xlct", environment.sites());
    }

    void addOthers() {
        WeatherStations weather = new WeatherStations(ground);
        rows.put("kttv:tram_mua", weather.rain());
        rows.put("kttv:tram_tv", weather.gauges());
        rows.put("kttv:ngap_nbd", FloodLayer.rows(blocks));
        rows.put("vt:canh_anh", SceneLayer.rows());
        rows.put("ttkn:vu_viec", CaseLayer.rows(ground));
        rows.put("hsda:khu_vuc", ProjectLayer.rows(ground));
        rows.put("vbpq:van_ban", LegalDocuments.rows());
    }

    private List<Row> of(String layer) {
        return Objects.requireNonNull(rows.get(layer), layer);
    }
}
