// How the timeline looks. Everything is painted anew when something changes, and nothing when nothing does.
import { state, timeOf, clock } from "./state.js";
import { ruler } from "./lanes.js";

export const labelWidth = 132;
const font = '11px Inter, system-ui, sans-serif';
const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];
const beatColors = ["#7aa2f7", "#6fc3df", "#a68cf2", "#7fc8a0", "#e0a26e", "#e58aa8"];
let colors = null;

function palette() {
  const style = getComputedStyle(document.documentElement);
  const get = (name) => style.getPropertyValue(name).trim();
  return { ground: get("--ground"), panel: get("--panel"), raised: get("--raised"), line: get("--line"), text: get("--text"), dim: get("--dim"), accent: get("--accent"), error: get("--error"), warning: get("--warning") };
}

export function paintTimeline(canvas, view) {
  const out = canvas.getContext("2d");
  colors = palette();
  out.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  out.fillStyle = colors.panel;
  out.fillRect(0, 0, view.width, view.height);
  out.font = font;
  out.textBaseline = "middle";
  if (!state.film) return;
  const fixed = view.lanes.filter((l) => l.kind !== "element");
  const head = fixed.reduce((sum, l) => sum + l.height, ruler);
  out.save();
  clip(out, 0, head, view.width, view.height - head);
  let top = head - view.top;
  view.lanes.forEach((lane, i) => {
    if (lane.kind !== "element") return;
    if (top + lane.height > head && top < view.height) elementLane(out, view, lane, top, i);
    top += lane.height;
  });
  out.restore();
  top = ruler;
  fixed.forEach((lane, i) => {
    background(out, view, lane, top, i);
    out.save();
    clip(out, labelWidth, top, view.width - labelWidth, lane.height);
    ({ beats, speech, captions, sounds, notes })[lane.kind](out, view, top, lane.height);
    out.restore();
    label(out, lane.name, top, lane.height, colors.dim, false);
    top += lane.height;
  });
  line(out, 0, head + 0.5, view.width, head + 0.5, colors.line);
  line(out, labelWidth - 0.5, 0, labelWidth - 0.5, view.height, colors.line);
  scale(out, view);
  if (view.snapped !== null) line(out, Math.round(view.xAt(view.snapped)) + 0.5, ruler, Math.round(view.xAt(view.snapped)) + 0.5, view.height, colors.warning);
  tip(out, view);
}

function clip(out, x, y, width, height) {
  out.beginPath();
  out.rect(x, y, width, height);
  out.clip();
}

function line(out, x1, y1, x2, y2, color) {
  out.strokeStyle = color;
  out.lineWidth = 1;
  out.beginPath();
  out.moveTo(x1, y1);
  out.lineTo(x2, y2);
  out.stroke();
}

function background(out, view, lane, top, i) {
  const isChosen = lane.element?.id && lane.element.id === state.selected;
  out.fillStyle = isChosen ? mix(colors.accent, 0.16) : view.hover?.i === i ? colors.raised : colors.panel;
  out.fillRect(0, top, view.width, lane.height);
}

function label(out, text, top, height, color, isCode) {
  out.save();
  clip(out, 0, top, labelWidth - 8, height);
  out.fillStyle = color;
  out.font = isCode ? '11px "JetBrains Mono", ui-monospace, monospace' : font;
  out.fillText(text, 12, top + height / 2 + 0.5);
  out.restore();
}

const mix = (color, share) => `color-mix(in srgb, ${color} ${share * 100}%, transparent)`;

function scale(out, view) {
  out.fillStyle = colors.panel;
  out.fillRect(0, 0, view.width, ruler);
  const step = steps.find((s) => s * view.perSecond >= 64) ?? 3600;
  out.font = '10px "JetBrains Mono", ui-monospace, monospace';
  for (let t = Math.ceil(view.left / step) * step; t <= view.length + 1e-6; t += step) {
    const x = Math.round(view.xAt(t)) + 0.5;
    if (x > view.width) break;
    if (x < labelWidth) continue;
    line(out, x, ruler - 6, x, ruler, colors.line);
    out.fillStyle = colors.dim;
    const text = clock(t, step < 1 ? 1 : 0);
    if (x + 6 + out.measureText(text).width < view.width) out.fillText(text, x + 4, ruler / 2);
  }
  line(out, 0, ruler - 0.5, view.width, ruler - 0.5, colors.line);
  for (const mark of state.marks) {
    const x = view.xAt(timeOf(mark.first));
    if (x < labelWidth) continue;
    out.fillStyle = colors.warning;
    out.beginPath();
    out.arc(x, ruler - 5, 2.5, 0, 7);
    out.fill();
  }
  if (state.loopIn !== null || state.loopOut !== null) {
    const from = Math.max(labelWidth, view.xAt(timeOf(state.loopIn ?? 0)));
    const to = view.xAt(timeOf((state.loopOut ?? state.film.frames - 1) + 1));
    out.fillStyle = mix(colors.accent, 0.25);
    out.fillRect(from, 0, Math.max(0, to - from), ruler);
    out.fillStyle = mix(colors.accent, 0.05);
    out.fillRect(from, ruler, Math.max(0, to - from), view.height);
  }
  out.fillStyle = colors.dim;
  out.font = font;
  const here = state.film.beats.findLast((b) => b.first <= state.frame);
  out.save();
  clip(out, 0, 0, labelWidth - 6, ruler);
  out.fillText(here ? here.title : "", 12, ruler / 2);
  out.restore();
}

