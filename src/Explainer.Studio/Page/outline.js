// All elements as a tree: a click selects, a double click or Enter goes to the line. And the side that it is in.
import { state, on, tell } from "./state.js";
import { select } from "./overlay.js";
import { goTo } from "./editor.js";

const most = 1000;
const key = "explainer-studio-side";
const side = document.getElementById("side");
const tree = document.getElementById("tree");
let rows = [];

function levels(branches) {
  const depth = new Map();
  return branches.map((b) => {
    const level = b.parent !== undefined && depth.has(b.parent) ? depth.get(b.parent) + 1 : 0;
    depth.set(b.id, level);
    return { ...b, level };
  });
}

function show() {
  const known = rows.map((r) => r.dataset.id + r.dataset.level).join("\n");
  const branches = levels(state.film?.tree ?? []).slice(0, most);
  if (branches.map((b) => b.id + b.level).join("\n") !== known || !branches.length) {
    rows = branches.map(row);
    tree.replaceChildren(...rows);
  }
  rows.forEach((r, i) => { r.branch = branches[i]; });
  document.getElementById("elements-count").textContent = String(state.film?.tree.length ?? 0);
  mark();
}

function row(branch) {
  const made = document.createElement("li");
  made.setAttribute("role", "treeitem");
  made.setAttribute("aria-level", branch.level + 1);
  made.style.paddingLeft = `${12 + branch.level * 14}px`;
  Object.assign(made.dataset, { id: branch.id, level: branch.level });
  for (const [name, text] of [["id", branch.id], ["component", branch.component]]) {
    const part = document.createElement("span");
    part.className = name;
    part.textContent = text;
    made.append(part);
  }
  made.onclick = () => choose(made);
  made.ondblclick = () => goTo(made.branch.at);
  return made;
}

function choose(chosen) {
  select(chosen.branch.id);
  chosen.focus();
}

function mark() {
  let current = null;
  for (const r of rows) {
    const isIt = r.branch.id === state.selected && state.selected !== null;
    r.setAttribute("aria-selected", String(isIt));
    r.tabIndex = -1;
    if (isIt) current = r;
  }
  if (current ?? rows[0]) (current ?? rows[0]).tabIndex = 0;
  current?.scrollIntoView({ block: "nearest" });
}

tree.addEventListener("keydown", (event) => {
  const at = rows.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (next !== undefined && rows[next]) {
    event.preventDefault();
    choose(rows[next]);
  } else if (event.key === "Enter" && rows[at]) {
    event.preventDefault();
    goTo(rows[at].branch.at);
  }
});

function apply(isHidden) {
  side.hidden = isHidden;
  document.body.classList.toggle("with-side", !isHidden);
}

export function toggleSide() {
  apply(!side.hidden);
  localStorage.setItem(key, side.hidden ? "hidden" : "shown");
  tell("side");
}

export function focusSide() {
  (rows.find((r) => r.tabIndex === 0) ?? side.querySelector("button"))?.focus();
}

document.getElementById("side-close").onclick = toggleSide;
apply(localStorage.getItem(key) === "hidden" || (localStorage.getItem(key) === null && innerWidth < 1200));
on("film", show);
on("selected", mark);
