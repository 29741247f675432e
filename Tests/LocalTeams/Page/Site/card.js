// One card, drawn by Microsoft's renderer. Nothing that the renderer does not know is registered: extensions of Teams show their fallback.
import { hostConfig } from "./hostconfig.js";

const { AdaptiveCards } = window;
const markdown = window.markdownit({ html: false, linkify: false, breaks: true });

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

/**
 * Draws a card into a frame. `act({ kind, verb, data })` is called for a press and must return a promise; until it settles, the card's
 * buttons are disabled and the pressed one shows progress. Returns the warnings of the renderer.
 */
export function drawCard(frame, json, { theme, act, label }) {
  const card = new AdaptiveCards.AdaptiveCard();
  const context = new AdaptiveCards.SerializationContext();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig(theme));
  card.onExecuteAction = (action) => press(frame, action, act);
  // The renderer tests `lang` with a global regular expression, which remembers where it stopped:
  // without this every second card is refused.
  AdaptiveCards.AdaptiveCard.langProperty.regEx.lastIndex = 0;
  card.parse(json, context);
  const drawn = card.render();
  frame.dataset.theme = theme;
  frame.replaceChildren(drawn ?? document.createTextNode("Deze kaart kan niet worden getoond."));
  mendLabels(frame, label);
  showTitles(card);
  // An unknown element is meant to be unknown: it shows its fallback (that each has one is a lint test of the cards).
  return Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i))
    .filter((event) => event.event !== AdaptiveCards.ValidationEvent.UnknownElementType)
    .map((event) => event.message);
}

async function press(frame, action, act) {
  if (action instanceof AdaptiveCards.OpenUrlAction) {
    window.open(action.url, "_blank", "noopener,noreferrer");
    return;
  }

  // What only changes what is seen (a fold-out, a card inside a card) the renderer has done by itself; nothing is sent.
  const isSent = action instanceof AdaptiveCards.ExecuteAction || action instanceof AdaptiveCards.SubmitAction;
  if (!act || !isSent) {
    return;
  }

  const pressed = action.renderedElement;
  const buttons = [...frame.querySelectorAll("button, [role='button'], input, select, textarea")].filter((b) => !b.disabled);
  buttons.forEach((b) => { b.disabled = true; });
  pressed?.setAttribute("aria-busy", "true");
  try {
    await act(meaning(action));
  } finally {
    buttons.forEach((b) => { b.disabled = false; });
    pressed?.removeAttribute("aria-busy");
    if (pressed?.isConnected && document.activeElement === document.body) {
      pressed.focus();
    }
  }
}

function meaning(action) {
  const data = { ...(action.data ?? {}) };
  if (action instanceof AdaptiveCards.ExecuteAction) {
    return { kind: "execute", verb: action.verb, data };
  }

  const teams = data.msteams?.type;
  if (teams === "task/fetch") {
    return { kind: "dialog", data };
  }

  return teams === "imBack" || teams === "messageBack"
    ? { kind: "say", text: data.msteams.value ?? data.msteams.text ?? "" }
    : { kind: "submit", data };
}

// The renderer writes the value of a searchable choice where Teams shows its title; it reads a title back as the value by itself.
function showTitles(card) {
  for (const input of card.getAllInputs(true)) {
    const field = input.choices && input.renderedElement?.querySelector("input[type='text']");
    if (field && input.label) {
      // The renderer names it by its placeholder only, and not at all once it has a value: also not once somebody typed one.
      const name = () => field.setAttribute("aria-label", input.label);
      name();
      ["input", "change", "blur"].forEach((kind) => field.addEventListener(kind, () => setTimeout(name)));
    }

    const chosen = field && input.choices.find((choice) => choice.value === field.value);
    if (chosen) {
      field.value = chosen.title;
    }
  }
}

// The renderer leaves these out: a name for the card as a whole, and role=list wrappers that hold no list items.
function mendLabels(frame, label) {
  const root = frame.querySelector(".ac-adaptiveCard");
  root?.removeAttribute("tabindex");
  if (label) {
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", label);
  }

  frame.querySelectorAll(".ac-actionSet[role='menubar']").forEach((set) => {
    set.setAttribute("role", "group");
    set.querySelectorAll("[role='menuitem']").forEach((item) => item.setAttribute("role", "button"));
  });
}

/** A short line for the list of chats: the first text of a card. */
export function firstText(json) {
  const found = [];
  const walk = (element) => {
    if (found.length > 0 || !element || typeof element !== "object") {
      return;
    }

    if (element.type === "TextBlock" && element.text) {
      found.push(element.text.replace(/[*_#]/g, ""));
      return;
    }

    [...(element.body ?? []), ...(element.items ?? []), ...(element.columns ?? [])].forEach(walk);
  };
  walk(json);
  return found[0] ?? "Kaart";
}
