// Elements are moved, scaled and turned on the picture: with the pointer, and moved with the arrow keys.
import { state, on } from "./state.js";
import { allViews } from "./stage.js";
import { begin, make } from "./hands.js";
import { snap } from "./snap.js";
import { design, shownIn, select, draw, under, node, addLayer, setDropped } from "./overlay.js";

const slack = 4;
const grip = 9;
const reach = 7;
const stem = 26;
const turnStep = 15;
let drag = null;

const corners = ({ x, y, width, height }) => [[x, y], [x + width, y], [x + width, y + height], [x, y + height]];
// The middles of the sides that can be drawn out: of what has a width or a height of its own.
const sides = ({ x, y, width, height, hasWidth, hasHeight }) => [
  ...(hasWidth ? [{ kind: "width", at: [x, y + height / 2] }, { kind: "width", at: [x + width, y + height / 2] }] : []),
  ...(hasHeight ? [{ kind: "height", at: [x + width / 2, y] }, { kind: "height", at: [x + width / 2, y + height] }] : []),
];
const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
const knob = ({ x, y, width }, unit) => [x + width / 2, y - stem * unit];
const chosen = (view) => shownIn(view).find((e) => e.id === state.selected && e.id) ?? null;

function pointIn(view, event) {
  const area = view.canvas.getBoundingClientRect();
  const unit = design(view).width / area.width;
  return { x: (event.clientX - area.left) * unit, y: (event.clientY - area.top) * unit, unit };
}

const isNear = ([x, y], point) => Math.hypot(x - point.x, y - point.y) <= grip * point.unit;

// What a press takes hold of: a handle of the selected element, that element, or the one below the pointer.
function holdOf(view, point, event) {
  const element = chosen(view);
  if (element) {
    if (isNear(knob(element, point.unit), point)) return { kind: "turn", element };
    if (corners(element).some((c) => isNear(c, point))) return { kind: "scale", element };
    const side = sides(element).find((s) => isNear(s.at, point));
    if (side) return { kind: side.kind, element };
    if (point.x >= element.x && point.x <= element.x + element.width && point.y >= element.y && point.y <= element.y + element.height) return { kind: "move", element };
  }
  const other = under({ view, event });
  return other?.id ? { kind: "move", element: other } : null;
}

function press(view, event) {
  isDropped = false;
  if (event.button !== 0 || state.playing || drag || state.draft) return;
  const point = pointIn(view, event);
  const hold = holdOf(view, point, event);
  if (!hold) return;
  drag = { ...hold, view, from: point, moved: { x: 0, y: 0 }, lines: [], gesture: null, pointer: event.pointerId };
}

function around(view, element) {
  const all = shownIn(view);
  const inside = new Set([element.id]);
  for (const e of all) if (inside.has(e.parent)) inside.add(e.id);
  return all.filter((e) => e.id && !inside.has(e.id) && e.id !== element.parent).slice(0, 200);
}

function move(event) {
  const { view, from, element, kind } = drag;
  const point = pointIn(view, event);
  if (!drag.gesture) {
    if (Math.hypot(point.x - from.x, point.y - from.y) < slack * point.unit) return;
    view.figure.setPointerCapture(drag.pointer);
    if (state.selected !== element.id) select(element.id);
    drag.others = around(view, element);
    drag.gesture = begin(view.index);
  }
  const [cx, cy] = middle(element);
  if (kind === "move") {
    let by = { x: point.x - from.x, y: point.y - from.y };
    if (event.shiftKey) by = Math.abs(by.x) > Math.abs(by.y) ? { x: by.x, y: 0 } : { x: 0, y: by.y };
    const free = event.altKey || event.ctrlKey;
    const found = free ? { x: 0, y: 0, lines: [], isSnapped: false } : snap({ ...element, x: element.x + by.x, y: element.y + by.y }, design(view), drag.others, reach * point.unit);
    drag.moved = { x: by.x + found.x, y: by.y + found.y };
    drag.lines = found.lines;
    drag.gesture.to({ what: "move", element: element.id, ...drag.moved, isFine: found.isSnapped });
  } else if (kind === "scale") {
    const factor = Math.hypot(point.x - cx, point.y - cy) / Math.max(1, Math.hypot(from.x - cx, from.y - cy));
    drag.gesture.to({ what: "scale", element: element.id, x: factor });
  } else if (kind === "width" || kind === "height") {
    drag.gesture.to({ what: kind, element: element.id, x: stretch(view, element, kind, point, event) });
  } else {
    const turned = ((Math.atan2(point.y - cy, point.x - cx) - Math.atan2(from.y - cy, from.x - cx)) * 180) / Math.PI;
    drag.gesture.to({ what: "turn", element: element.id, x: event.shiftKey ? Math.round(turned / turnStep) * turnStep : turned });
  }
  draw();
}

