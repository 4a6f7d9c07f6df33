/**
 * Which layers are shown, in which order, how dense and for which day. Everything else on the page follows it:
 * "change" tells which layer changed and how.
 */
export class LayerStack extends EventTarget {
  /** @param {Array<Object>} layers entries of /api/map/layers, lowest first */
  constructor(layers) {
    super();
    this.items = layers.map((layer) => ({ layer, shown: false, opacity: 1, time: layer.times.at(-1) ?? null }));
  }

  find(name) {
    return this.items.find((item) => item.layer.name === name);
  }

  /** Lowest first, as they are drawn. */
  shown() {
    return this.items.filter((item) => item.shown);
  }

  show(name, shown) {
    this.#update(name, { shown }, "shown");
  }

  /** Shows these and no others; the order stays. */
  showOnly(names) {
    for (const item of this.items) {
      item.shown = names.includes(item.layer.name);
    }
    this.#changed(null, "order");
  }

  setOpacity(name, opacity) {
    this.#update(name, { opacity }, "opacity");
  }

  setTime(name, time) {
    this.#update(name, { time }, "time");
  }

  /** Puts a layer directly above or below the next one that is shown. */
  move(name, up) {
    const shown = this.shown();
    const other = shown[shown.indexOf(this.find(name)) + (up ? 1 : -1)];
    if (other) {
      this.place(name, other.layer.name, up);
    }
  }

  place(name, otherName, above) {
    const item = this.find(name);
    this.items.splice(this.items.indexOf(item), 1);
    this.items.splice(this.items.indexOf(this.find(otherName)) + (above ? 1 : 0), 0, item);
    this.#changed(name, "order");
  }

  /** @param {Array<{name: string, opacity: number, time: ?string}>} state lowest first; unknown layers are ignored */
  restore(state) {
    for (const item of this.items) {
      item.shown = false;
    }
    for (const { name, opacity, time } of state) {
      const item = this.find(name);
      if (item) {
        Object.assign(item, { shown: true, opacity, time: item.layer.times.includes(time) ? time : item.time });
        this.items.push(...this.items.splice(this.items.indexOf(item), 1));
      }
    }
    this.#changed(null, "order");
  }

  #update(name, values, what) {
    Object.assign(this.find(name), values);
    this.#changed(name, what);
  }

  #changed(name, what) {
    this.dispatchEvent(new CustomEvent("change", { detail: { name, what } }));
  }
}

/**
 * Below everything the communes, which are the ground, then pictures, areas, lines and points; among the same kind the
 * one with the lowest position is on top.
 */
export function fromGroundUp(layers) {
  const rank = { RASTER: 1, MULTI_POLYGON: 2, MULTI_LINE_STRING: 3, POINT: 4 };
  const rankOf = (layer) => (layer.name === "ddbd:xa" ? 0 : rank[layer.kind]);
  return [...layers].sort((a, b) => rankOf(a) - rankOf(b) || b.position - a.position);
}
