/** One box for parcels, names and coordinates: a combobox with a list (WAI-ARIA), by mouse or keyboard. */

import { byId, html, icon } from "./html.js";
import { text } from "./language.js";
import { announce } from "./map-view.js";

const PATIENCE_MS = 250;
const ICONS = { COORDINATES: "pin", PARCEL: "parcel", PLACE: "place", ROW: "table" };

export class Search {
  #timer = 0;
  #request = null;
  #results = [];
  #active = -1;

  /** @param {function(Object)} onChoice told the chosen result */
  constructor(onChoice) {
    this.onChoice = onChoice;
    this.input = byId("search-text");
    this.list = byId("search-results");
    this.input.addEventListener("input", () => this.#typed());
    this.input.addEventListener("keydown", (event) => this.#key(event));
    this.input.addEventListener("focus", () => this.#results.length > 0 && this.#open(true));
    byId("search").addEventListener("submit", (event) => this.#submit(event));
    byId("search").addEventListener("focusout", (event) => this.#left(event));
    byId("search-clear").addEventListener("click", () => this.#clear());
  }

  #typed() {
    clearTimeout(this.#timer);
    byId("search-clear").hidden = this.input.value === "";
    if (this.input.value.trim().length < 2) {
      this.#show([]);
      this.#open(false);
    } else {
      this.#timer = setTimeout(() => this.#search(), PATIENCE_MS);
    }
  }

  async #search() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = new AbortController();
    try {
      const query = new URLSearchParams({ q: this.input.value.trim() });
      const answer = await fetch(`/api/map/search?${query}`, { signal: this.#request.signal });
      if (!answer.ok) {
        throw new Error(`search: ${answer.status}`);
      }
      const { results } = await answer.json();
      this.#show(results);
      this.#say(results.length === 0 ? text("search-none") : "");
      announce(text("search-count", results.length));
    } catch (failure) {
      if (failure.name !== "AbortError") {
        this.#show([]);
        this.#say(text("search-failed"));
      }
    }
  }

  async #submit(event) {
    event.preventDefault();
    if (this.#active < 0) {
      await this.#search();
    }
    this.#choose(this.#results[Math.max(0, this.#active)]);
  }

  #show(results) {
    this.#results = results;
    this.list.replaceChildren(...results.map((result, index) => html("li",
      { role: "option", id: `search-result-${index}`, "aria-selected": "false", class: "search-result",
        mousedown: (event) => event.preventDefault(), click: () => this.#choose(result) },
      icon(ICONS[result.kind]), html("span", { class: "search-title numbers" }, result.title),
      html("span", { class: "search-layer" }, result.layerTitle))));
    this.#activate(-1);
    this.#open(results.length > 0);
  }

  #say(message) {
    if (message) {
      this.list.replaceChildren(html("li", { class: "search-message", role: "option", "aria-disabled": "true" }, message));
      this.#open(true);
    }
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.#results.length > 0) {
      event.preventDefault();
      this.#open(true);
      this.#activate((this.#active + step + this.#results.length) % this.#results.length);
    } else if (event.key === "Escape") {
      this.#open(false);
    }
  }

  #activate(index) {
    this.#active = index;
    this.input.removeAttribute("aria-activedescendant");
    [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    if (index >= 0) {
      this.input.setAttribute("aria-activedescendant", `search-result-${index}`);
      this.list.children[index].scrollIntoView({ block: "nearest" });
    }
  }

  #choose(result) {
    if (result) {
      this.#open(false);
      this.input.value = result.title;
      this.onChoice(result);
    }
  }

  #clear() {
    this.input.value = "";
    this.#typed();
    this.input.focus();
  }

  #left(event) {
    if (!byId("search").contains(event.relatedTarget)) {
      this.#open(false);
    }
  }

  #open(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
  }
}
