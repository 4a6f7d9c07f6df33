/** Where the pointer is, in VN-2000 and WGS 84, and the map's scale. */

import { byId, html } from "./html.js";
import { language, number, text } from "./language.js";
import { MapView, announce } from "./map-view.js";
import { toVn2000 } from "./vn2000.js";

const SCALES = [500, 1000, 2000, 5000, 10000, 25000, 50000, 100000, 250000, 500000, 1000000];

export function vn2000Text([longitude, latitude]) {
  const { north, east } = toVn2000(longitude, latitude);
  return `${text("north")} ${number(north, 2)} · ${text("east")} ${number(east, 2)}`;
}

/** Latitude first, as people say it. */
export function wgs84Text([longitude, latitude]) {
  return `${text("latitude")} ${degrees(latitude)} · ${text("longitude")} ${degrees(longitude)}`;
}

function degrees(value) {
  return `${value.toLocaleString(language, { minimumFractionDigits: 6, maximumFractionDigits: 6 })}°`;
}

/** Follows the pointer; without one, the centre of the map. */
export function followPointer(view) {
  const show = (coordinate) => {
    const position = MapView.toDegrees(coordinate);
    byId("coordinates-vn2000").textContent = vn2000Text(position);
    byId("coordinates-wgs84").textContent = wgs84Text(position);
  };
  view.map.on("pointermove", (event) => show(event.coordinate));
  view.map.on("moveend", () => show(view.view.getCenter()));
}

/** @param {function(number)} onScale told the scale's denominator whenever it has changed */
export function followScale(view, onScale) {
  const choice = byId("scale");
  choice.addEventListener("change", () => view.setScaleDenominator(Number(choice.value)));
  view.map.on("moveend", () => {
    const denominator = view.scaleDenominator();
    choice.replaceChildren(...options(denominator));
    announce(text("at-scale", number(rounded(denominator))));
    onScale(denominator);
  });
}

function options(denominator) {
  const now = html("option", { value: denominator, selected: true }, `1:${number(rounded(denominator))}`);
  return [now, ...SCALES.map((scale) => html("option", { value: scale }, `1:${number(scale)}`))];
}

/** To three digits: more would look more precise than a screen is. */
function rounded(denominator) {
  return Number(denominator.toPrecision(3));
}
