// The clock in the bar: the bot's time, and the buttons that move it on.
import { ask, tell } from "./api.js";

const shown = new Intl.DateTimeFormat("nl-NL", {
  weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam",
});
let ahead = 0;

export const now = () => new Date(Date.now() + ahead);

export async function startClock() {
  const element = document.getElementById("now");
  const form = document.getElementById("clock-form");
  const menu = document.getElementById("clock");
  const error = document.getElementById("clock-error");
  const show = () => { element.textContent = shown.format(now()); element.dateTime = now().toISOString(); };
  const set = (clock) => { ahead = new Date(clock.now).getTime() - Date.now(); show(); };
  const move = async (body) => {
    const result = await tell("/control/clock", body);
    error.textContent = result.sentence ?? "";
    if (result.now) {
      set(result);
      menu.open = false;
      menu.querySelector("summary").focus();
      document.getElementById("news").textContent = `De klok staat op ${shown.format(now())}.`;
    }
  };
  form.querySelectorAll("[data-advance]").forEach((b) =>
    b.addEventListener("click", () => move({ advanceSeconds: Number(b.dataset.advance) })));
  form.querySelectorAll("[data-to]").forEach((b) => b.addEventListener("click", () => move({ to: b.dataset.to })));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const moment = document.getElementById("clock-moment").value;
    if (moment) {
      move({ to: `${moment}:00` });
    } else {
      error.textContent = "Vul eerst een datum en tijd in.";
    }
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
  set(await ask("/control/clock"));
  setInterval(show, 1000);
  // Another page, or a test, may have moved it on.
  setInterval(() => ask("/control/clock").then(set, () => {}), 5000);
}
