// The easing of an action: its curve, with handles where it is a cubic Bezier, the parameters of a spring, or one of the names.
import { state, on, timeOf } from "./state.js";
import { begin, make } from "./hands.js";
import { notice } from "./notice.js";
import { node } from "./overlay.js";

const box = document.getElementById("easing");
const size = 168;
const room = 24;
const bezier = "cubic-bezier";
const starts = { [bezier]: [0.25, 0.1, 0.25, 1], steps: [4], spring: [170, 22, 1] };
const fields = {
  [bezier]: [["x1", 0, 1, 0.01], ["y1", -2, 3, 0.01], ["x2", 0, 1, 0.01], ["y2", -2, 3, 0.01]],
  spring: [["stiffness", 1, 1000, 1], ["damping", 0, 100, 0.5], ["mass", 0.1, 10, 0.1]],
  steps: [["steps", 1, 60, 1]],
};
let subject = null;
let gesture = null;
let shown = null;
let handles = [];

const elementOf = () => state.film?.elements.find((e) => e.id === subject.element);

// The same action in the film as it is now: lines and columns move with every edit.
function action() {
  const all = elementOf()?.actions.filter((a) => a.verb === subject.verb) ?? [];
  return all.reduce((best, a) => (!best || Math.abs(a.start - subject.start) < Math.abs(best.start - subject.start) ? a : best), null);
}

export function openEasing(element, bar) {
  if (!bar.at || bar.at.file) {
    notice("This action is made in another file.");
    return;
  }
  if (bar.end - bar.start < 1e-6) {
    notice(`This ${bar.verb} happens at once; give it a length first.`);
    return;
  }
  subject = { element, verb: bar.verb, start: bar.start, line: bar.at.line, column: bar.at.column };
  build();
  box.hidden = false;
  refresh();
  box.querySelector("select").focus();
}

export function closeEasing() {
  if (box.hidden) return false;
  box.hidden = true;
  subject = null;
  document.getElementById("stage").focus();
  return true;
}

function read(text) {
  const found = /^(cubic-bezier|spring|steps)(?:\(([^)]*)\))?$/.exec(text ?? "");
  return found ? { kind: found[1], numbers: found[2] ? found[2].split(",").map(Number) : [...starts[found[1]]] } : { kind: text, numbers: [] };
}

const round = (value) => Number(value.toFixed(2));
const write = ({ kind, numbers }) => (numbers.length ? `${kind}(${numbers.map(round).join(", ")})` : kind);
const edit = (value) => ({ what: "ease", line: subject.line, column: subject.column, value });

// While something is dragged the picture follows; when it is let go, that is one edit.
function tries(next) {
  shown = next;
  gesture ??= begin();
  gesture.to(edit(write(next)));
  draw();
}

async function sets(next) {
  shown = next;
  draw();
  const last = gesture;
  gesture = null;
  if (!last) {
    await make(edit(write(next)));
  } else {
    last.to(edit(write(next)));
    await last.end();
  }
  refresh();
}

function part(name, attributes = {}, ...inside) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...inside);
  return made;
}

function build() {
  const head = part("div", { className: "easing-head" }, part("b", { textContent: "Easing" }), part("span", { id: "easing-of" }), part("span", { className: "space" }),
    part("button", { type: "button", className: "icon", title: "Close (Escape)", textContent: "×", onclick: closeEasing }));
  head.lastChild.setAttribute("aria-label", "Close the easing");
  const curve = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  curve.setAttribute("viewBox", `0 ${-room} ${size} ${size + 2 * room}`);
  curve.setAttribute("class", "easing-curve");
  curve.setAttribute("aria-hidden", "true");
  handles = [0, 1].map((i) => {
    const made = part("button", { type: "button", className: "curve" });
    made.onkeydown = (event) => step(event, i);
    made.onpointerdown = (event) => grab(event, i);
    return made;
  });
  const select = part("select", { id: "easing-name" }, ...[...state.easings, bezier, "steps"].map((n) => new Option(n, n)));
  select.setAttribute("aria-label", "Kind of easing");
  select.onchange = () => sets({ kind: select.value, numbers: starts[select.value] && select.value !== "spring" ? [...starts[select.value]] : [] });
  const own = part("button", { type: "button", id: "easing-own", textContent: "The verb's own" });
  own.title = "Takes ease: out of the text";
  own.onclick = async () => {
    await make(edit(""));
    refresh();
  };
  box.replaceChildren(head, part("div", { className: "easing-graph" }, curve, ...handles), part("div", { className: "easing-side" }, select, part("div", { id: "easing-fields" }), own));
}

function step(event, i) {
  const by = event.shiftKey ? 0.1 : 0.01;
  const [x, y] = { ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, by], ArrowDown: [0, -by] }[event.key] ?? [];
  if (x === undefined) return;
  event.preventDefault();
  move(i, shown.numbers[2 * i] + x, shown.numbers[2 * i + 1] + y, sets);
}

