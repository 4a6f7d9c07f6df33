/** What is under a click, layer by layer; the server decides what of it may be seen. */

import { byId, html, icon, iconButton } from "./html.js";
import { attributeValue, text } from "./language.js";
import { MapView, announce, toast } from "./map-view.js";
import { vn2000Text, wgs84Text } from "./coordinates.js";

export class Identify {
  #request = null;

  constructor(view, stack) {
    this.view = view;
    this.stack = stack;
    this.paused = false;
    view.map.on("singleclick", (event) => this.at(event.coordinate));
    byId("map").addEventListener("keydown", (event) => this.#key(event));
    byId("identify-close").addEventListener("click", () => this.close());
  }

  /** @param {number[]} coordinate EPSG:3857 */
  async at(coordinate) {
    if (this.paused) {
      return;
    }
    this.#open(coordinate, html("p", { class: "empty" }, text("identify-loading")));
    const layers = this.stack.shown().filter(({ layer }) => layer.identify).reverse();
    if (layers.length === 0) {
      this.#open(coordinate, html("p", { class: "empty" }, text("identify-no-layers")));
      return;
    }
    try {
      this.#show(coordinate, await this.#ask(coordinate, layers));
    } catch (failure) {
      if (failure.name !== "AbortError") {
        this.#open(coordinate, html("p", { class: "message bad" }, text("identify-failed")));
      }
    }
  }

  close() {
    byId("identify").hidden = true;
    this.view.highlight([]);
  }

  #key(event) {
    if (event.key === "Enter") {
      this.at(this.view.view.getCenter()).then(() => byId("identify-title").focus());
    } else if (event.key === "Escape") {
      this.close();
    }
  }

  async #ask([x, y], layers) {
    this.#request?.abort();
    this.#request = new AbortController();
    const resolution = this.view.view.getResolution();
    const names = layers.map(({ layer }) => layer.name);
    const times = layers.map(({ time }) => time).filter(Boolean);
    const query = new URLSearchParams({ x, y, crs: "EPSG:3857", resolution, layers: names, times });
    const answer = await fetch(`/api/map/identify?${query}`, { signal: this.#request.signal });
    if (!answer.ok) {
      throw new Error(`identify: ${answer.status}`);
    }
    return answer.json();
  }

  #show(coordinate, { layers }) {
    const features = layers.flatMap((group) => group.features);
    announce(text("identify-count", features.length));
    if (features.length === 0) {
      this.#open(coordinate, html("p", { class: "empty" }, text("identify-nothing")));
      return;
    }
    this.#open(coordinate, ...layers.map((group, index) => this.#group(group, index === 0)));
    this.view.highlight([features[0].outline]);
  }

  #open(coordinate, ...content) {
    const position = MapView.toDegrees(coordinate);
    byId("identify-body").replaceChildren(this.#here(position), ...content);
    byId("identify").hidden = false;
    this.view.highlight([]);
    this.view.mark(coordinate);
    this.view.uncover(coordinate, byId("identify"));
  }

  #here(position) {
    const lines = [`VN-2000  ${vn2000Text(position)}`, `WGS 84  ${wgs84Text(position)}`];
    const copy = iconButton("copy", text("copy"), async () => {
      await navigator.clipboard.writeText(lines.join("\n"));
      toast(text("copied"));
    });
    return html("div", { class: "here numbers" },
      html("div", {}, html("div", {}, vn2000Text(position)), html("div", {}, wgs84Text(position))), copy);
  }

  #group(group, first) {
    return html("section", { class: "found-layer" },
      html("h3", {}, group.title, html("span", { class: "badge" }, String(group.features.length))),
      ...group.features.map((feature, index) => this.#feature(feature, first && index === 0)));
  }

  #feature({ fid, title, values, tables, outline }, open) {
    const highlight = () => this.view.highlight([outline]);
    return html("details", { class: "found", open, toggle: (event) => event.target.open && highlight() },
      html("summary", { pointerenter: highlight }, title || `${fid}`),
      html("dl", { class: "values" }, ...values.flatMap((value) => [
        html("dt", { title: value.name }, value.title),
        html("dd", {}, ...valueText(value)),
      ])),
      ...tables.map((table) => html("p", { class: "found-table" }, icon("table"), html("a", { href: table.page }, table.title))));
  }
}

/** What a code stands for, with the code beside it; a number with its unit. */
function valueText({ type, value, meaning, unit }) {
  if (meaning) {
    return [meaning, " ", html("span", { class: "code" }, value)];
  }
  return [unit ? `${attributeValue(type, value)}\u00a0${unit}` : attributeValue(type, value)];
}
