// The properties of the selected element, made from its component's definition: each change is one edit of the text.
import { state, on } from "./state.js";
import { ask } from "./asking.js";
import { begin, make } from "./hands.js";
import { goTo } from "./editor.js";
import { control } from "./controls.js";

const box = document.getElementById("props");
const sources = { shape: "this shape", template: "template", defaults: "defaults", computed: "worked out", default: "" };
let told = null;
let asked = 0;
let openCommon = false;

async function refresh() {
  const id = state.selected;
  const count = ++asked;
  if (!id || !state.film) {
    told = null;
    render();
    return;
  }
  if (state.gesture || state.filmVersion !== state.version) return;
  try {
    const answer = await ask({ kind: "inspect", element: id, view: 0, frame: state.frame });
    if (count === asked && !state.gesture) {
      told = answer;
      render();
    }
  } catch (e) {
    if (count !== asked) return;
    told = null;
    render(e.message);
  }
}

function text(name, content, className = "") {
  const made = document.createElement(name);
  made.textContent = content;
  made.className = className;
  return made;
}

function link(place, content) {
  const made = text("button", content, "link");
  made.type = "button";
  made.title = place.file ? `${place.file}, line ${place.line}` : `Line ${place.line}`;
  made.onclick = () => goTo(place);
  return made;
}

function render(message = "") {
  const focused = box.contains(document.activeElement) ? { name: document.activeElement.dataset.key, from: document.activeElement.selectionStart } : null;
  if (!told) {
    box.replaceChildren(text("p", message || "Select an element on the picture, in the timeline or above to see its properties.", "hint"));
    return;
  }
  const head = document.createElement("div");
  head.className = "props-head";
  head.append(text("b", told.element), text("span", told.component, "component"));
  if (told.at) head.append(link(told.at, told.at.file ? told.at.file : `line ${told.at.line}`));
  const parts = [head];
  if (told.reason) {
    const why = text("p", told.reason + " ", "why");
    if (told.made) why.append(link(told.made, told.made.file ? told.made.file : `line ${told.made.line}`));
    parts.push(why);
  }
  const own = told.props.filter((p) => !p.isCommon || !["default", "defaults"].includes(p.from));
  const common = told.props.filter((p) => !own.includes(p));
  parts.push(...own.map(row));
  const more = document.createElement("details");
  more.open = openCommon;
  more.ontoggle = () => { openCommon = more.open; };
  const summary = text("summary", "What every element has");
  more.append(summary, ...common.map(row));
  parts.push(more);
  box.replaceChildren(...parts);
  if (focused?.name) {
    const again = box.querySelector(`[data-key="${focused.name}"]`);
    again?.focus();
    if (focused.from !== null && focused.from !== undefined && again?.setSelectionRange && again.type !== "range") again.setSelectionRange(focused.from, focused.from);
  }
}

function row(prop) {
  const made = document.createElement("div");
  made.className = "prop" + (prop.from === "default" ? " is-default" : "");
  made.dataset.prop = prop.name;
  const id = "prop-" + prop.name;
  const label = document.createElement("label");
  label.htmlFor = id;
  label.textContent = prop.name;
  label.title = prop.summary;
  if (prop.unit && prop.unit !== "share") label.append(text("small", prop.unit === "degrees" ? "°" : prop.unit));
  made.append(label);
  const isOpen = !told.reason && ["own", "shape", "default", "defaults", "template"].includes(prop.from) && prop.kind !== "other";
  made.append(control(prop, id, isOpen, changer(prop)));
  const end = document.createElement("span");
  end.className = "from";
  if (!told.reason && (prop.from === "own" || prop.from === "shape")) {
    const remove = text("button", "×", "remove");
    remove.type = "button";
    remove.dataset.key = "remove-" + prop.name;
    remove.title = `Reset ${prop.name} to its default`;
    remove.setAttribute("aria-label", remove.title);
    remove.onclick = () => make({ what: "unset", element: told.element, name: prop.name });
    end.append(remove);
  } else if (prop.at) {
    end.append(link(prop.at, sources[prop.from] || "text"));
  } else if (prop.from === "default" && prop.value !== undefined) {
    end.append(text("span", "default", "default"));
  }
  made.append(end);
  return made;
}

// While a control is moved the picture follows; when it is let go, that is written.
function changer(prop) {
  let gesture = null;
  const edit = (value) => ({ what: "set", element: told.element, name: prop.name, value });
  return {
    tries(value) {
      gesture ??= begin();
      gesture.to(edit(value));
    },
    async sets(value) {
      const last = gesture;
      gesture = null;
      if (last) {
        last.to(edit(value));
        await last.end();
      } else if (value !== (prop.value ?? "")) {
        await make(edit(value));
      }
      refresh();
    },
    async leaves() {
      const last = gesture;
      gesture = null;
      await last?.cancel();
      refresh();
    },
  };
}

on("selected", refresh);
on("film", refresh);
on("gesture", refresh);
on("opened", refresh);
render();
