/**
 * The map in its address: #vi/9.18000,105.15000/11.25/ddbd:xa,tnn:song_kenh*70,vt:ndvi@2024-02-01: language, centre
 * (latitude, longitude), zoom, and the layers lowest first with opacity in percent and day.
 */

import { language } from "./language.js";

const PATTERN = /^#(vi|en)\/(-?[\d.]+),(-?[\d.]+)\/([\d.]+)\/([a-z0-9_:,*@-]*)$/;
const LAYER = /^([a-z]+:[a-z0-9_]+)(?:\*(\d{1,3}))?(?:@(\d{4}-\d{2}-\d{2}))?$/;

/** The map that the address asks for, or null when it asks for none. */
export function readPermalink(hash = location.hash) {
  const match = PATTERN.exec(decodeURIComponent(hash));
  if (!match) {
    return null;
  }
  const [, wantedLanguage, latitude, longitude, zoom, layers] = match;
  return {
    language: wantedLanguage,
    center: ol.proj.fromLonLat([Number(longitude), Number(latitude)]),
    zoom: Number(zoom),
    layers: layers.split(",").map(readLayer).filter(Boolean),
  };
}

function readLayer(text) {
  const match = LAYER.exec(text);
  return match && { name: match[1], opacity: Math.min(100, Number(match[2] ?? 100)) / 100, time: match[3] ?? null };
}

export function writePermalink(view, stack) {
  const [longitude, latitude] = ol.proj.toLonLat(view.getCenter());
  const layers = stack.shown().map(writeLayer).join(",");
  return `#${language}/${latitude.toFixed(5)},${longitude.toFixed(5)}/${view.getZoom().toFixed(2)}/${layers}`;
}

function writeLayer({ layer, opacity, time }) {
  const dense = opacity === 1 ? "" : `*${Math.round(opacity * 100)}`;
  return layer.name + dense + (time && layer.times.length > 1 ? `@${time}` : "");
}

/** Keeps the address up to date, and follows it when somebody changes it or pastes another. */
export function keepPermalink(mapView, stack) {
  let own = "";
  const write = () => {
    if (!mapView.view.isDef()) {
      return;
    }
    own = writePermalink(mapView.view, stack);
    history.replaceState(null, "", own);
  };
  mapView.map.on("moveend", write);
  stack.addEventListener("change", write);
  addEventListener("hashchange", () => {
    const wanted = location.hash === own ? null : readPermalink();
    if (wanted) {
      applyPermalink(wanted, mapView, stack);
    }
  });
}

export function applyPermalink({ language: wantedLanguage, center, zoom, layers }, mapView, stack) {
  mapView.moveTo(center, zoom);
  stack.restore(layers);
  if (wantedLanguage !== language) {
    location.replace(`/?lang=${wantedLanguage}${location.hash}`);
  }
}
