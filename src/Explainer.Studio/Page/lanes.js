// Which rows the timeline has and how high they are; where bars of one row would lie over each other they get rows of their own below.
import { state } from "./state.js";

export const ruler = 24;
export const heights = { beats: 26, speech: 44, captions: 20, sounds: 18, notes: 20, element: 20 };

// Bars as they are drawn: the first level is the highest.
function levels(bars, start, end, most = 3) {
  const ends = [];
  return bars.map((bar) => {
    let level = ends.findIndex((e) => e <= start(bar) + 1e-6);
    if (level < 0) level = ends.length < most ? ends.push(0) - 1 : most - 1;
    ends[level] = Math.max(ends[level] ?? 0, end(bar));
    return { bar, level };
  });
}

export function lanes() {
  const film = state.film;
  if (!film) return [];
  const fixed = [{ kind: "beats", name: "Beats", height: heights.beats }];
  if (film.beats.some((b) => b.voiceover) || state.peaks) fixed.push({ kind: "speech", name: "Narration", height: heights.speech });
  if (state.captions.length) fixed.push({ kind: "captions", name: "Captions", height: heights.captions });
  if (film.sounds.length) fixed.push({ kind: "sounds", name: "Sounds", height: heights.sounds });
  if (state.notes.length) fixed.push({ kind: "notes", name: "Notes", height: heights.notes });
  const rows = film.elements.map((element) => {
    const placed = levels(element.actions, (a) => a.start, (a) => Math.max(a.end, a.start + 0.05));
    const count = Math.max(1, ...placed.map((p) => p.level + 1));
    return { kind: "element", name: element.id || "frame", element, placed, height: heights.element * (count > 1 ? 0.8 * count : 1) };
  });
  return [...fixed, ...rows];
}

export const fixedCount = (all) => all.findIndex((l) => l.kind === "element");
