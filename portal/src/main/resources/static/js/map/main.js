/** Starts the map page: asks for the caller's layers, then connects the parts of the page. */

import { followPointer, followScale } from "./coordinates.js";
import { DrawOrderPanel } from "./draw-order.js";
import { ExportDialog } from "./export-dialog.js";
import { byId, html } from "./html.js";
import { Identify } from "./identify.js";
import { keepMapOnLanguageSwitch, text } from "./language.js";
import { showLayerInfo } from "./layer-info.js";
import { LayerStack, fromGroundUp } from "./layer-stack.js";
import { LayerTreePanel } from "./layer-tree.js";
import { MapView, toast } from "./map-view.js";
import { openSheet, preparePanel } from "./panel.js";
import { applyPermalink, keepPermalink, readPermalink } from "./permalink.js";
import { Search } from "./search.js";

async function start() {
  preparePanel();
  keepMapOnLanguageSwitch();
  closeDialogsByTheirButtons();
  try {
    connect(await readLayers());
  } catch (failure) {
    byId("layer-tree").replaceChildren(html("p", { class: "message bad", role: "alert" }, text("layers-failed")),
      html("button", { type: "button", class: "button", click: () => location.reload() }, text("reload")));
    throw failure;
  }
}

async function readLayers() {
  const answer = await fetch("/api/map/layers");
  if (!answer.ok) {
    throw new Error(`layers: ${answer.status}`);
  }
  return answer.json();
}

function connect({ components, extent }) {
  const layers = components.flatMap((component) => component.layers);
  const stack = new LayerStack(fromGroundUp(layers.filter((layer) => layer.kind !== "NONE")));
  const view = new MapView(stack, extent);
  const identify = new Identify(view, stack);
  const exports = new ExportDialog(layers, view, identify);
  const tree = new LayerTreePanel(components, stack, {
    info: showLayerInfo,
    zoomTo: (layer) => view.zoomTo(layer.extent),
    exportLayer: (layer) => exports.open(layer.name),
  });
  new DrawOrderPanel(stack);
  new Search((result) => goTo(result, view, stack, identify));
  followPointer(view);
  followScale(view, (denominator) => tree.atScale(denominator));
  keepPermalink(view, stack);
  prepareTools(view, exports);
  showFirst(view, stack);
}

function showFirst(view, stack) {
  const wanted = readPermalink();
  if (wanted) {
    applyPermalink(wanted, view, stack);
    return;
  }
  stack.showOnly(stack.items.filter(({ layer }) => layer.visible).map(({ layer }) => layer.name));
  view.showAll();
}

/** Shows where a search result is, its layer, and what is there; a row is on a page of its own. */
function goTo(result, view, stack, identify) {
  if (result.page) {
    location.assign(result.page);
    return;
  }
  openSheet(false);
  if (result.layer) {
    stack.show(result.layer, true);
  }
  view.zoomTo(result.box);
  view.map.once("moveend", () => (result.kind === "PLACE" ? view.mark(result.at) : identify.at(result.at)));
}

function prepareTools(view, exports) {
  byId("zoom-in").addEventListener("click", () => view.zoomBy(1));
  byId("zoom-out").addEventListener("click", () => view.zoomBy(-1));
  byId("zoom-home").addEventListener("click", () => view.showAll());
  byId("export-open").addEventListener("click", () => exports.open());
  byId("share").addEventListener("click", copyLink);
  byId("print").addEventListener("click", () => print());
  byId("fullscreen").addEventListener("click", toggleFullscreen);
}

async function copyLink() {
  await navigator.clipboard.writeText(location.href);
  toast(text("copied-link"));
}

function toggleFullscreen() {
  return document.fullscreenElement ? document.exitFullscreen() : byId("map-shell").requestFullscreen();
}

function closeDialogsByTheirButtons() {
  for (const button of document.querySelectorAll("dialog [data-close]")) {
    button.addEventListener("click", () => button.closest("dialog").close());
  }
}

start();
