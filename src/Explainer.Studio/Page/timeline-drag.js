// On the timeline actions are moved and stretched, beats made longer and put elsewhere, and captions begun at other words: with the pointer, or a frame at a time with keys.
import { state, timeOf, rate, beatAt } from "./state.js";
import { begin, make } from "./hands.js";
import { goTo } from "./editor.js";
import { notice } from "./notice.js";

const edge = 5;
const slack = 3;
const reach = 6;

// What a press takes hold of: the bar of an action, one of its edges, or the end of a beat; null for nothing that is dragged.
export function holdOf(found, x, xAt) {
  if (found?.bar) {
    const [x1, x2] = [xAt(found.bar.start), xAt(found.bar.end)];
    const isWide = x2 - x1 > 3 * edge;
    return { kind: isWide && x2 - x <= edge ? "length" : isWide && x - x1 <= edge ? "edge" : "start", bar: found.bar, from: found.bar.start, to: found.bar.end };
  }
  if (found?.sound) return { kind: "sound", sound: found.sound, from: found.sound.start, to: found.sound.start + found.sound.length };
  if (found?.beat) {
    const { beats } = state.film;
    const end = timeOf(found.beat.first + found.beat.count);
    const kind = Math.abs(xAt(end) - x) <= edge ? "duration" : "order";
    // An only beat stays where it is, and a press on it goes there.
    return kind === "order" && beats.length === 1 ? null : { kind, beat: found.beat, from: timeOf(found.beat.first), to: end, beats };
  }
  if (found?.caption) return Math.abs(xAt(found.caption.start) - x) <= edge ? { kind: "caption", caption: found.caption, from: found.caption.spoken, to: found.caption.spoken } : null;
  return null;
}

// Where what is held is written; a beat goes by its name.
const placeOf = (hold) => (hold.bar ?? hold.sound)?.at ?? null;
const editOf = (hold, seconds) => (hold.kind === "duration"
  ? { what: "duration", element: hold.beat.id, x: seconds }
  : { what: hold.kind, line: placeOf(hold).line, column: placeOf(hold).column, x: seconds });

// What times are drawn to: beats, words, other actions and the frame that is shown.
function stops(hold) {
  const { film, words } = state;
  const times = [timeOf(state.frame), 0, ...film.beats.map((b) => timeOf(b.first + b.count)), ...words.flatMap((w) => [w.start, w.end])];
  for (const element of film.elements) {
    for (const action of element.actions) if (!hold.bar || action.at?.line !== hold.bar.at?.line || action.at?.column !== hold.bar.at?.column) times.push(action.start, action.end);
  }
  return hold.kind === "duration" ? times.filter((t) => t < hold.to - 0.001) : times;
}

const nearest = (time, times, within) => times.reduce((best, t) => (Math.abs(t - time) <= within && (best === null || Math.abs(t - time) < Math.abs(best - time)) ? t : best), null);

// The word that a caption begins with, and those that it could begin with: when they are said the voice decides.
function wordsOf(caption) {
  const first = state.words.reduce((best, w) => (!best || Math.abs(w.start - caption.spoken) < Math.abs(best.start - caption.spoken) ? w : best), null);
  return { first, all: state.words.filter((w) => w.beat === first?.beat && w.at > 0) };
}

const captionEdit = (first, word) => ({ what: "caption", element: first.beat, x: first.at, y: word.at });

// Of the captions the one that is shown now, or the one before.
export function shiftCaption(words) {
  const now = timeOf(state.frame);
  const caption = state.captions.findLast((c) => c.start <= now + 1e-6) ?? state.captions[0];
  if (!caption) {
    notice("This film has no captions.");
    return;
  }
  const { first, all } = wordsOf(caption);
  const word = all[all.indexOf(first) + words];
  if (!all.includes(first)) notice("This caption begins with the first word of its beat, and stays there.");
  else if (!word) notice(words < 0 ? "No earlier word of its beat can begin this caption." : "No later word of its beat can begin this caption.");
  else make(captionEdit(first, word));
}

