// What is drawn over the pictures: safe areas, a grid, the places of warnings, the element under the pointer and the one that is selected.
import { state, on, tell } from "./state.js";
import { send } from "./link.js";
import { allViews } from "./stage.js";
import { goTo } from "./editor.js";
import { seek } from "./player.js";
import { margin, captionShare } from "./snap.js";

const columns = 12;
const rows = 6;
const shown = new Map();
const layers = [];
const asked = new Map();

// What others draw over a picture: a function of the picture and of how many design px a pixel of the screen is.
export const addLayer = (layer) => layers.push(layer);

// The elements that a picture shows, as far as they are known.
export const shownIn = (view) => shown.get(view.index)?.elements ?? [];

// The frame in design px: its short side is 1080.
export function design(view) {
  const { width, height } = view.shape;
  const unit = 1080 / Math.min(width, height);
  return { width: width * unit, height: height * unit };
}

export const node = (name, attributes, text = null) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== null) made.textContent = text;
  return made;
};

const box = (kind, { x, y, width, height }, attributes = {}) => node("rect", { class: kind, x, y, width, height, ...attributes });

export function draw() {
  for (const view of allViews()) {
    const { width, height } = design(view);
    const unit = width / (view.canvas.clientWidth || width);
    const parts = [];
    if (state.guides.has("grid")) {
      for (let i = 1; i < columns; i++) parts.push(node("line", { class: i * 2 === columns ? "guide-grid middle" : "guide-grid", x1: (width * i) / columns, x2: (width * i) / columns, y1: 0, y2: height }));
      for (let i = 1; i < rows; i++) parts.push(node("line", { class: i * 2 === rows ? "guide-grid middle" : "guide-grid", y1: (height * i) / rows, y2: (height * i) / rows, x1: 0, x2: width }));
    }
    if (state.guides.has("safe")) {
      parts.push(box("guide-captions", { x: 0, y: height * (1 - captionShare), width, height: height * captionShare }));
      parts.push(box("guide-safe", { x: margin, y: margin, width: width - 2 * margin, height: height * (1 - captionShare) - margin }));
    }
    if (state.guides.has("marks")) parts.push(...marks(view, width, height, unit));
    const elements = shown.get(view.index)?.elements ?? [];
    for (const [kind, id] of [["selected", state.selected], ["hovered", state.hovered]]) {
      const element = elements.find((e) => e.id === id);
      if (element && !(kind === "hovered" && (id === state.selected || state.gesture)) && !(kind === "selected" && state.gesture)) {
        parts.push(box(kind, element));
        const size = 11 * unit;
        parts.push(node("text", { class: "name", x: Math.max(2 * unit, element.x), y: element.y > 20 * unit ? element.y - 5 * unit : element.y + 15 * unit, style: `font-size:${size}px;stroke-width:${3 * unit}px` }, `${element.id} · ${element.component}`));
      }
    }
    parts.push(...layers.flatMap((layer) => layer(view, unit)));
    // Of nothing the same nothing is left alone: a picture is as often drawn as it moves.
    if (!parts.length && !view.overlay.firstChild) continue;
    view.overlay.setAttribute("viewBox", `0 0 ${width} ${height}`);
    view.overlay.replaceChildren(...parts);
  }
}

function marks(view, width, height, unit) {
  const here = state.marks.filter((m) => m.designWidth * height === m.designHeight * width && view.frame >= m.first && view.frame <= m.last);
  return here.flatMap((mark) => [
    box("mark", mark),
    node("text", { class: "mark-text", x: mark.x, y: mark.y + mark.height + 14 * unit, style: `font-size:${11 * unit}px;stroke-width:${3 * unit}px` }, mark.code),
  ]);
}

// Asks for the elements of the frame that is shown, once for each frame, and only when somebody looks at them.
function need(view) {
  if (!view || state.playing || view.frame < 0) return;
  const key = `${view.frame} ${view.version}`;
  const known = shown.get(view.index);
  if (key !== asked.get(view.index) && !(known && known.frame === view.frame && known.version === view.version)) {
    asked.set(view.index, key);
    send({ kind: "elements", view: view.index, frame: view.frame });
  }
}

// Of those under the pointer the one that is drawn last; of two that are drawn as one the inner one.
export function under({ view, event }) {
  const { width } = design(view);
  const area = view.canvas.getBoundingClientRect();
  const unit = width / area.width;
  const [x, y] = [(event.clientX - area.left) * unit, (event.clientY - area.top) * unit];
  const hits = (shown.get(view.index)?.elements ?? []).filter((e) => x >= e.x && x <= e.x + e.width && y >= e.y && y <= e.y + e.height);
  const parents = new Set(hits.map((e) => e.parent));
  return hits.findLast((e) => !parents.has(e.id)) ?? null;
}

on("pointer", (pointer) => {
  if (state.gesture || state.draft || !["pointermove", "pointerleave", "click", "dblclick"].includes(pointer.kind)) return;
  need(pointer.view);
  const element = pointer.kind === "pointerleave" || state.playing ? null : under(pointer);
  if (state.hovered !== (element?.id ?? null)) {
    state.hovered = element?.id ?? null;
    draw();
  }
  if (pointer.kind === "click" && !isDropped()) select(element?.id ?? null);
  if (pointer.kind === "dblclick" && element) goTo(element.at);
});

// Whether a click is the end of a drag, which selects nothing else.
let isDropped = () => false;
export const setDropped = (given) => { isDropped = given; };

export function select(id) {
  state.selected = id;
  if (id !== null) allViews().forEach(need);
  tell("selected");
  draw();
}

on("message:elements", (message) => {
  shown.set(message.view, message);
  draw();
});

on("painted", ({ view }) => {
  const known = shown.get(view.index);
  if (known && (known.frame !== view.frame || known.version !== view.version)) shown.delete(view.index);
  if (state.selected !== null && !state.playing) need(view);
  draw();
});

// Another state of the film may have them elsewhere, also while the text is only tried. Its pictures, which come another way, may be there already.
on("message:state", () => {
  shown.clear();
  asked.clear();
  if (state.selected !== null) allViews().forEach(need);
});

on("guides", draw);
on("gesture", draw);
on("resized", draw);
on("marks", draw);
on("playing", () => {
  if (!state.playing) allViews().forEach((view) => state.selected !== null && need(view));
  draw();
});

// The next or the one before of the places of warnings.
export function nextMark(direction) {
  const frames = [...new Set(state.marks.map((m) => m.first))].sort((a, b) => a - b);
  const next = direction > 0 ? frames.find((f) => f > state.frame) : frames.findLast((f) => f < state.frame);
  if (next !== undefined) seek(next);
}
