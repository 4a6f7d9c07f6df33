/** What a layer is and where it comes from (Art. 4.1.a). */

import { byId, html } from "./html.js";
import { day, number, text } from "./language.js";

export function showLayerInfo(layer) {
  byId("layer-info-title").textContent = layer.title;
  byId("layer-info-body").replaceChildren(facts(layer), fields(layer));
  byId("layer-info").showModal();
}

function facts({ name, kind, summary, formats, source }) {
  const rows = [
    ["summary", summary],
    ["document", source.document && text("issued", source.document, day(source.documentDate), source.agency)],
    ["version", text("version-of", source.version, day(source.updated))],
    ["attribution", source.attribution],
    ["rows", kind === "RASTER" ? "" : number(source.rows)],
    ["crs", kind === "NONE" ? "" : source.crs],
    ["name", name],
    ["formats", formats.map((format) => text(`format-${format}`)).join(", ") || text("formats-none")],
  ];
  return html("dl", { class: "facts" }, ...rows.filter(([, value]) => value).flatMap(([key, value]) => [
    html("dt", {}, text(key)), html("dd", {}, value),
  ]));
}

function fields({ fields: all }) {
  if (all.length === 0) {
    return html("span");
  }
  return html("details", { class: "fields" }, html("summary", {}, `${text("fields")} (${all.length})`),
    html("dl", { class: "facts" }, ...all.flatMap((field) => [
      html("dt", {}, html("code", {}, field.name)), html("dd", {}, field.title),
    ])));
}
