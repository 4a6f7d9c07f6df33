/** The map itself: one picture per shown layer from our own WMS. `ol` is the full build, loaded before. */

import { byId } from "./html.js";
import { text } from "./language.js";

const METERS_PER_PIXEL = 0.00028;

/** Where the map stands as long as no layer says more: longitude and latitude of the middle of Cà Mau. */
const PROVINCE = [105.15, 9.05];

export class MapView {
  #pictures = new Map();
  #loading = 0;
  #failed = new Set();

  /** Draws nothing until it is told where: with {@link zoomTo} or {@link showAll}. */
  constructor(stack, extent) {
    this.stack = stack;
    this.extent = extent;
    this.overlay = new ol.layer.Vector({ source: new ol.source.Vector(), style: highlight(), zIndex: 1000 });
    this.map = new ol.Map({
      target: "map",
      controls: [new ol.control.ScaleLine({ target: byId("scale-line"), minWidth: 80 })],
      interactions: ol.interaction.defaults.defaults({ altShiftDragRotate: false, pinchRotate: false }),
      layers: [this.overlay],
      view: new ol.View({ minZoom: 6, maxZoom: 22 }),
    });
    stack.addEventListener("change", ({ detail }) => this.#follow(detail));
    this.#followAll();
  }

  get view() {
    return this.map.getView();
  }

  showAll() {
    if (this.extent.length === 4) {
      this.zoomTo(this.extent);
    } else {
      this.moveTo(ol.proj.fromLonLat(PROVINCE), 9);
    }
  }

  /** Draws twice: OpenLayers tells of a move only from the second picture on, which a map without layers never has. */
  moveTo(center, zoom) {
    this.view.setCenter(center);
    this.view.setZoom(zoom);
    this.map.once("postrender", () => this.map.render());
  }

  /** @param {number[]} box EPSG:3857; the smallest things are shown at about 1:2,000 */
  zoomTo(box) {
    this.view.fit(box, { padding: this.#padding(), minResolution: 0.6, duration: motion(350) });
  }

  zoomBy(steps) {
    this.view.animate({ zoom: this.view.getZoom() + steps, duration: motion(200) });
  }

  /** Ground scale at the centre of the map, for pixels of 0.28 mm. */
  scaleDenominator() {
    return this.#groundResolution() / METERS_PER_PIXEL;
  }

  setScaleDenominator(denominator) {
    const stretch = this.view.getResolution() / this.#groundResolution();
    this.view.animate({ resolution: denominator * METERS_PER_PIXEL * stretch, duration: motion(250) });
  }

  /** Longitude and latitude in degrees. */
  static toDegrees(coordinate) {
    return ol.proj.toLonLat(coordinate);
  }

  /** @param {Array<string>} outlines WKT in EPSG:3857 */
  highlight(outlines) {
    const wkt = new ol.format.WKT();
    const source = this.overlay.getSource();
    source.clear();
    source.addFeatures(outlines.filter(Boolean).map((outline) => wkt.readFeature(outline)));
  }

  mark(coordinate) {
    this.overlay.getSource().addFeature(new ol.Feature(new ol.geom.Point(coordinate)));
  }

  /** Moves the map when an element lies over a place: beside it, or above it where it takes the whole width. */
  uncover(coordinate, element) {
    const area = byId("map").getBoundingClientRect();
    const cover = element.getBoundingClientRect();
    const [x, y] = this.map.getPixelFromCoordinate(coordinate) ?? [0, 0];
    const [left, top] = [cover.left - area.left, cover.top - area.top];
    if (x < left || y < top || y > top + cover.height) {
      return;
    }
    const resolution = this.view.getResolution();
    const [centerX, centerY] = this.view.getCenter();
    const isWide = cover.width > area.width / 2;
    const center = isWide
      ? [centerX, centerY - (y - top / 2) * resolution]
      : [centerX + (x - left / 2) * resolution, centerY];
    this.view.animate({ center, duration: motion(250) });
  }

  /** Lets the user drag one rectangle; gives its box in EPSG:3857, or null when it was given up with Esc. */
  drawRectangle() {
    return new Promise((resolve) => {
      const draw = new ol.interaction.Draw({ type: "Circle", freehand: true, geometryFunction: ol.interaction.Draw.createBox() });
      const finish = (box) => {
        document.removeEventListener("keydown", escape);
        this.map.removeInteraction(draw);
        resolve(box);
      };
      const escape = (event) => event.key === "Escape" && finish(null);
      draw.on("drawend", ({ feature }) => finish(feature.getGeometry().getExtent()));
      document.addEventListener("keydown", escape);
      this.map.addInteraction(draw);
    });
  }

  #groundResolution() {
    return ol.proj.getPointResolution("EPSG:3857", this.view.getResolution(), this.view.getCenter(), "m");
  }

  #padding() {
    return this.map.getSize()[0] < 700 ? [70, 60, 60, 30] : [70, 80, 60, 40];
  }

  #followAll() {
    this.stack.items.forEach((item) => this.#show(item));
    this.#order();
  }

  #follow({ name, what }) {
    if (what === "order") {
      this.#followAll();
      return;
    }
    const item = this.stack.find(name);
    if (what === "time") {
      this.#pictures.get(name)?.getSource().updateParams({ TIME: item.time });
    }
    this.#show(item);
    this.#order();
  }

