// The components that can be inserted, each with a picture that the studio draws of its example.
import { state } from "./state.js";
import { select } from "./overlay.js";
import { make } from "./hands.js";
import { fit } from "./dialogs.js";

const gallery = document.getElementById("gallery");
const field = document.getElementById("gallery-text");
const list = document.getElementById("gallery-list");
let fitting = [];
let chosen = 0;

async function insert(component) {
  const added = await make({ what: "add", name: component });
  if (added) select(added.added);
}

// By name; what is only said of it counts less.
const score = ({ name, summary }, query) => Math.max(fit(name, query), summary.toLowerCase().includes(query.toLowerCase()) ? 100 : -1);

function card({ name, summary }, i) {
  const made = document.createElement("li");
  made.id = `gallery-${i}`;
  made.setAttribute("role", "option");
  const picture = Object.assign(document.createElement("img"), { src: `components/${encodeURIComponent(name)}.png`, alt: "", loading: "lazy", width: 192, height: 108 });
  picture.onerror = () => picture.classList.add("none");
  const title = Object.assign(document.createElement("b"), { textContent: name });
  const text = Object.assign(document.createElement("span"), { textContent: summary });
  made.append(picture, title, text);
  made.title = summary;
  made.onclick = () => take(i);
  return made;
}

function show() {
  const query = field.value.trim();
  fitting = query ? state.components.map((c) => ({ c, score: score(c, query) })).filter((x) => x.score > 0).sort((a, b) => b.score - a.score).map((x) => x.c) : state.components;
  list.replaceChildren(...fitting.map(card));
  if (!fitting.length) list.append(Object.assign(document.createElement("li"), { className: "nothing", textContent: "No matches." }));
  choose(0);
}

function choose(i) {
  chosen = Math.max(0, Math.min(fitting.length - 1, i));
  [...list.children].forEach((one, at) => one.setAttribute("aria-selected", String(at === chosen)));
  field.setAttribute("aria-activedescendant", fitting.length ? `gallery-${chosen}` : "");
  if (fitting.length) list.children[chosen].scrollIntoView({ block: "nearest" });
}

function take(i) {
  gallery.close();
  if (fitting[i]) insert(fitting[i].name);
}

export function openGallery() {
  field.value = "";
  gallery.showModal();
  show();
  list.scrollTop = 0;
  field.focus();
}

field.addEventListener("input", show);
field.addEventListener("keydown", (event) => {
  const columns = getComputedStyle(list).gridTemplateColumns.split(" ").length;
  const isAtEnd = field.selectionStart === field.value.length;
  const by = { ArrowDown: columns, ArrowUp: -columns, ArrowRight: isAtEnd ? 1 : 0, ArrowLeft: isAtEnd && !field.value ? -1 : 0, PageDown: columns * 3, PageUp: -columns * 3 }[event.key];
  if (by) {
    event.preventDefault();
    choose(chosen + by);
  } else if (event.key === "Enter") {
    event.preventDefault();
    take(chosen);
  }
});
