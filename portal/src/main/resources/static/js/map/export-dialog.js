/** Takes data away: layer, area, filter, format and purpose in; progress, term and download out. */

import { byId, html } from "./html.js";
import { dayOf, text } from "./language.js";
import { toast } from "./map-view.js";

const POLL_MS = 700;

export class ExportDialog {
  #box = null;

  /** @param {import("./identify.js").Identify} identify paused while a rectangle is drawn */
  constructor(layers, view, identify) {
    this.layers = layers.filter((layer) => layer.formats.length > 0);
    this.view = view;
    this.identify = identify;
    this.dialog = byId("export-dialog");
    this.form = byId("export-form");
    byId("export-layer").replaceChildren(
      ...this.layers.map((layer) => html("option", { value: layer.name }, layer.title)));
    byId("export-layer").addEventListener("change", () => this.#layerChosen());
    byId("export-purpose").addEventListener("change", () => this.#showTerm());
    this.form.addEventListener("submit", (event) => this.#submit(event));
    this.form.elements.area.forEach((choice) => choice.addEventListener("change", () => this.#areaChosen(choice)));
  }

  open(name) {
    if (this.layers.length === 0) {
      toast(text("export-none"));
      return;
    }
    byId("export-layer").value = name ?? this.#uppermostShown() ?? this.layers[0].name;
    this.#layerChosen();
    this.#fresh();
    this.dialog.showModal();
  }

  #uppermostShown() {
    const names = this.layers.map((layer) => layer.name);
    return this.view.stack.shown().reverse().map(({ layer }) => layer.name).find((name) => names.includes(name));
  }

  #fresh() {
    this.form.hidden = false;
    byId("export-progress").hidden = true;
    byId("export-error").hidden = true;
  }

  #layerChosen() {
    const layer = this.layers.find(({ name }) => name === byId("export-layer").value);
    byId("export-formats").replaceChildren(...layer.formats.map((format, index) => html("label", {},
      html("input", { type: "radio", name: "format", value: format, checked: index === 0 }), text(`format-${format}`))));
    byId("export-filter-field").hidden = layer.kind === "RASTER";
    byId("export-area").hidden = layer.kind === "NONE";
    byId("export-filter-hint").textContent =
      text("export-fields", layer.fields.slice(0, 8).map(({ name }) => name).join(", "));
    this.#showTerm();
  }

  /** Until when the package could be used, before it is asked for; the term may depend on the purpose. */
  async #showTerm() {
    const asked = new URLSearchParams({ layer: byId("export-layer").value, purpose: byId("export-purpose").value });
    const answer = await fetch(`/api/exports/term?${asked}`);
    const body = await answer.json();
    if (asked.get("layer") !== byId("export-layer").value) {
      return;
    }
    const expected = byId("export-expected");
    expected.replaceChildren(
      html("dt", {}, text("export-term")), html("dd", {}, answer.ok ? term(body) : body.detail ?? body.title));
    expected.hidden = false;
  }

  /** The dialog makes way for the map while the rectangle is drawn. */
  async #areaChosen(choice) {
    if (choice.value !== "drawn") {
      return;
    }
    this.dialog.close();
    this.identify.paused = true;
    toast(text("draw-area"));
    this.#box = await this.view.drawRectangle();
    setTimeout(() => (this.identify.paused = false), 500);
    if (!this.#box) {
      this.form.elements.area.value = "view";
    }
    this.dialog.showModal();
  }

  async #submit(event) {
    event.preventDefault();
    byId("export-error").hidden = true;
    const button = this.form.querySelector("[type=submit]");
    button.disabled = true;
    try {
      const answer = await this.#send(this.#request());
      const body = await answer.json();
      if (answer.ok) {
        await this.#follow(body);
      } else {
        this.#refuse(body.detail ?? body.title ?? String(answer.status));
      }
    } catch (failure) {
      this.#refuse(text("export-lost"));
      console.warn(failure);
    } finally {
      button.disabled = false;
    }
  }

  #request() {
    const value = (name) => this.form.elements[name]?.value.trim() || undefined;
    const names = ["layer", "format", "filter", "purpose", "name", "contact"];
    const request = Object.fromEntries(names.map((name) => [name, value(name)]));
    const box = byId("export-area").hidden ? null : this.#area(value("area"));
    return box ? { ...request, bbox: [...box, "EPSG:3857"] } : request;
  }

  #area(choice) {
    return { view: this.view.view.calculateExtent(this.view.map.getSize()), drawn: this.#box, all: null }[choice];
  }

  async #send(request) {
    const { headerName, token } = await (await fetch("/api/csrf")).json();
    return fetch("/api/exports", {
      method: "POST",
      headers: { "Content-Type": "application/json", [headerName]: token },
      body: JSON.stringify(request),
    });
  }

  #refuse(reason) {
    this.#fresh();
    const message = byId("export-error");
    message.replaceChildren(html("strong", {}, `${text("export-refused")}: `), reason);
    message.hidden = false;
    message.focus();
  }

  /** Asks until the package is made or has failed. */
  async #follow(job) {
    this.form.hidden = true;
    byId("export-progress").hidden = false;
    let now = job;
    while (isUnderWay(now)) {
      this.#progress(now);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      now = await (await fetch(`/api/exports/${encodeURIComponent(job.id)}`)).json();
    }
    if (isDone(now)) {
      this.#done(now);
    } else {
      this.#refuse(now.error ?? now.detail ?? text("export-failed"));
    }
  }

  #progress(job) {
    byId("export-progress").replaceChildren(html("p", {}, text("export-running")),
      html("progress", { value: job.rows_total > 0 ? job.rows_done : null, max: job.rows_total || null }), facts(job));
  }

  #done(job) {
    byId("export-progress").replaceChildren(
      html("p", { class: "message good" }, text("export-done")),
      facts(job),
      html("div", { class: "buttons" },
        html("a", { class: "button primary", id: "export-download", download: true,
          href: job.file }, text("export-download")),
        html("button", { class: "button", type: "button", click: () => this.#fresh() }, text("export-more"))));
    byId("export-download").focus();
  }
}

function facts(job) {
  return html("dl", { class: "facts" },
    html("dt", {}, text("export-code")),
    html("dd", {}, html("a", { href: `/xac-thuc/${encodeURIComponent(job.code)}` }, html("code", {}, job.code))),
    ...(isDone(job) ? [html("dt", {}, text("export-term")), html("dd", {}, term(job))] : []));
}

function term({ valid_until: until }) {
  return until ? text("export-until", dayOf(until)) : text("export-no-term");
}

function isDone(job) {
  return job.state === "XONG";
}

function isUnderWay(job) {
  return job.state === "CHO" || job.state === "DANG_XU_LY";
}
