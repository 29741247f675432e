// One message in the feed: a bubble or a card, what the platform says below it, and the ways to answer.
import { drawCard } from "./card.js";
import { drawFile } from "./file.js";
import { element } from "./people.js";
import { theme } from "./theme.js";

const time = new Intl.DateTimeFormat("nl-NL", { weekday: "short", hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" });

export function drawMessage(message, { act, reply }) {
  const item = element("li", { class: `message${message.mine ? " mine" : ""}${message.root ? " reply" : ""}`, "data-id": message.id });
  const at = element("time", { datetime: message.at }, time.format(new Date(message.at)));
  const author = element("b", {}, message.mine ? "Jij" : message.author);
  item.append(element("p", { class: "meta" }, author, " ", at, message.edited && " · bijgewerkt"));
  if (message.text) {
    item.append(element("div", { class: "bubble" }, message.text));
  }

  if (message.card) {
    const frame = element("div", { class: "card" });
    const notice = element("p", { class: "notice", role: "alert" });
    item.append(frame, notice);
    const draw = () => drawCard(frame, message.card, {
      theme: theme(),
      label: `Kaart van ${message.author}`,
      act: async (pressed) => {
        notice.textContent = "";
        const result = await act(message, pressed);
        // Teams draws a card anew when the press is answered with a sentence: what was filled in is gone.
        if (result.kind === "said" && pressed.kind === "execute") {
          draw();
        }

        notice.className = result.kind === "failed" ? "notice failed" : "notice";
        notice.textContent = result.kind === "failed" || result.kind === "said" ? result.sentence : "";
      },
    });
    draw();
  }

  if (message.file) {
    item.append(drawFile(message, act));
  }

  if (reply) {
    const button = element("button", { type: "button" }, "Beantwoorden");
    button.addEventListener("click", () => reply(message));
    item.append(element("div", { class: "foot" }, button));
  }

  return item;
}

/** Roots in their order, each followed by its answers. */
export function inThreads(messages) {
  const roots = messages.filter((m) => !m.root || !messages.some((r) => r.id === m.root));
  return roots.flatMap((root) => [root, ...messages.filter((m) => m.root === root.id)]);
}
