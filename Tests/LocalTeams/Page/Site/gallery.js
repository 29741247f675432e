// The gallery: every approved card, or with ?feature= those of one, grouped by feature, Dutch and English side by side.
import { ask } from "./api.js";
import { drawCard } from "./card.js";
import { element } from "./people.js";
import { onTheme, theme, themeButton } from "./theme.js";

const languages = { nl: "Nederlands", en: "English" };
const main = document.getElementById("cards");
const only = new URLSearchParams(location.search).get("feature");
const cards = await ask("/api/gallery", only === null ? {} : { feature: only });
const frames = [];

const anchor = (...parts) => parts.join("-").replace(/[^A-Za-z0-9]+/g, "-").toLowerCase();
const groupBy = (list, key) => list.reduce((map, item) => map.set(key(item), [...(map.get(key(item)) ?? []), item]), new Map());

function variant(feature, name, versions) {
  const pair = element("div", { class: "pair" }, ...Object.keys(languages).map((code) => {
    const version = versions.find((v) => v.language === code);
    const frame = element("div", { class: "card", lang: code });
    const warnings = element("p", { class: "warnings" });
    if (version) {
      frames.push({ frame, warnings, card: version.card, label: `${name}, ${languages[code]}` });
    }

    const shown = version ? frame : element("p", { class: "warnings" }, "Ontbreekt in deze taal.");
    return element("div", {}, element("h4", {}, languages[code]), shown, warnings);
  }));
  const link = element("a", { href: `#${anchor(feature, name)}` }, name);
  return element("article", { class: "variant", id: anchor(feature, name) }, element("h3", {}, link), pair);
}

function drawAll() {
  frames.forEach(({ frame, warnings, card, label }) => {
    warnings.textContent = drawCard(frame, card, { theme: theme(), label }).join(" · ");
  });
}

const features = [...groupBy(cards, (c) => c.feature)].map(([feature, list]) => [feature, [...groupBy(list, (c) => c.name)]]);
document.getElementById("contents").append(
  element("details", { open: matchMedia("(min-width: 721px)").matches && "" },
    element("summary", {}, `Inhoud: ${features.reduce((n, [, variants]) => n + variants.length, 0)} kaarten`),
    only === null ? "" : element("a", { href: "/gallery" }, "Alle kaarten"),
    element("ul", {}, ...features.map(([feature, variants]) => element("li", {},
      element("a", { href: `#${anchor(feature)}` }, feature),
      only === null
        ? element("a", { class: "only", href: `?feature=${encodeURIComponent(feature)}`, "aria-label": `Alleen ${feature}` }, "alleen deze")
        : "",
      element("ul", {}, ...variants.map(([name]) => element("li", {}, element("a", { href: `#${anchor(feature, name)}` }, name)))))))));
main.append(...features.map(([feature, variants]) =>
  element("section", { id: anchor(feature) }, element("h2", {}, feature),
    ...variants.map(([name, versions]) => variant(feature, name, versions)))));
if (features.length === 0) {
  const missing = only === null ? "nog geen goedgekeurde kaarten" : `geen goedgekeurde kaarten van ${only}`;
  main.append(element("p", {}, `Er zijn ${missing} (Tests/Unit/…/Approved/*.json).`));
}

drawAll();
onTheme(drawAll);
themeButton(document.getElementById("theme"));
const widths = [...document.querySelectorAll("[data-width]")];
const setWidth = (chosen) => {
  main.style.setProperty("--card-width", `${chosen.dataset.width}px`);
  widths.forEach((b) => b.setAttribute("aria-pressed", String(b === chosen)));
};
widths.forEach((b) => b.addEventListener("click", () => setWidth(b)));
setWidth(widths[matchMedia("(min-width: 1200px)").matches ? 1 : 0]);
main.setAttribute("aria-busy", "false");
document.getElementById(location.hash.slice(1))?.scrollIntoView();
