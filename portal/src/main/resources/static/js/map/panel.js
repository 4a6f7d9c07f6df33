/** The side panel: two tabs, and on narrow screens a sheet that is pulled up from below. */

import { byId } from "./html.js";

const TABS = ["tab-tree", "tab-order"];

export function preparePanel() {
  for (const id of TABS) {
    byId(id).addEventListener("click", () => select(id));
    byId(id).addEventListener("keydown", moveBetweenTabs);
  }
  byId("sheet-handle").addEventListener("click", () => openSheet(!byId("panel").classList.contains("open")));
}

export function openSheet(open) {
  byId("panel").classList.toggle("open", open);
  byId("sheet-handle").setAttribute("aria-expanded", String(open));
}

function moveBetweenTabs(event) {
  if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    const other = TABS.find((id) => id !== event.currentTarget.id);
    select(other);
    byId(other).focus();
  }
}

function select(selected) {
  for (const id of TABS) {
    const tab = byId(id);
    tab.setAttribute("aria-selected", String(id === selected));
    tab.tabIndex = id === selected ? 0 : -1;
    byId(tab.getAttribute("aria-controls")).hidden = id !== selected;
  }
}
