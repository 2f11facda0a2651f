// The switcher (Ctrl-K) and the list of keys.
import { state, timeOf, clock } from "./state.js";
import { commands, keyText } from "./commands.js";
import { seek } from "./player.js";
import { goTo } from "./editor.js";
import { select } from "./overlay.js";
import { send } from "./link.js";
import { isUnsaved } from "./state.js";
import { notice } from "./notice.js";

const most = 60;
const palette = document.getElementById("palette");
const field = document.getElementById("palette-text");
const list = document.getElementById("palette-list");
let entries = [];
let fitting = [];
let chosen = 0;

function everything() {
  const film = state.film;
  const firstSeen = (element) => element.stays[0]?.[1] ?? element.actions[0]?.end ?? 0;
  return [
    ...(film?.beats ?? []).map((b) => ({ kind: "beat", text: b.id === b.title ? b.id : `${b.title} (${b.id})`, more: clock(timeOf(b.first)), act: () => { seek(b.key); goTo(b.at); } })),
    ...(film?.elements ?? []).filter((e) => e.id).map((e) => ({ kind: "element", text: e.id, more: e.component, act: () => { seek(Math.ceil(firstSeen(e) * film.rateNumerator / film.rateDenominator)); select(e.id); goTo(e.at); } })),
    ...state.files.map((f) => ({ kind: "storyboard", text: f, more: f === state.file ? "open" : "", act: () => open(f) })),
    ...commands.map((c) => ({ kind: "command", text: c.name, more: c.keys.map(keyText).join("  "), act: () => c.does() })),
  ];
}

export function open(file) {
  if (file === state.file) return;
  if (isUnsaved()) notice(`${state.file} is not saved.`, "Save it with Ctrl-S first; then open the other one.");
  else send({ kind: "open", file });
}

// Letters in this order; those that stand together and at the start of words count most.
export function fit(text, query) {
  const [all, wanted] = [text.toLowerCase(), query.toLowerCase()];
  const together = all.indexOf(wanted);
  if (together >= 0) return 1000 - together - (together > 0 && /\w/.test(all[together - 1]) ? 200 : 0) - all.length / 100;
  let at = -1;
  let gaps = 0;
  for (const letter of wanted.replaceAll(" ", "")) {
    const next = all.indexOf(letter, at + 1);
    if (next < 0) return -1;
    gaps += next - at - 1;
    at = next;
  }
  return 400 - gaps;
}

function show() {
  const query = field.value.trim();
  fitting = query
    ? entries.map((e) => ({ e, score: fit(e.text, query) })).filter((x) => x.score > 0).sort((a, b) => b.score - a.score).map((x) => x.e)
    : entries;
  fitting = fitting.slice(0, most);
  chosen = Math.max(0, Math.min(fitting.length - 1, chosen));
  list.replaceChildren(...(fitting.length ? fitting.map(item) : [nothing()]));
  field.setAttribute("aria-activedescendant", fitting.length ? `palette-${chosen}` : "");
  list.children[chosen]?.scrollIntoView({ block: "nearest" });
}

function nothing() {
  const made = document.createElement("li");
  made.className = "nothing";
  made.textContent = "No matches.";
  return made;
}

function item(entry, i) {
  const made = document.createElement("li");
  made.id = `palette-${i}`;
  made.setAttribute("role", "option");
  made.setAttribute("aria-selected", String(i === chosen));
  for (const [name, text] of [["kind", entry.kind], ["what", entry.text], ["more", entry.more]]) {
    const part = document.createElement("span");
    part.className = name;
    part.textContent = text;
    made.append(part);
  }
  made.onclick = () => take(i);
  return made;
}

function take(i) {
  palette.close();
  fitting[i]?.act();
}

// Everything that can be gone to or done.
export function openPalette() {
  entries = everything();
  field.value = "";
  chosen = 0;
  palette.showModal();
  show();
  field.focus();
}

field.addEventListener("input", () => {
  chosen = 0;
  show();
});

field.addEventListener("keydown", (event) => {
  const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
  if (move) {
    event.preventDefault();
    chosen = Math.max(0, Math.min(fitting.length - 1, chosen + move));
    show();
  } else if (event.key === "Enter") {
    event.preventDefault();
    take(chosen);
  }
});

for (const dialog of document.querySelectorAll("dialog")) {
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}

export function openHelp() {
  const help = document.getElementById("help");
  const groups = Map.groupBy(commands, (c) => c.group);
  document.getElementById("help-list").replaceChildren(...[...groups].map(([name, items]) => {
    const section = document.createElement("section");
    const title = document.createElement("h3");
    title.textContent = name;
    section.append(title, ...items.map((command) => {
      const row = document.createElement("div");
      const what = document.createElement("span");
      what.textContent = command.name;
      const keys = document.createElement("span");
      command.keys.forEach((key, i) => {
        const sign = document.createElement("kbd");
        sign.textContent = keyText(key);
        keys.append(i ? " " : "", sign);
      });
      row.append(what, keys);
      return row;
    }));
    return section;
  }));
  help.showModal();
}
