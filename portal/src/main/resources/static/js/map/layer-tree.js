/**
 * The tree of layers by component: show and hide, legend, opacity, day, information. Components are folded until a layer
 * of theirs is shown; so are legends while the map opens with many layers. A table has no place on the map: it is named.
 */

import { byId, html, icon, iconButton } from "./html.js";
import { day, number, text } from "./language.js";
import { legend } from "./legend.js";

const MANY_LAYERS = 4;

export class LayerTreePanel {
  #rows = new Map();
  #groups = [];

  /** @param {{info: Function, zoomTo: Function, exportLayer: Function}} actions what a layer's buttons do */
  constructor(components, stack, actions) {
    this.stack = stack;
    this.actions = actions;
    const panel = byId("layer-tree");
    panel.replaceChildren(...components.map((component) => this.#group(component)));
    panel.removeAttribute("aria-busy");
    if (components.length === 0) {
      panel.append(html("p", { class: "empty" }, text("layers-none")));
    }
    stack.addEventListener("change", ({ detail }) => this.#refresh(detail.what === "shown"));
    this.#refresh(false);
  }

  /** Greys what the scale hides. */
  atScale(denominator) {
    for (const { row, hint, item } of this.#rows.values()) {
      const out = scaleHint(item.layer.scale, denominator);
      row.classList.toggle("out-of-scale", out !== "");
      hint.textContent = out;
    }
  }

  #group(component) {
    const names = component.layers.map((layer) => layer.name).filter((name) => this.stack.find(name));
    const all = html("input", { type: "checkbox", "aria-label": text("show-group", component.title),
      hidden: names.length === 0, change: () => names.forEach((name) => this.stack.show(name, all.checked)) });
    const count = html("span", { class: "component-count numbers", hidden: names.length === 0 });
    const details = html("details", { class: "component" },
      html("summary", {}, html("span", { class: "component-title" }, component.title), count, all),
      html("ul", {}, ...component.layers.map((layer) => (names.includes(layer.name) ? this.#row(layer) : this.#table(layer)))));
    this.#groups.push({ all, count, details, names, shown: 0 });
    return details;
  }

  #table(layer) {
    return html("li", { class: "layer table", "data-layer": layer.name },
      html("div", { class: "layer-line" }, icon("table"), this.#tableTitle(layer), this.#buttons(layer)));
  }

  #row(layer) {
    const id = `layer-${layer.name.replace(":", "-")}`;
    const box = html("input", { type: "checkbox", id, change: () => this.stack.show(layer.name, box.checked) });
    const hint = html("span", { class: "scale-hint" });
    const details = html("div", { class: "layer-details", hidden: true });
    const row = html("li", { class: "layer", "data-layer": layer.name },
      html("div", { class: "layer-line" }, box, html("label", { for: id }, layer.title), this.#buttons(layer)),
      hint, details);
    this.#rows.set(layer.name, { row, box, hint, details, item: this.stack.find(layer.name) });
    return row;
  }

  #tableTitle(layer) {
    return layer.identify
      ? html("a", { class: "layer-title", href: `/bang/${layer.name}` }, layer.title)
      : html("span", { class: "layer-title" }, layer.title);
  }

  #buttons(layer) {
    return html("span", { class: "layer-buttons" },
      layer.formats.length > 0
        ? iconButton("download", text("export-layer", layer.title), () => this.actions.exportLayer(layer)) : null,
      layer.extent.length > 0
        ? iconButton("extent", text("zoom-to", layer.title), () => this.actions.zoomTo(layer)) : null,
      iconButton("info", text("info", layer.title), () => this.actions.info(layer)));
  }

  /** @param {boolean} single whether one layer was switched, not the whole map set up */
  #refresh(single) {
    for (const { row, box, details, item } of this.#rows.values()) {
      box.checked = item.shown;
      row.classList.toggle("shown", item.shown);
      details.hidden = !item.shown;
      if (item.shown && !details.hasChildNodes()) {
        details.append(...this.#details(item, single || this.stack.shown().length < MANY_LAYERS));
      }
    }
    this.#groups.forEach((group) => this.#refreshGroup(group));
  }

  /** Unfolds when a layer appears; folding stays with the user. */
  #refreshGroup(group) {
    const { all, count, details, names } = group;
    const shown = names.filter((name) => this.stack.find(name).shown).length;
    all.checked = shown === names.length;
    all.indeterminate = shown > 0 && shown < names.length;
    count.textContent = `${shown}/${names.length}`;
    details.open ||= shown > group.shown;
    group.shown = shown;
  }

  #details(item, open) {
    return [foldedLegend(item.layer, open), item.layer.times.length > 1 ? this.#days(item) : null, opacitySlider(item, this.stack)]
      .filter(Boolean);
  }

  #days({ layer, time }) {
    const choice = html("select", { change: () => this.stack.setTime(layer.name, choice.value) },
      ...layer.times.map((value) => html("option", { value, selected: value === time }, day(value))));
    return html("label", { class: "day" }, text("day"), choice);
  }
}

function foldedLegend(layer, open) {
  return html("details", { class: "legend-fold", open }, html("summary", {}, text("legend-title")), legend(layer));
}

/** A slider that follows the stack and that the stack follows. */
export function opacitySlider(item, stack) {
  const { name, title } = item.layer;
  const percent = html("output", { class: "numbers" });
  const slider = html("input", { type: "range", min: 0, max: 100, step: 5, "aria-label": text("opacity-of", title),
    input: () => stack.setOpacity(name, slider.value / 100) });
  const refresh = () => {
    slider.value = Math.round(item.opacity * 100);
    percent.textContent = `${slider.value} %`;
  };
  stack.addEventListener("change", refresh);
  refresh();
  return html("div", { class: "opacity" }, html("span", {}, text("opacity")), slider, percent);
}

function scaleHint({ min, max }, denominator) {
  if (max > 0 && denominator >= max) {
    return text("scale-above", number(max));
  }
  return min > 0 && denominator < min ? text("scale-below", number(min)) : "";
}
