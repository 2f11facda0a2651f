// The pictures: one canvas for each shape of frame that is wanted, put together from the rectangles that the studio sends.
import { state, on, tell } from "./state.js";
import { send } from "./link.js";

export const shapesThereAre = [{ name: "16:9", width: 1920, height: 1080 }, { name: "9:16", width: 1080, height: 1920 }, { name: "1:1", width: 1080, height: 1080 }];
const headerBytes = 24;
const areaBytes = 8;
const translucent = 0x8000;
const padding = 16;
const gap = 16;
const captionRoom = 20;
const stage = document.getElementById("stage");
let views = [];
let said = "";

// Pictures that lie over the main one, by the numbers that the studio gives them.
export const layers = { before: 8, behind: 16, ahead: 24 };
const over = new Map();
export const layerOf = (number) => over.get(number) ?? null;

export const viewOf = (index) => views[index] ?? null;
export const allViews = () => views;

const own = () => ({ width: state.film?.width ?? 1920, height: state.film?.height ?? 1080 });
const nameOf = ({ width, height }) => shapesThereAre.find((s) => s.width * height === s.height * width)?.name ?? `${width}×${height}`;

// The film's own frame first, then each shape that was chosen beside it.
function wanted() {
  const first = own();
  const others = shapesThereAre.filter((s) => state.shapes.includes(s.name) && s.width * first.height !== s.height * first.width);
  return [{ ...first, isOwn: true }, ...others.slice(0, 2).map((s) => ({ width: s.width, height: s.height }))];
}

function scaleOf(shapes) {
  const density = window.devicePixelRatio || 1;
  if (state.size !== "fit") return shapes.map(() => Number(state.size));
  const wide = stage.clientWidth - 2 * padding - gap * (shapes.length - 1);
  const high = stage.clientHeight - 2 * padding - (shapes.length > 1 ? captionRoom : 0);
  const ratios = shapes.reduce((sum, s) => sum + s.width / s.height, 0);
  const height = Math.max(60, Math.min(high, wide / ratios));
  return shapes.map((s) => Math.min(2, (height * density) / s.height));
}

// Says which pictures are wanted; only when that is something new.
export function arrange() {
  const shapes = wanted();
  const scales = scaleOf(shapes);
  const message = {
    kind: "views", language: state.language,
    views: shapes.map((s, i) => ({ width: s.isOwn ? 0 : s.width, height: s.isOwn ? 0 : s.height, scale: Math.floor(scales[i] * 500) / 500 })),
  };
  const text = JSON.stringify(message);
  if (views.length !== shapes.length) {
    views.forEach((v) => v.figure.remove());
    over.clear();
    views = shapes.map(make);
    stage.prepend(...views.map((v) => v.figure));
  }
  views.forEach((view, i) => {
    view.shape = shapes[i];
    view.caption.textContent = shapes.length > 1 ? nameOf(shapes[i]) : "";
  });
  if (text !== said && send(message)) said = text;
}

function make(_, index) {
  const figure = document.createElement("figure");
  figure.className = "view";
  figure.style.margin = "0";
  const canvas = newCanvas();
  const overlay = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  overlay.setAttribute("aria-hidden", "true");
  const caption = document.createElement("figcaption");
  figure.append(canvas, overlay, caption);
  figure.hidden = true;
  const view = { index, figure, canvas, overlay, caption, context: null, isOpaque: null, frame: -1, shape: null };
  for (const kind of ["pointerdown", "pointermove", "pointerup", "pointercancel", "pointerleave", "click", "dblclick"]) {
    figure.addEventListener(kind, (event) => tell("pointer", { kind, view, event }));
  }
  return view;
}

function newCanvas() {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", "Picture of the film");
  canvas.width = canvas.height = 0;
  return canvas;
}

// What cannot be seen through takes a third less of the browser to show, but a canvas is one or the other from the start.
function takeCanvas(view, isOpaque) {
  if (view.isOpaque === isOpaque) return;
  if (view.context) {
    const canvas = newCanvas();
    view.canvas.replaceWith(canvas);
    view.canvas = canvas;
  }
  view.isOpaque = isOpaque;
  view.context = view.canvas.getContext("2d", { alpha: !isOpaque });
}

// What a picture says of itself before its pixels.
export function readHeader(buffer) {
  const data = new DataView(buffer);
  return {
    view: data.getUint16(22, true) & ~translucent, isOpaque: !(data.getUint16(22, true) & translucent), sequence: data.getInt32(4, true), frame: data.getInt32(8, true), version: data.getInt32(12, true),
    width: data.getUint16(16, true), height: data.getUint16(18, true), count: data.getUint16(20, true),
  };
}

// Lies over the main picture as large as that is, whatever its own size.
function layer(number) {
  const canvas = document.createElement("canvas");
  canvas.className = number === layers.before ? "layer before" : "layer";
  canvas.setAttribute("aria-hidden", "true");
  views[0].figure.insertBefore(canvas, views[0].overlay);
  const made = { number, canvas, context: canvas.getContext("2d"), frame: -1 };
  over.set(number, made);
  return made;
}

export function paint(buffer, header) {
  if (header.view >= layers.before) {
    if (!views[0]) return;
    const one = over.get(header.view) ?? layer(header.view);
    if (one.canvas.width !== header.width || one.canvas.height !== header.height) Object.assign(one.canvas, { width: header.width, height: header.height });
    put(one, buffer, header);
    tell("layered", one);
    return;
  }
  const view = views[header.view];
  if (!view) return;
  takeCanvas(view, header.isOpaque);
  const { canvas } = view;
  if (canvas.width !== header.width || canvas.height !== header.height) {
    canvas.width = header.width;
    canvas.height = header.height;
    const density = window.devicePixelRatio || 1;
    canvas.style.width = `${header.width / density}px`;
    canvas.style.height = `${header.height / density}px`;
    view.figure.hidden = false;
    stage.querySelector(".empty")?.remove();
    tell("resized", view);
  }
  put(view, buffer, header);
  tell("painted", { view, header });
}

function put(view, buffer, header) {
  const { context } = view;
  const data = new DataView(buffer, headerBytes);
  let at = headerBytes + header.count * areaBytes;
  for (let i = 0; i < header.count; i++) {
    const [x, y, width, height] = [0, 2, 4, 6].map((offset) => data.getUint16(i * areaBytes + offset, true));
    const bytes = width * height * 4;
    context.putImageData(new ImageData(new Uint8ClampedArray(buffer, at, bytes), width, height), x, y);
    at += bytes;
  }
  view.frame = header.frame;
  view.version = header.version;
}

on("connected", () => {
  said = "";
});

on("film", arrange);
new ResizeObserver(() => arrange()).observe(stage);
