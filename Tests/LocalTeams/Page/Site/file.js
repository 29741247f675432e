// Teams' own two file cards: the question whether a file may be stored, and the file once it is there.
import { element } from "./people.js";

const consent = "application/vnd.microsoft.teams.card.file.consent";
const size = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

export function drawFile(message, act) {
  const { file } = message;
  const name = element("p", { class: "file-name" }, file.name);
  const frame = element("div", { class: "file", role: "group", "aria-label": `Bestand ${file.name}` }, name);
  if (file.contentType !== consent) {
    frame.append(
      element("p", { class: "quiet" }, "Staat in jouw OneDrive"),
      element("a", { href: `/files/${encodeURIComponent(file.content.uniqueId)}`, download: file.name }, "Downloaden"));
    return frame;
  }

  frame.append(
    element("p", {}, file.content.description ?? ""),
    element("p", { class: "quiet" }, `Ongeveer ${size.format((file.content.sizeInBytes ?? 0) / 1024)} KB · naar jouw OneDrive`));
  const notice = element("p", { class: "notice", role: "status" },
    { accept: "Toegestaan", decline: "Geweigerd" }[message.fileAnswer] ?? "");
  const buttons = [["Toestaan", true], ["Weigeren", false]].map(([title, accept]) => {
    const button = element("button", { type: "button" }, title);
    button.addEventListener("click", () => answer(accept));
    return button;
  });
  frame.append(element("div", { class: "file-buttons" }, ...buttons), notice);
  return frame;

  async function answer(accept) {
    buttons.forEach((b) => { b.disabled = true; });
    const result = await act(message, { kind: "file", accept });
    buttons.forEach((b) => { b.disabled = false; });
    notice.className = result.kind === "failed" ? "notice failed" : "notice";
    notice.textContent = result.kind === "failed" ? result.sentence : notice.textContent;
  }
}
