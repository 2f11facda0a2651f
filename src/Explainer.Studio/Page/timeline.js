// The timeline: what it is scrolled and zoomed to, and what the pointer and keys do on it. How it looks is in timeline-paint.js.
import { state, on, lastFrame, timeOf, frameOf, clock } from "./state.js";
import { seek, position } from "./player.js";
import { goTo } from "./editor.js";
import { select } from "./overlay.js";
import { openEasing } from "./easing.js";
import { goToNote } from "./notes.js";
import { lanes, ruler } from "./lanes.js";
import { paintTimeline, labelWidth } from "./timeline-paint.js";
import { holdOf, grab } from "./timeline-drag.js";

const canvas = document.getElementById("timeline");
const head = document.getElementById("playhead");
const mostZoom = 400;
const view = { zoom: 1, left: 0, top: 0, width: 0, height: 0, lanes: [], hover: null };
let isDue = false;
let isMarkDue = false;
let marked = "";
let dragging = false;
let held = null;

const length = () => timeOf((state.film?.frames ?? 1));
const perSecond = () => ((view.width - labelWidth - 12) / length()) * view.zoom;
const timeAt = (x) => (x - labelWidth) / perSecond() + view.left;
export const xAt = (seconds) => labelWidth + (seconds - view.left) * perSecond();

export function redraw() {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    marked = markedNow();
    paintTimeline(canvas, { ...view, perSecond: perSecond(), xAt, timeAt, length: length(), snapped: held?.snapped ?? null });
    place();
  });
}

// The mark of the time moves alone: painting everything for each frame would cost more than the frame does.
function move() {
  if (isMarkDue) return;
  isMarkDue = true;
  requestAnimationFrame(() => {
    isMarkDue = false;
    place();
    if (markedNow() !== marked) redraw();
  });
}

// What is lit because of the time: the beat and the word.
function markedNow() {
  const now = timeOf(state.frame);
  return `${state.film?.beats.findLastIndex((b) => b.first <= state.frame)} ${state.words.findIndex((w) => now >= w.start && now < w.end)}`;
}

function place() {
  const x = Math.round(xAt(timeOf(position())));
  head.hidden = !state.film || x < labelWidth || x > view.width;
  head.style.transform = `translateX(${x}px)`;
}

function relayout() {
  view.lanes = lanes();
  clampScroll();
  redraw();
}

function clampScroll() {
  const shown = (view.width - labelWidth - 12) / perSecond();
  view.left = Math.max(0, Math.min(length() - shown, view.left));
  const total = view.lanes.reduce((sum, lane) => sum + lane.height, ruler + 8);
  view.top = Math.max(0, Math.min(total - view.height, view.top));
}

export function zoomBy(factor, around = xAt(timeOf(state.frame))) {
  const time = timeAt(around);
  view.zoom = Math.max(1, Math.min(mostZoom, view.zoom * factor));
  view.left = time - (around - labelWidth) / perSecond();
  clampScroll();
  redraw();
}

export function zoomToFit() {
  view.zoom = 1;
  clampScroll();
  redraw();
}

// What lies at a point: a bar, a beat, a word.
function hit(x, y) {
  if (y < ruler || x < 0) return null;
  let top = ruler;
  for (const [i, lane] of view.lanes.entries()) {
    const at = top - (lane.kind === "element" ? view.top : 0);
    top += lane.height;
    const fixed = view.lanes.slice(0, Math.max(0, view.lanes.findIndex((l) => l.kind === "element"))).reduce((sum, l) => sum + l.height, ruler);
    if (y < at || y >= at + lane.height || (lane.kind === "element" && y < fixed)) continue;
    if (x < labelWidth) return { lane, i, at: lane.element?.at ?? null, text: lane.name };
    return { lane, i, ...inLane(lane, timeAt(x), (y - at) / lane.height) };
  }
  return null;
}

function inLane(lane, time, share) {
  const near = 4 / perSecond();
  const within = (start, end) => time >= start - near && time <= Math.max(end, start) + near;
  switch (lane.kind) {
    case "beats": {
      const beat = state.film.beats.find((b) => within(timeOf(b.first), timeOf(b.first + b.count)) && time < timeOf(b.first + b.count));
      return beat ? { beat, at: beat.at, text: `${beat.title} (${beat.id}), ${clock(timeOf(beat.first))} for ${timeOf(beat.count).toFixed(2)} s` } : {};
    }
    case "speech": {
      const word = state.words.find((w) => time >= w.start && time <= w.end);
      const beat = state.film.beats.findLast((b) => timeOf(b.first) <= time);
      return { at: beat?.at ?? null, text: word?.text ?? "" };
    }
    case "captions": {
      const caption = state.captions.find((c) => Math.abs(time - c.start) <= near) ?? state.captions.find((c) => time >= c.start && time <= c.end);
      return caption ? { caption, text: caption.text } : {};
    }
    case "sounds": {
      const sound = state.film.sounds.find((s) => within(s.start, s.start + s.length));
      return sound ? { sound, at: sound.at, text: `sound: ${sound.name}` } : {};
    }
    case "notes": {
      const note = state.notes.findLast((n) => time >= n.time - near && time <= n.time + 14 / perSecond() + near);
      return note ? { note, text: `${note.id}: ${note.text}` } : {};
    }
    default: {
      const count = Math.max(1, ...lane.placed.map((p) => p.level + 1));
      const found = lane.placed.findLast(({ bar, level }) => within(bar.start, bar.end) && share >= level / count && share < (level + 1) / count);
      if (found) return { bar: found.bar, at: found.bar.at, text: `${found.bar.verb} ${lane.name}, ${clock(found.bar.start)} for ${(found.bar.end - found.bar.start).toFixed(2)} s, ${state.film.eases[found.bar.ease]?.text}` };
      return { at: lane.element.at, text: "" };
    }
  }
}