const leastText = 48;

// Text is left out where little of it would be read.
function bar(out, x1, x2, y, height, fill, text, color, radius = 4, least = leastText) {
  const width = Math.max(2, x2 - x1);
  out.fillStyle = fill;
  out.beginPath();
  out.roundRect(x1, y, width, height, Math.min(radius, width / 2));
  out.fill();
  const from = Math.max(x1, labelWidth);
  if (text && x2 - from > Math.min(least, out.measureText(text).width + 9)) {
    out.save();
    clip(out, from, y, x2 - from - 3, height);
    out.fillStyle = color;
    out.fillText(text, from + 6, y + height / 2 + 0.5);
    out.restore();
  }
}

function diamond(out, x, y, size, color) {
  out.fillStyle = color;
  out.beginPath();
  out.moveTo(x, y - size);
  out.lineTo(x + size, y);
  out.lineTo(x, y + size);
  out.lineTo(x - size, y);
  out.fill();
}

function beats(out, view, top, height) {
  state.film.beats.forEach((beat, i) => {
    const [x1, x2] = [view.xAt(timeOf(beat.first)), view.xAt(timeOf(beat.first + beat.count))];
    if (x2 < labelWidth || x1 > view.width) return;
    const color = beatColors[i % beatColors.length];
    bar(out, x1 + 0.5, x2 - 1, top + 3, height - 6, mix(color, 0.26), beat.title, colors.text);
    out.fillStyle = color;
    out.fillRect(x1 + 0.5, top + 3, 2, height - 6);
    diamond(out, view.xAt(timeOf(beat.key)), top + height - 6, 3, color);
  });
}

function speech(out, view, top, height) {
  const wave = height - 16;
  const middle = top + wave / 2 + 1;
  if (state.peaks) {
    out.fillStyle = mix(colors.accent, 0.6);
    const last = Math.min(view.width, view.xAt(view.length));
    for (let x = labelWidth; x < last; x++) {
      const [from, to] = [Math.floor(view.timeAt(x) * 50), Math.max(Math.floor(view.timeAt(x) * 50) + 1, Math.ceil(view.timeAt(x + 1) * 50))];
      let peak = 0;
      for (let i = from; i < to; i++) peak = Math.max(peak, state.peaks[i] ?? 0);
      const half = Math.max(0.5, (peak / 255) * (wave / 2));
      out.fillRect(x, middle - half, 1, half * 2);
    }
  } else {
    line(out, labelWidth, Math.round(middle) + 0.5, view.width, Math.round(middle) + 0.5, colors.line);
  }
  let free = -1;
  const now = timeOf(state.frame);
  for (const word of state.words) {
    const [x1, x2] = [view.xAt(word.start), view.xAt(word.end)];
    if (x2 < labelWidth || x1 > view.width || x1 < free) continue;
    const width = out.measureText(word.text).width;
    if (width > x2 - x1 + 26) continue;
    out.fillStyle = now >= word.start && now < word.end ? colors.text : colors.dim;
    out.fillText(word.text, x1, top + height - 8);
    free = x1 + width + 4;
  }
}

function captions(out, view, top, height) {
  for (const caption of state.captions) {
    const [x1, x2] = [view.xAt(caption.start), view.xAt(caption.end)];
    if (x2 >= labelWidth && x1 <= view.width) bar(out, x1, x2 - 1, top + 2, height - 4, mix(colors.text, 0.1), caption.text.replaceAll("\n", " "), colors.dim, 3, 24);
  }
}

function sounds(out, view, top, height) {
  for (const sound of state.film.sounds) {
    const x = view.xAt(sound.start);
    if (x > view.width || view.xAt(sound.start + sound.length) < labelWidth) continue;
    bar(out, x, view.xAt(sound.start + Math.max(sound.length, 0.05)), top + 4, height - 8, mix("#7fc8a0", 0.7), view.perSecond > 60 ? sound.name : "", colors.text, 2);
  }
}

