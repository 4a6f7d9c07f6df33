/** The legend of a layer as the engine draws it. */

import { html } from "./html.js";
import { text } from "./language.js";

export function legend(layer) {
  const query = new URLSearchParams({
    SERVICE: "WMS", VERSION: "1.3.0", REQUEST: "GetLegendGraphic", LAYER: layer.name, FORMAT: "image/png",
    LANGUAGE: document.documentElement.lang,
  });
  const picture = html("img", { class: "legend", src: `/wms?${query}`, alt: text("legend", layer.title), loading: "lazy" });
  picture.addEventListener("error", () => (picture.hidden = true));
  return picture;
}
