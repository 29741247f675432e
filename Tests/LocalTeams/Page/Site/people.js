// Who one is: a searchable list of colleagues in a dialog.
import { ask } from "./api.js";

const roleNames = {
  staff: "medewerker", mentor: "mentor", coreTeam: "kernteam", analysisTeam: "analyseteam",
  leadership: "schoolleiding", administrator: "beheerder",
};

export const initials = (name) => name.split(" ").filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]).join("").slice(0, 2);

export const describe = (person) =>
  [person.roles.length === 0 && "gast", person.roles.filter((r) => r !== "staff" || person.roles.length === 1).map((r) => roleNames[r] ?? r).join(", "), person.team]
    .filter(Boolean).join(" · ");

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(name, value);
    }
  });
  made.append(...children.filter((c) => c !== null && c !== undefined && c !== false));
  return made;
}

export function peoplePicker(pick) {
  const dialog = document.getElementById("people");
  const search = document.getElementById("people-search");
  const list = document.getElementById("people-list");
  let people = [];

  const show = () => {
    const words = search.value.toLocaleLowerCase("nl").split(/\s+/).filter(Boolean);
    const described = (p) => `${p.name} ${describe(p)} ${p.language === "en" ? "english" : ""}`.toLocaleLowerCase("nl");
    const found = people.filter((p) => words.every((w) => described(p).includes(w)));
    document.getElementById("people-count").textContent = `${found.length} van ${people.length} collega's`;
    list.replaceChildren(...found.map((person) => {
      const button = element("button", { type: "button", "data-person": person.id },
        element("span", { class: "name" }, person.name),
        person.unread > 0 && element("span", { class: "unread", "aria-label": `${person.unread} ongelezen` }, String(person.unread)),
        element("span", { class: "roles" }, describe(person) + (person.language === "en" ? " · English" : "")));
      button.addEventListener("click", () => { dialog.close(); pick(person); });
      return element("li", {}, button);
    }));
  };

  search.addEventListener("input", show);
  search.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") {
      event.preventDefault();
      list.querySelector("button")?.focus();
    } else if (event.key === "Enter") {
      event.preventDefault();
      list.querySelector("button")?.click();
    }
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (step) {
      event.preventDefault();
      (document.activeElement.closest("li")?.[step]?.querySelector("button") ?? search).focus();
    }
  });

  return {
    async open() {
      people = await ask("/api/people");
      search.value = "";
      show();
      dialog.showModal();
      search.focus();
    },
    async find(id) {
      people = await ask("/api/people");
      return people.find((p) => p.id === id);
    },
  };
}
