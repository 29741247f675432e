// The chat page: one colleague, the conversations of that colleague, one of them open, news as it comes.
import { ask, tell } from "./api.js";
import { firstText } from "./card.js";
import { startClock } from "./clock.js";
import { drawMessage, inThreads } from "./messages.js";
import { describe, element, initials, peoplePicker } from "./people.js";
import { openTask } from "./task.js";
import { onTheme, themeButton } from "./theme.js";

const byId = (id) => document.getElementById(id);
const state = { person: null, chats: [], chat: null, messages: [], replyTo: null, events: null, heard: 0 };
const groups = [["personal", "Chat"], ["groupChat", "Groepschats"], ["channel", "Teams en kanalen"]];
const picker = peoplePicker(become);

async function become(person) {
  state.person = person;
  localStorage.setItem("person", person.id);
  byId("who").querySelector(".who-name").textContent = `${person.name} (${describe(person)})`;
  byId("who").querySelector(".avatar").textContent = initials(person.name);
  document.title = `${person.name} – Teams nagespeeld`;
  await listen();
  state.chats = await ask("/api/chats", { person: person.id });
  const personal = state.chats.find((c) => c.type === "personal") ?? state.chats[0];
  showChats();
  if (personal) {
    await openChat(personal, matchMedia("(min-width: 721px)").matches);
  }
}

/** Settles once news is coming in (or cannot), so that what is asked for after it and what comes in leave no gap between them. */
function listen() {
  state.events?.close();
  const events = new EventSource(`/api/events?${new URLSearchParams({ person: state.person.id })}`);
  state.events = events;
  let readyBefore = false;
  events.onmessage = (event) => { if (state.events === events) { receive(JSON.parse(event.data)); } };
  return new Promise((settle) => {
    events.addEventListener("ready", () => { if (readyBefore) { refresh(); } readyBefore = true; settle(); });
    events.addEventListener("error", settle);
  });
}

/** The messages of the open chat. What came in while they were asked for may be newer than the answer, so then it asks again. */
async function loadMessages() {
  for (let again = true; again;) {
    const { heard, chat } = state;
    const messages = await ask("/api/messages", { person: state.person.id, chat: chat.id });
    again = state.chat !== chat || state.heard !== heard;
    if (!again) {
      state.messages = messages;
    }
  }
}

async function refresh() {
  state.chats = await ask("/api/chats", { person: state.person.id });
  showChats();
  if (state.chat) {
    await loadMessages();
    showMessages();
  }
}

function receive({ chat: chatId, message }) {
  state.heard += 1;
  const chat = state.chats.find((c) => c.id === chatId);
  if (!chat) {
    refresh();
    return;
  }

  const gone = !message.text && !message.card && !message.file;
  const isNew = message.version === 0;
  chat.last = gone ? chat.last : message;
  if (isNew && !message.mine) {
    const place = state.chat?.id === chatId ? "" : ` in ${chat.name}`;
    byId("news").textContent = `Nieuw bericht van ${message.author}${place}: ${preview(message)}`;
  }

  if (state.chat?.id === chatId) {
    patch(message, gone);
    ask("/api/messages", { person: state.person.id, chat: chatId });
  } else if (isNew && !message.mine) {
    chat.unread += 1;
  }

  showChats();
}

function patch(message, gone) {
  const at = state.messages.findIndex((m) => m.id === message.id);
  if (gone) {
    state.messages = state.messages.filter((m) => m.id !== message.id);
    byId("messages").querySelector(`[data-id="${message.id}"]`)?.remove();
  } else if (at < 0) {
    state.messages.push(message);
    showMessages();
  } else if (message.version >= state.messages[at].version) {
    state.messages[at] = message;
    byId("messages").querySelector(`[data-id="${message.id}"]`)?.replaceWith(draw(message));
  }
}

const preview = (message) => message.text ?? message.file?.name ?? firstText(message.card);

function showChats() {
  const focused = document.activeElement?.dataset?.chat;
  byId("chats").replaceChildren(...groups.flatMap(([type, title]) => {
    const chats = state.chats.filter((c) => c.type === type);
    return chats.length === 0 ? [] : [element("h2", {}, title), element("ul", {}, ...chats.map(chatItem))];
  }));
  byId("chats").querySelector(`[data-chat="${CSS.escape(focused ?? "")}"]`)?.focus();
}

