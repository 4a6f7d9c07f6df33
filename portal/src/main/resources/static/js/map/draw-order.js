/** The shown layers, uppermost first: order by dragging or by buttons, opacity, hide. */

import { byId, html, icon, iconButton } from "./html.js";
import { text } from "./language.js";
import { opacitySlider } from "./layer-tree.js";

export class DrawOrderPanel {
  #dragged = null;

  constructor(stack) {
    this.stack = stack;
    stack.addEventListener("change", ({ detail }) => {
      if (detail.what === "shown" || detail.what === "order") {
        this.#refresh();
      }
    });
    this.#refresh();
  }

  #refresh() {
    const shown = this.stack.shown().reverse();
    byId("order-count").textContent = String(shown.length);
    const rows = shown.map((item, index) => this.#row(item, index, shown.length));
    byId("draw-order").replaceChildren(
      html("p", { class: "hint" }, text(shown.length === 0 ? "order-none" : "order-hint")),
      html("ol", { class: "order" }, ...rows));
  }

  #row(item, index, count) {
    const { name, title } = item.layer;
    const up = iconButton("up", text("move-up", title), () => this.#move(name, true));
    const down = iconButton("down", text("move-down", title), () => this.#move(name, false));
    up.disabled = index === 0;
    down.disabled = index === count - 1;
    return html("li", { draggable: "true", "data-layer": name,
      dragstart: () => (this.#dragged = name),
      dragover: (event) => event.preventDefault(),
      drop: (event) => this.#drop(event, name) },
    html("div", { class: "layer-line" },
      html("span", { class: "grip-handle" }, icon("grip")), html("span", { class: "order-title" }, title), up, down,
      iconButton("close", text("hide", title), () => this.stack.show(name, false))),
    opacitySlider(item, this.stack));
  }

  /** Keeps the focus on the layer that moved. */
  #move(name, up) {
    this.stack.move(name, up);
    const buttons = byId("draw-order").querySelectorAll(`[data-layer="${name}"] button:not([disabled])`);
    buttons[up ? 0 : Math.min(1, buttons.length - 1)]?.focus();
  }

  #drop(event, onto) {
    event.preventDefault();
    if (this.#dragged && this.#dragged !== onto) {
      const items = this.stack.items.map((item) => item.layer.name);
      this.stack.place(this.#dragged, onto, items.indexOf(this.#dragged) < items.indexOf(onto));
    }
    this.#dragged = null;
  }
}