// A drag from a place; nothing is begun before the pointer has moved a little.
export function grab(hold, x, perSecond, timeAt) {
  const times = stops(hold);
  let gesture = null;
  return {
    hold,
    snapped: null,
    get hasBegun() { return gesture !== null; },
    move(event) {
      const far = event.offsetX - x;
      if (!gesture && Math.abs(far) < slack) return;
      if (hold.caption) {
        const { first, all } = wordsOf(hold.caption);
        const word = all.reduce((best, w) => (!best || Math.abs(w.start - hold.from - far / perSecond()) < Math.abs(best.start - hold.from - far / perSecond()) ? w : best), null);
        if (!word) return;
        gesture ??= begin();
        this.snapped = word.start;
        gesture.to(captionEdit(first, word));
        return;
      }
      if (hold.kind === "order") {
        // Behind the beats of whose length, as it was when the drag began, the pointer is past the middle.
        const time = timeAt(event.offsetX);
        const others = hold.beats.filter((b) => b !== hold.beat);
        const index = others.filter((b) => timeOf(b.first + b.count / 2) < time).length;
        const next = others[index];
        gesture ??= begin();
        this.snapped = next ? timeOf(next.first) : timeOf(others.at(-1).first + others.at(-1).count);
        gesture.to(orderEdit(hold.beat, index));
        return;
      }
      const at = placeOf(hold);
      if (hold.kind !== "duration" && (!at || at.file)) {
        if (!gesture) notice(`This ${hold.sound ? "sound" : "action"} is made in another file.`, "", false, at ? { name: at.file, act: () => goTo(at) } : {});
        gesture ??= { to: () => {}, end: () => {}, cancel: () => {} };
        return;
      }
      gesture ??= begin();
      let by = far / perSecond();
      this.snapped = null;
      if (!event.altKey && !event.ctrlKey) {
        const ends = { start: [hold.from, hold.to], sound: [hold.from], edge: [hold.from] }[hold.kind] ?? [hold.to];
        const found = ends.map((t) => ({ t, at: nearest(t + by, times, reach / perSecond()) })).filter((f) => f.at !== null)
          .sort((a, b) => Math.abs(a.at - a.t - by) - Math.abs(b.at - b.t - by))[0];
        if (found) {
          by = found.at - found.t;
          this.snapped = found.at;
        } else {
          by = Math.round(by * rate()) / rate();
        }
      }
      gesture.to(editOf(hold, by));
    },
    end: () => gesture?.end(),
    cancel: () => gesture?.cancel(),
  };
}

const orderEdit = (beat, index) => ({ what: "order", element: beat.id, x: index });

export function shiftBeat(places) {
  const beats = state.film?.beats ?? [];
  const at = beats.indexOf(beatAt(state.frame));
  if (!beats[at + places]) notice(places < 0 ? "This is the first beat." : "This is the last beat.");
  else make(orderEdit(beats[at], at + places));
}

// The action of the selected element that is at work now, or the one that comes next.
export function actionNow() {
  const element = state.film?.elements.find((e) => e.id === state.selected);
  const now = timeOf(state.frame);
  const action = element?.actions.findLast((a) => a.start <= now + 1e-6 && a.end >= now - 1e-6) ?? element?.actions.find((a) => a.start > now) ?? element?.actions.at(-1);
  if (!action) notice("Select an element to which something happens first.");
  return action?.at && !action.at.file ? action : null;
}

// Of the sounds that have begun the last one, or the first that comes.
export function shiftSound(frames) {
  const now = timeOf(state.frame);
  const sounds = state.film?.sounds ?? [];
  const sound = sounds.findLast((s) => s.start <= now + 1e-6) ?? sounds[0];
  if (!sound?.at || sound.at.file) notice(sound ? "This sound is made in another file." : "This film has no sound effects.");
  else make(editOf({ kind: "sound", sound }, frames / rate()));
}

const byFrames = (kind) => (frames) => {
  const bar = actionNow();
  if (bar) make(editOf({ kind, bar }, frames / rate()));
};

export const shiftAction = byFrames("start");
export const stretchAction = byFrames("length");
export const startAction = byFrames("edge");
export function stretchBeat(frames) {
  const beat = state.film ? beatAt(state.frame) : null;
  if (beat) make(editOf({ kind: "duration", beat }, frames / rate()));
}
