/** A small map on which the polygon of one text field is drawn; in the field it is WKT in EPSG:4326, longitude first. */
const WKT = new ol.format.WKT();
const GEOJSON = new ol.format.GeoJSON();
const AXES = { dataProjection: "EPSG:4326", featureProjection: "EPSG:3857", decimals: 6 };
const PROVINCE = [104.5, 8.4, 105.9, 9.7];

export class AreaMap {
  #shape = new ol.source.Vector();
  #drawing = null;

  constructor(box, field) {
    this.field = field;
    const communes = new ol.source.ImageWMS({ url: "/wms", params: { LAYERS: "ddbd:xa", VERSION: "1.3.0" }, ratio: 1 });
    this.map = new ol.Map({
      target: box,
      layers: [new ol.layer.Image({ source: communes }), new ol.layer.Vector({ source: this.#shape })],
      view: new ol.View({ center: [0, 0], zoom: 8 }),
    });
    this.map.getView().fit(ol.proj.transformExtent(PROVINCE, "EPSG:4326", "EPSG:3857"));
    field.addEventListener("change", () => this.#read());
    this.#read();
  }

  draw() {
    this.#stop();
    this.#drawing = new ol.interaction.Draw({ source: this.#shape, type: "Polygon" });
    this.#drawing.on("drawstart", () => this.#shape.clear());
    this.#drawing.on("drawend", ({ feature }) => {
      this.#stop();
      this.#write(WKT.writeGeometry(feature.getGeometry(), AXES));
    });
    this.map.addInteraction(this.#drawing);
  }

  clear() {
    this.#stop();
    this.#shape.clear();
    this.#write("");
  }

  #stop() {
    this.map.removeInteraction(this.#drawing);
  }

  /** Whoever listens to the field, as the preview does, hears of it. */
  #write(text) {
    this.field.value = text;
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #read() {
    this.#shape.clear();
    const text = this.field.value.trim();
    if (text === "") {
      return;
    }
    try {
      const geometry = (text.startsWith("{") ? GEOJSON : WKT).readGeometry(text, AXES);
      this.#shape.addFeature(new ol.Feature(geometry));
      this.map.getView().fit(geometry.getExtent(), { padding: [20, 20, 20, 20], maxZoom: 14 });
    } catch {
      // the server says at the field what is wrong with the text
      this.#shape.clear();
    }
  }
}