function move(i, x, y, then) {
  const numbers = [...shown.numbers];
  numbers[2 * i] = round(Math.max(0, Math.min(1, x)));
  numbers[2 * i + 1] = round(Math.max(-2, Math.min(3, y)));
  then({ kind: bezier, numbers });
}

function grab(event, i) {
  const handle = handles[i];
  handle.setPointerCapture(event.pointerId);
  const area = box.querySelector(".easing-graph").getBoundingClientRect();
  const to = (moved, then) => move(i, (moved.clientX - area.left) / size, 1 - (moved.clientY - area.top - room) / size, then);
  handle.onpointermove = (moved) => to(moved, tries);
  const stop = (isKept) => async (ended) => {
    handle.onpointermove = handle.onpointerup = handle.onpointercancel = null;
    if (!gesture) return;
    if (isKept) {
      to(ended, sets);
    } else {
      await gesture.cancel();
      gesture = null;
      refresh();
    }
  };
  handle.onpointerup = stop(true);
  handle.onpointercancel = stop(false);
}

function refresh() {
  // Until the text as it is now is a film, the panel shows what was asked for.
  if (!subject || gesture || state.gesture || state.filmVersion !== state.version) return;
  const now = action();
  if (!now?.at) {
    closeEasing();
    return;
  }
  Object.assign(subject, { start: now.start, line: now.at.line, column: now.at.column });
  shown = read(state.film.eases[now.ease]?.text);
  box.querySelector("#easing-of").textContent = `${now.verb} ${subject.element || "frame"}, ${(now.end - now.start).toFixed(2)} s`;
  box.querySelector("#easing-name").value = shown.kind;
  draw();
}

function draw() {
  const now = subject && action();
  if (!now) return;
  const done = state.film.eases[now.ease]?.done ?? [];
  const at = (x, y) => `${(x * size).toFixed(1)},${((1 - y) * size).toFixed(1)}`;
  const parts = [node("rect", { class: "easing-box", x: 0, y: 0, width: size, height: size }), node("polyline", { class: "easing-line", points: done.map((y, i) => at(i / (done.length - 1), y)).join(" ") })];
  const isBezier = shown.kind === bezier;
  if (isBezier) {
    const [x1, y1, x2, y2] = shown.numbers;
    parts.splice(1, 0, node("polyline", { class: "easing-arm", points: `${at(0, 0)} ${at(x1, y1)}` }), node("polyline", { class: "easing-arm", points: `${at(1, 1)} ${at(x2, y2)}` }));
  }
  box.querySelector(".easing-curve").replaceChildren(...parts);
  handles.forEach((handle, i) => {
    handle.hidden = !isBezier;
    if (!isBezier) return;
    const [x, y] = shown.numbers.slice(2 * i, 2 * i + 2);
    handle.style.left = `${x * size}px`;
    handle.style.top = `${Math.max(-room + 8, Math.min(size + room - 8, (1 - y) * size)) + room}px`;
    handle.setAttribute("aria-label", `${i ? "Second" : "First"} handle at ${x}, ${y}; arrow keys move it`);
    handle.title = handle.getAttribute("aria-label");
  });
  rows();
}

// The numbers, as sliders and to be typed.
function rows() {
  const wanted = fields[shown.kind] ?? [];
  const list = box.querySelector("#easing-fields");
  const numbers = shown.numbers.length ? shown.numbers : starts[shown.kind] ?? [];
  if (list.dataset.kind !== shown.kind) {
    list.dataset.kind = shown.kind;
    list.replaceChildren(...wanted.map(([name, min, max, by], i) => {
      const slider = part("input", { type: "range", min, max, step: by });
      slider.setAttribute("aria-label", name);
      const typed = part("input", { type: "number", min, max, step: by });
      typed.setAttribute("aria-label", `${name}, a number`);
      const next = (value) => {
        const all = [...(shown.numbers.length ? shown.numbers : starts[shown.kind])];
        all[i] = value;
        return { kind: shown.kind, numbers: all };
      };
      slider.oninput = () => tries(next(Number(slider.value)));
      slider.onchange = () => sets(next(Number(slider.value)));
      typed.onchange = () => Number.isFinite(typed.valueAsNumber) && sets(next(Math.max(min, Math.min(max, typed.valueAsNumber))));
      return part("div", { className: "easing-row" }, part("span", { textContent: name }), slider, typed);
    }));
  }
  wanted.forEach((_, i) => list.children[i].querySelectorAll("input").forEach((input) => {
    if (input !== document.activeElement || input.type === "range") input.value = String(round(numbers[i]));
  }));
}

box.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  event.preventDefault();
  closeEasing();
});

on("film", () => {
  if (!subject) return;
  if (gesture || state.gesture) draw();
  else refresh();
});
on("gesture", refresh);
on("opened", () => closeEasing());
