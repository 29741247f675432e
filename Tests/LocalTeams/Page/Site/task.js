// A dialog of the bot (task module): drawn in a <dialog>, sent with task/submit, until the bot is done with it.
import { drawCard } from "./card.js";
import { theme } from "./theme.js";

const dialog = document.getElementById("task");
const frame = document.getElementById("task-card");
const notice = document.getElementById("task-notice");

/** `submit(data)` returns the bot's answer; another dialog goes on in the same place. */
export function openTask(shown, submit) {
  document.getElementById("task-title").textContent = shown.title;
  frame.hidden = false;
  notice.textContent = "";
  drawCard(frame, shown.card, {
    theme: theme(),
    label: shown.title,
    act: async (pressed) => {
      const result = await submit(pressed.kind === "execute" ? { ...pressed.data, verb: pressed.verb } : pressed.data);
      settle(result, submit);
    },
  });
  if (!dialog.open) {
    dialog.showModal();
  }
}

function settle(result, submit) {
  notice.className = result.kind === "failed" ? "notice failed" : "notice";
  if (result.kind === "dialog") {
    openTask(result, submit);
  } else if (result.kind === "said") {
    frame.hidden = true;
    notice.textContent = result.sentence;
  } else if (result.kind === "failed") {
    notice.textContent = result.sentence;
  } else {
    dialog.close();
  }
}
