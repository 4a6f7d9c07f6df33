/** What the form of a grant offers besides its fields: attributes to insert, and an area to draw. */
import { AreaMap } from "./area-map.js";

const maps = new Map();

function prepare(root) {
  root.querySelectorAll(".attribute-picker").forEach((picker) => picker.removeAttribute("hidden"));
  root.querySelectorAll(".area-draw[open]").forEach(openMap);
}

function insert(select) {
  const field = document.getElementById(select.dataset.insertInto);
  const glue = field.value.trim() === "" ? "" : " AND ";
  field.value += `${glue}${select.value} = ''`;
  select.value = "";
  field.focus();
  field.setSelectionRange(field.value.length - 1, field.value.length - 1);
}

function openMap(details) {
  const box = details.querySelector(".area-map");
  if (maps.has(box)) {
    return;
  }
  box.removeAttribute("hidden");
  details.querySelector(".area-tools").removeAttribute("hidden");
  maps.set(box, new AreaMap(box, document.getElementById(box.dataset.area)));
}

document.addEventListener("change", (event) => {
  if (event.target.dataset.insertInto && event.target.value) {
    insert(event.target);
  }
});
// toggle does not bubble
document.addEventListener("toggle", (event) => event.target.matches(".area-draw[open]") && openMap(event.target), true);
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-act]");
  const map = button && maps.get(button.closest(".area-draw").querySelector(".area-map"));
  map?.[button.dataset.act]();
});
document.addEventListener("htmx:afterSwap", (event) => event.target.id === "rights" && prepare(document.getElementById("rights")));
prepare(document);