function notes(out, view, top, height) {
  for (const note of state.notes) {
    const x = view.xAt(note.time);
    if (x < labelWidth - 8 || x > view.width + 8) continue;
    const y = top + height / 2;
    const color = note.isResolved ? colors.dim : colors.warning;
    out.fillStyle = mix(color, note.isResolved ? 0.35 : 1);
    out.beginPath();
    out.roundRect(x, y - 7, 14, 14, [0, 7, 7, 7]);
    out.fill();
    if (note.id === state.note) {
      out.strokeStyle = colors.text;
      out.lineWidth = 1.5;
      out.stroke();
    }
    out.fillStyle = note.isResolved ? colors.text : colors.panel;
    out.textAlign = "center";
    out.font = '600 9px "JetBrains Mono", ui-monospace, monospace';
    out.fillText(note.id.replace(/^n(?=\d+$)/, "").slice(0, 2), x + 7, y + 0.5);
    out.textAlign = "start";
    out.font = font;
  }
}

function elementLane(out, view, lane, top, i) {
  background(out, view, lane, top, i);
  out.save();
  clip(out, labelWidth, top, view.width - labelWidth, lane.height);
  for (const [start, entered, leaving, end] of lane.element.stays) {
    const y = top + 2;
    const height = lane.height - 4;
    const [x1, x2, x3, x4] = [start, entered, leaving, end].map(view.xAt);
    out.fillStyle = mix(colors.dim, 0.17);
    out.beginPath();
    out.moveTo(x1, y + height);
    out.lineTo(x2, y);
    out.lineTo(x3, y);
    out.lineTo(x4, y + height);
    out.fill();
  }
  const count = Math.max(1, ...lane.placed.map((p) => p.level + 1));
  const each = (lane.height - 4) / count;
  for (const { bar: action, level } of lane.placed) {
    const [x1, x2] = [view.xAt(action.start), view.xAt(action.end)];
    if (x2 < labelWidth - 60 || x1 > view.width) continue;
    const y = top + 2 + each * level;
    const color = action.verb === "hide" ? colors.dim : colors.accent;
    if (x2 - x1 < 3) {
      diamond(out, x1, y + each / 2, 4, color);
      if (view.perSecond > 26) {
        out.fillStyle = colors.dim;
        out.fillText(action.verb, x1 + 7, y + each / 2 + 0.5);
      }
    } else {
      bar(out, x1, x2, y + 1, each - 2, mix(color, action.verb === "hide" ? 0.2 : 0.28), "", colors.text, 3);
      curve(out, x1, x2, y + 1, each - 2, state.film.eases[action.ease]?.done, mix(color, action.verb === "hide" ? 0.25 : 0.4));
      bar(out, x1, x2, y + 1, each - 2, "transparent", action.verb, colors.text, 3);
    }
  }
  out.restore();
  label(out, lane.name, top, lane.height, lane.element.id === state.selected ? colors.text : colors.dim, Boolean(lane.element.id));
  line(out, 0, top + lane.height - 0.5, view.width, top + lane.height - 0.5, mix(colors.line, 0.5));
}

// How the change passes, as a slope within its bar; what overshoots is cut off.
function curve(out, x1, x2, y, height, done, color) {
  if (!done || x2 - x1 < 10) return;
  out.save();
  out.beginPath();
  out.roundRect(x1, y, x2 - x1, height, 3);
  out.clip();
  out.fillStyle = color;
  out.beginPath();
  out.moveTo(x1, y + height);
  done.forEach((share, i) => out.lineTo(x1 + ((x2 - x1) * i) / (done.length - 1), y + height * (1 - share)));
  out.lineTo(x2, y + height);
  out.fill();
  out.restore();
}

function tip(out, view) {
  if (!view.hover?.text) return;
  const width = Math.min(520, out.measureText(view.hover.text.replaceAll("\n", " ")).width + 16);
  const x = Math.max(4, Math.min(view.width - width - 4, view.hover.x + 12));
  const y = Math.max(2, Math.min(view.height - 26, view.hover.y - 28));
  out.fillStyle = colors.raised;
  out.strokeStyle = colors.line;
  out.lineWidth = 1;
  out.beginPath();
  out.roundRect(x + 0.5, y + 0.5, width, 22, 5);
  out.fill();
  out.stroke();
  out.save();
  clip(out, x, y, width - 6, 24);
  out.fillStyle = colors.text;
  out.fillText(view.hover.text.replaceAll("\n", " "), x + 8, y + 12);
  out.restore();
}