function scrub(event) {
  seek(frameOf(timeAt(event.offsetX)));
}

canvas.addEventListener("pointerdown", (event) => {
  if (event.button !== 0 || !state.film) return;
  canvas.focus();
  const found = hit(event.offsetX, event.offsetY);
  if (found?.lane.kind === "element" && found.lane.element.id) select(found.lane.element.id);
  if (found?.note) {
    goToNote(found.note);
    return;
  }
  if (event.offsetX >= labelWidth) {
    canvas.setPointerCapture(event.pointerId);
    const hold = state.playing ? null : holdOf(found, event.offsetX, xAt);
    held = hold && grab(hold, event.offsetX, perSecond, timeAt);
    dragging = !held;
    if (dragging) scrub(event);
  }
});

canvas.addEventListener("pointermove", (event) => {
  if (dragging) {
    scrub(event);
    return;
  }
  if (held) {
    held.move(event);
    redraw();
    return;
  }
  const found = hit(event.offsetX, event.offsetY);
  const hold = found && event.offsetX >= labelWidth ? holdOf(found, event.offsetX, xAt) : null;
  canvas.style.cursor = found?.note ? "pointer" : { start: "grab", sound: "grab", order: "grab", length: "ew-resize", duration: "ew-resize", edge: "ew-resize", caption: "ew-resize" }[hold?.kind] ?? "";
  view.hover = found ? { i: found.i, x: event.offsetX, y: event.offsetY, text: found.text ?? "" } : null;
  redraw();
});

canvas.addEventListener("pointerleave", () => {
  view.hover = null;
  redraw();
});

// A press that moved nothing goes to its time, as everywhere else on the timeline.
function drop(isKept, event = null) {
  const last = held;
  dragging = false;
  held = null;
  if (last?.hasBegun) isKept ? last.end() : last.cancel();
  else if (last && event) scrub(event);
  redraw();
}

canvas.addEventListener("pointerup", (event) => drop(true, event));
canvas.addEventListener("pointercancel", () => drop(false));
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !held) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  drop(false);
}, true);

canvas.addEventListener("dblclick", (event) => {
  const found = hit(event.offsetX, event.offsetY);
  if (found?.at) goTo(found.at);
});

// The easing of a bar; with the keyboard that of the selected element's action.
canvas.addEventListener("contextmenu", (event) => {
  const found = hit(event.offsetX, event.offsetY);
  if (!found?.bar) return;
  event.preventDefault();
  openEasing(found.lane.element.id, found.bar);
});

canvas.addEventListener("wheel", (event) => {
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) {
    zoomBy(Math.exp(-event.deltaY * 0.0025), event.offsetX);
    return;
  }
  const across = event.shiftKey && !event.deltaX ? event.deltaY : event.deltaX;
  view.left += across / perSecond();
  view.top += event.shiftKey ? 0 : event.deltaY;
  clampScroll();
  redraw();
}, { passive: false });

// While a film plays, or when a frame is gone to, the mark of the time stays in view.
function follow() {
  const x = xAt(timeOf(state.frame));
  if (!dragging && !held && (x < labelWidth || x > view.width - 24)) {
    view.left = timeOf(state.frame) - ((view.width - labelWidth) * 0.1) / perSecond();
    clampScroll();
    redraw();
  }
  canvas.setAttribute("aria-valuemax", lastFrame());
  canvas.setAttribute("aria-valuenow", state.frame);
  canvas.setAttribute("aria-valuetext", `${clock(timeOf(state.frame))}, frame ${state.frame}`);
  move();
}

new ResizeObserver(() => {
  const area = canvas.parentElement.getBoundingClientRect();
  view.width = area.width;
  view.height = area.height;
  canvas.width = Math.round(area.width * devicePixelRatio);
  canvas.height = Math.round(area.height * devicePixelRatio);
  clampScroll();
  redraw();
}).observe(canvas.parentElement);

matchMedia("(prefers-color-scheme: light)").addEventListener("change", redraw);
on("film", relayout);
on("speech", relayout);
on("opened", () => {
  Object.assign(view, { zoom: 1, left: 0, top: 0 });
  relayout();
});
on("time", follow);
on("marks", redraw);
on("notes", relayout);
on("note", redraw);
on("selected", () => {
  const at = view.lanes.findIndex((l) => l.element?.id === state.selected);
  if (state.selected && at >= 0) {
    const fixed = view.lanes.filter((l) => l.kind !== "element").reduce((sum, l) => sum + l.height, ruler);
    const top = view.lanes.slice(0, at).reduce((sum, l) => sum + l.height, ruler);
    if (top - view.top < fixed || top + view.lanes[at].height - view.top > view.height) view.top = top - (view.height + fixed) / 2;
    clampScroll();
  }
  redraw();
});
on("loop", redraw);