// By which factor a side that lies at a point makes it larger; drawn to what the sides and middles of others are in line with.
function stretch(view, element, kind, point, event) {
  const [axis, other] = kind === "width" ? ["x", "y"] : ["y", "x"];
  const centre = element[axis] + element[kind] / 2;
  const way = Math.sign(drag.from[axis] - centre) || 1;
  let at = point[axis];
  drag.lines = [];
  if (!event.altKey && !event.ctrlKey) {
    const thin = { [axis]: at, [other]: element[other], width: 0, height: 0 };
    const found = snap(thin, design(view), drag.others, reach * point.unit);
    at += found[axis];
    drag.lines = found.lines.filter((l) => l[`${axis}1`] === l[`${axis}2`]);
  }
  return Math.max(0.02, ((at - centre) * way) / Math.max(1, element[kind] / 2));
}

async function stop(isKept) {
  const { gesture } = drag;
  drag = null;
  draw();
  if (!gesture) return;
  isDropped = true;
  await (isKept ? gesture.end() : gesture.cancel());
}

// The click that a press ends with, which selects nothing when it was a drag.
let isDropped = false;
setDropped(() => isDropped);

on("pointer", ({ kind, view, event }) => {
  if (kind === "pointerdown") press(view, event);
  else if (kind === "pointermove" && drag) move(event);
  else if (kind === "pointerup" && drag) stop(true);
  else if (kind === "pointercancel" && drag) stop(false);
});

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && drag) {
    event.preventDefault();
    event.stopImmediatePropagation();
    stop(false);
  }
}, true);

// Over the picture: the handles of the selected element, and what a drag is in line with.
addLayer((view, unit) => {
  const element = chosen(view);
  const held = drag?.gesture && drag.view === view ? drag : null;
  const parts = (held?.lines ?? []).map((l) => node("line", { class: "aligned", ...l }));
  if (held?.kind === "move") {
    const { x, y, width, height } = held.element;
    parts.push(node("rect", { class: "selected", x: x + held.moved.x, y: y + held.moved.y, width, height }));
  } else if (element && !state.playing) {
    const [x, y] = knob(element, unit);
    parts.push(node("line", { class: "stem", x1: x, x2: x, y1: y, y2: element.y }));
    parts.push(node("circle", { class: "handle", cx: x, cy: y, r: 5 * unit }));
    for (const { kind, at: [cx, cy] } of sides(element)) {
      const [w, h] = kind === "width" ? [6, 14] : [14, 6];
      parts.push(node("rect", { class: "side-handle", x: cx - (w / 2) * unit, y: cy - (h / 2) * unit, width: w * unit, height: h * unit, rx: 3 * unit }));
    }
    for (const [cx, cy] of corners(element)) parts.push(node("rect", { class: "handle", x: cx - 4 * unit, y: cy - 4 * unit, width: 8 * unit, height: 8 * unit }));
  }
  return parts;
});

// Single steps with the arrow keys: those that come while one is written are written with the next.
const pending = { x: 0, y: 0, running: false };
export function nudge(x, y) {
  if (!state.selected || state.playing || !allViews()[0]) return false;
  pending.x += x;
  pending.y += y;
  if (!pending.running) step();
  return true;
}

async function step() {
  pending.running = true;
  while (pending.x || pending.y) {
    const edit = { what: "move", element: state.selected, x: pending.x, y: pending.y, isFine: true };
    pending.x = pending.y = 0;
    if (!(await make(edit))) break;
  }
  pending.x = pending.y = 0;
  pending.running = false;
}
