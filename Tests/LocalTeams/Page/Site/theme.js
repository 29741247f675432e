// Light or dark: the reader's system setting until somebody chooses, then what was chosen.

const listeners = [];
const stored = localStorage.getItem("theme");
document.documentElement.dataset.theme = stored ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

export const theme = () => document.documentElement.dataset.theme;

export function onTheme(listener) {
  listeners.push(listener);
}

export function themeButton(button) {
  const show = () => button.setAttribute("aria-pressed", String(theme() === "dark"));
  show();
  button.addEventListener("click", () => {
    document.documentElement.dataset.theme = theme() === "dark" ? "light" : "dark";
    localStorage.setItem("theme", theme());
    show();
    listeners.forEach((listener) => listener());
  });
}