  #show(item) {
    const picture = this.#pictures.get(item.layer.name);
    if (picture) {
      picture.setVisible(item.shown);
      picture.setOpacity(item.opacity);
    } else if (item.shown) {
      this.#add(item);
    }
  }

  #add(item) {
    const picture = new ol.layer.Image({ source: this.#source(item), opacity: item.opacity });
    this.#pictures.set(item.layer.name, picture);
    this.map.addLayer(picture);
  }

  #source({ layer, time }) {
    const source = new ol.source.ImageWMS({
      url: "/wms",
      params: { VERSION: "1.3.0", LAYERS: layer.name, STYLES: "", FORMAT: "image/png", ...(time && { TIME: time }) },
      ratio: 1.2,
      hidpi: true,
    });
    source.on("imageloadstart", () => this.#count(1));
    source.on("imageloadend", () => this.#loaded(layer));
    source.on("imageloaderror", () => this.#broken(layer));
    return source;
  }

  #order() {
    this.stack.items.forEach((item, index) => this.#pictures.get(item.layer.name)?.setZIndex(index));
  }

  #loaded(layer) {
    this.#failed.delete(layer.name);
    this.#count(-1);
  }

  /** Said once, until the layer could be drawn again. */
  #broken(layer) {
    this.#count(-1);
    if (!this.#failed.has(layer.name)) {
      this.#failed.add(layer.name);
      toast(text("layer-failed", layer.title));
    }
  }

  #count(change) {
    this.#loading += change;
    byId("map-progress").hidden = this.#loading === 0;
    byId("map").dataset.loading = String(this.#loading);
  }
}

let toastTimer = 0;

export function toast(message) {
  const element = byId("toast");
  element.textContent = message;
  element.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => (element.hidden = true), 6000);
}

export function announce(message) {
  byId("announcements").textContent = message;
}

function motion(milliseconds) {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : milliseconds;
}

function highlight() {
  const line = (color, width) => new ol.style.Style({ stroke: new ol.style.Stroke({ color, width }) });
  const fill = new ol.style.Fill({ color: "rgba(255, 214, 10, 0.22)" });
  const point = new ol.style.Circle({
    radius: 8,
    fill: new ol.style.Fill({ color: "rgba(255, 214, 10, 0.5)" }),
    stroke: new ol.style.Stroke({ color: "#c1121f", width: 2.5 }),
  });
  return [line("#ffffff", 6), line("#c1121f", 3), new ol.style.Style({ fill, image: point })];
}