function chatItem(chat) {
  const button = element("button", { type: "button", "data-chat": chat.id, "aria-current": state.chat?.id === chat.id && "true" },
    element("span", { class: "name" }, chat.team ? `${chat.team} › ${chat.name}` : chat.name),
    chat.unread > 0 && element("span", { class: "unread", role: "img", "aria-label": `${chat.unread} ongelezen` }, String(chat.unread)),
    element("span", { class: "last" }, chat.last ? preview(chat.last) : "Nog geen berichten"));
  button.addEventListener("click", () => openChat(chat, true));
  return element("li", {}, button);
}

async function openChat(chat, show) {
  state.chat = chat;
  state.replyTo = null;
  showReply();
  if (show) {
    document.body.dataset.view = "conversation";
  }

  const about = {
    personal: "Jouw eigen chat met de bot",
    groupChat: "Groepschat met de bot; een bericht hier noemt de bot",
    channel: "Kanaal; een bericht hier noemt de bot",
  };
  byId("chat-title").textContent = chat.team ? `${chat.team} › ${chat.name}` : chat.name;
  byId("chat-about").textContent = `${about[chat.type]}${chat.type === "personal" ? "" : ` · ${chat.members} leden`}`;
  if (show || document.body.dataset.view === "conversation") {
    await loadMessages();
    chat.unread = 0;
    showMessages();
  }

  showChats();
}

function draw(message) {
  const reply = state.chat.type === "channel" && !message.root ? startReply : null;
  return drawMessage(message, { act, reply });
}

function showMessages() {
  byId("messages").replaceChildren(...inThreads(state.messages).map(draw));
  byId("feed").scrollTop = byId("feed").scrollHeight;
}

function startReply(message) {
  state.replyTo = message.id;
  showReply(preview(message));
  byId("composer-text").focus();
}

function showReply(text) {
  byId("replying").hidden = !state.replyTo;
  byId("replying").querySelector("span").textContent = text ? `Antwoord op: ${text}` : "";
}

const deed = (more) => ({ person: state.person.id, chat: state.chat.id, ...more });

async function act(message, pressed) {
  if (pressed.kind === "say") {
    return tell("/api/type", deed({ text: pressed.text }));
  }

  if (pressed.kind === "file") {
    return tell("/api/file", deed({ message: message.id, accept: pressed.accept }));
  }

  if (pressed.kind === "submit") {
    return { kind: "failed", sentence: "Action.Submit zonder msteams doet hier niets." };
  }

  if (pressed.kind === "execute") {
    return tell("/api/press", deed({ message: message.id, verb: pressed.verb, data: pressed.data }));
  }

  const where = deed({});
  const result = await tell("/api/dialog/open", { ...where, message: message.id, data: pressed.data });
  if (result.kind === "dialog") {
    openTask(result, (data) => tell("/api/dialog/submit", { ...where, data }));
  }

  return result;
}

byId("composer").addEventListener("submit", async (event) => {
  event.preventDefault();
  const field = byId("composer-text");
  const text = field.value.trim();
  if (!text || !state.chat) {
    return;
  }

  field.value = "";
  const result = await tell("/api/type", deed({ text, root: state.replyTo ?? undefined }));
  if (result.kind === "failed") {
    byId("messages").append(element("li", { class: "message" }, element("p", { class: "notice failed", role: "alert" }, result.sentence)));
  }
});
byId("who").addEventListener("click", () => picker.open());
byId("no-reply").addEventListener("click", () => { state.replyTo = null; showReply(); });
byId("back").addEventListener("click", () => {
  document.body.dataset.view = "chats";
  byId("chats").querySelector("[aria-current]")?.focus();
});
document.querySelectorAll("[data-close]").forEach((b) => b.addEventListener("click", () => b.closest("dialog").close()));
themeButton(byId("theme"));
onTheme(showMessages);
await startClock();
const last = new URLSearchParams(location.search).get("person") ?? localStorage.getItem("person");
const person = last && await picker.find(last);
if (person) {
  await become(person);
} else {
  await picker.open();
}
