/** Builds elements; text is always text, never markup. */

/**
 * @param {string} tag
 * @param {Object<string, *>} properties attributes; functions become listeners, `false` and `null` are left out
 * @param {...(Node|string|null)} children
 */
export function html(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") {
      element.addEventListener(name, value);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** One of the symbols at the end of the page. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

export function iconButton(iconName, label, onClick) {
  return html("button", { type: "button", class: "icon-button", title: label, "aria-label": label, click: onClick },
    icon(iconName));
}

export const byId = (id) => document.getElementById(id);
