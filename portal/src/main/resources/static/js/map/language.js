/** The page's language: its texts, and how it writes numbers and days. */

export const language = document.documentElement.lang === "en" ? "en" : "vi";

const texts = JSON.parse(document.getElementById("map-texts").textContent);

/** The text with {0}, {1}, … filled in; the key itself shows a text that is missing. */
export function text(key, ...values) {
  const found = texts[key] ?? key;
  return found.replace(/\{(\d)\}/g, (_, index) => String(values[index] ?? ""));
}

export function number(value, digits = 0) {
  return value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** @param {string} value ISO day, 2026-11-22 */
export function day(value) {
  const [year, month, dayOfMonth] = value.slice(0, 10).split("-");
  return language === "en" ? `${year}-${month}-${dayOfMonth}` : `${dayOfMonth}/${month}/${year}`;
}

/** @param {string} instant ISO instant; its day in Viet Nam */
export function dayOf(instant) {
  return day(new Date(instant).toLocaleDateString("sv", { timeZone: "Asia/Ho_Chi_Minh" }));
}

/** An attribute's value as people read it; what it is stands in `type`. Codes and years keep their digits together. */
export function attributeValue(type, value) {
  switch (type) {
    case "DECIMAL":
      return Number(value).toLocaleString(language, { maximumFractionDigits: 3 });
    case "DATE":
      return day(value);
    case "DATETIME":
      return new Date(value).toLocaleString(language, { timeZone: "Asia/Ho_Chi_Minh" });
    case "BOOLEAN":
      return text(value === "true" ? "yes" : "no");
    default:
      return value;
  }
}

/** Sends links of the language switch to the map as it is now. */
export function keepMapOnLanguageSwitch() {
  for (const link of document.querySelectorAll(".languages a")) {
    link.addEventListener("click", () => {
      link.hash = location.hash.replace(/^#(vi|en)\//, `#${link.lang}/`);
    });
  }
}
