// What the page knows, and who is told when it changes. Modules share nothing else.
export const state = {
  folder: "", file: null, files: [], formats: [], qualities: [], components: [], easings: [],
  version: 0, savedVersion: 0, hash: null, connected: false,
  film: null, filmVersion: -1, problems: [], stateProblems: [], speechProblems: [], lintProblems: [], marks: [],
  words: [], captions: [], soundKey: null, peaks: null,
  language: null, shapes: [], size: "fit", guides: new Set(),
  frame: 0, playing: false, speed: 1, muted: false, loopIn: null, loopOut: null,
  selected: null, hovered: null, gesture: null,
  notes: [], note: null, draft: null, comparing: null, skins: { isOn: false, behind: 1, ahead: 1, step: 2 },
};

const listeners = new Map();

// Calls a function whenever something of this name is told.
export function on(name, listener) {
  if (!listeners.has(name)) listeners.set(name, []);
  listeners.get(name).push(listener);
}

export function tell(name, detail) {
  for (const listener of listeners.get(name) ?? []) listener(detail);
}

export const isUnsaved = () => state.file !== null && state.version !== state.savedVersion;
export const rate = () => (state.film ? state.film.rateNumerator / state.film.rateDenominator : 30);
export const lastFrame = () => (state.film ? state.film.frames - 1 : 0);
export const frameOf = (seconds) => Math.max(0, Math.min(lastFrame(), Math.floor(seconds * rate() + 0.5)));
export const timeOf = (frame) => frame / rate();
export const beatAt = (frame) => state.film?.beats.findLast((beat) => beat.first <= frame) ?? null;

// Seconds as people read them, such as 1:05.40.
export function clock(seconds, decimals = 2) {
  const whole = Math.max(0, seconds);
  const minutes = Math.floor(whole / 60);
  const rest = (whole - minutes * 60).toFixed(decimals);
  return `${minutes}:${rest.padStart(decimals ? 3 + decimals : 2, "0")}`;
}
