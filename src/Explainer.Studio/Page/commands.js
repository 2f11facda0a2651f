// Every command of the page: its name, its keys and what it does. Help, the switcher and the keyboard are made from this list.
import { state, tell, lastFrame, beatAt, isUnsaved } from "./state.js";
import { seek, toggle, play, pause, setSpeed, setMuted, position } from "./player.js";
import { save, focusText, hasFocus, cursorLine } from "./editor.js";
import { shapesThereAre, arrange } from "./stage.js";
import { send } from "./link.js";
import { nextMark } from "./overlay.js";
import { zoomBy, zoomToFit } from "./timeline.js";

export const speeds = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 4];
const dialogs = {};
export const setDialogs = (given) => Object.assign(dialogs, given);

const step = (count) => () => {
  pause();
  seek(state.frame + count, false);
};

const toBeat = (direction) => () => {
  const beats = state.film?.beats ?? [];
  const here = beats.indexOf(beatAt(state.frame));
  const back = direction < 0 && state.frame > (beats[here]?.first ?? 0) ? here : here + direction;
  if (beats[back]) seek(beats[back].first);
};

const faster = (direction) => () => {
  const at = speeds.indexOf(Math.abs(state.speed));
  setSpeed(speeds[Math.max(0, Math.min(speeds.length - 1, (at < 0 ? 3 : at) + direction))]);
};

// As in cutting rooms: each further press doubles the speed, the other direction begins anew.
const shuttle = (direction) => () => {
  const speed = state.playing && Math.sign(state.speed) === direction ? Math.min(4, Math.abs(state.speed) * 2) : 1;
  setSpeed(speed * direction);
  play();
};

const still = () => {
  pause();
  setSpeed(1);
};

function loop(which) {
  return () => {
    const now = Math.floor(position());
    if (which === "in") {
      state.loopIn = now;
      if (state.loopOut !== null && state.loopOut <= now) state.loopOut = null;
    } else if (which === "out") {
      state.loopOut = Math.max(1, now);
      if (state.loopIn !== null && state.loopIn >= state.loopOut) state.loopIn = null;
    } else {
      state.loopIn = state.loopOut = null;
    }
    tell("loop");
  };
}

export const loopBeat = () => {
  const beat = beatAt(state.frame);
  if (!beat) return;
  state.loopIn = beat.first;
  state.loopOut = beat.first + beat.count - 1;
  tell("loop");
};

export const guide = (name) => () => {
  if (!state.guides.delete(name)) state.guides.add(name);
  tell("guides");
};

export const shape = (name) => () => {
  state.shapes = state.shapes.includes(name) ? state.shapes.filter((s) => s !== name) : [...state.shapes, name];
  arrange();
  tell("shapes");
};

export const size = (value) => () => {
  state.size = value;
  arrange();
  tell("shapes");
};

// The moment of the line that the cursor is in: of an action its end, of a beat its key moment, of an element its first stay.
function toLine() {
  if (!state.film) return;
  const line = cursorLine();
  const places = [
    ...state.film.beats.map((b) => ({ at: b.at, frame: b.key })),
    ...state.film.elements.flatMap((e) => [
      ...e.actions.map((a) => ({ at: a.at, frame: Math.ceil(a.end * (state.film.rateNumerator / state.film.rateDenominator)) })),
      { at: e.at, frame: Math.ceil((e.stays[0]?.[1] ?? 0) * (state.film.rateNumerator / state.film.rateDenominator)) },
    ]),
  ].filter((p) => p.at && !p.at.file && p.at.line <= line);
  const nearest = places.reduce((best, p) => (!best || p.at.line > best.at.line ? p : best), null);
  if (nearest) seek(Math.min(nearest.frame, lastFrame()), false);
}

const around = ["editor", "stage", "timeline"];
function nextPart() {
  const active = document.activeElement;
  const at = hasFocus() ? 0 : around.findIndex((id) => document.getElementById(id).contains(active));
  const next = around[(at + 1) % around.length];
  if (next === "editor") focusText();
  else document.getElementById(next).focus();
}

// Keys are as KeyboardEvent names them; those with Ctrl work in the text, too, where Cmd is the same.
export const commands = [
  { group: "File", name: "Save", keys: ["Ctrl+s"], does: () => save() },
  { group: "File", name: "Go to a beat, an element, a storyboard or a command", keys: ["Ctrl+k"], does: () => dialogs.palette() },
  { group: "File", name: "Render the film", keys: ["r"], does: () => dialogs.render() },
  { group: "File", name: "Save this frame as a picture", keys: ["s"], does: () => send({ kind: "still", view: 0, frame: state.frame }) },
  { group: "File", name: "All keys", keys: ["?"], does: () => dialogs.help() },
  { group: "File", name: "Text, picture, timeline: to the next part", keys: ["F6"], anywhere: true, does: nextPart },
  { group: "Playing", name: "Play or pause", keys: [" ", "Ctrl+Enter"], does: toggle },
  { group: "Playing", name: "Backwards, faster with each press", keys: ["j"], does: shuttle(-1) },
  { group: "Playing", name: "Stop", keys: ["k"], does: still },
  { group: "Playing", name: "Forwards, faster with each press", keys: ["l"], does: shuttle(1) },
  { group: "Playing", name: "Slower, faster", keys: ["[", "]"], does: (key) => faster(key === "[" ? -1 : 1)() },
  { group: "Playing", name: "Mute", keys: ["m"], does: () => setMuted(!state.muted) },
  { group: "Playing", name: "Loop from here, to here", keys: ["i", "o"], does: (key) => loop(key === "i" ? "in" : "out")() },
  { group: "Playing", name: "Loop this beat", keys: ["b"], does: loopBeat },
  { group: "Playing", name: "No loop", keys: ["x"], does: loop(null) },
  { group: "Time", name: "One frame back, on", keys: ["ArrowLeft", "ArrowRight", ",", "."], does: (key) => step(key === "ArrowLeft" || key === "," ? -1 : 1)() },
  { group: "Time", name: "Ten frames back, on", keys: ["Shift+ArrowLeft", "Shift+ArrowRight"], does: (key) => step(key.endsWith("Left") ? -10 : 10)() },
  { group: "Time", name: "Beat before, next beat", keys: ["ArrowUp", "ArrowDown"], does: (key) => toBeat(key === "ArrowUp" ? -1 : 1)() },
  { group: "Time", name: "To the start, to the end", keys: ["Home", "End"], does: (key) => seek(key === "Home" ? 0 : lastFrame()) },
  { group: "Time", name: "To the beat's key moment", keys: ["c"], does: () => seek(beatAt(state.frame)?.key ?? 0, false) },
  { group: "Time", name: "To the moment of the text's line", keys: ["Alt+t"], anywhere: true, does: toLine },
  { group: "Time", name: "Warning before, next warning", keys: ["Shift+W", "n"], does: (key) => nextMark(key === "n" ? 1 : -1) },
  { group: "Picture", name: "Fit, half size, full size", keys: ["f", "5", "1"], does: (key) => size({ f: "fit", 5: "0.5", 1: "1" }[key])() },
  ...shapesThereAre.map((s, i) => ({ group: "Picture", name: `${s.name} beside it`, keys: [["7"], ["8"], ["9"]][i], does: shape(s.name) })),
  { group: "Picture", name: "Safe areas", keys: ["a"], does: guide("safe") },
  { group: "Picture", name: "Grid", keys: ["g"], does: guide("grid") },
  { group: "Picture", name: "Places of warnings", keys: ["w"], does: guide("marks") },
  { group: "Timeline", name: "Closer, farther", keys: ["+", "-"], does: (key) => zoomBy(key === "+" ? 1.5 : 1 / 1.5) },
  { group: "Timeline", name: "The whole film", keys: ["0"], does: zoomToFit },
];

const shown = { " ": "space", ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓" };
export const keyText = (key) => key.split("+").map((part) => shown[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join(" ").replace(/^ $/, "+") || "+";

function pressed(event) {
  const control = event.ctrlKey || event.metaKey;
  const named = event.key.length > 1 || control;
  return `${control ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${event.shiftKey && (named || event.key === "W") ? "Shift+" : ""}${event.key.length === 1 && control ? event.key.toLowerCase() : event.key}`;
}

export function listen() {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented && !event.ctrlKey && !event.metaKey) return;
    const key = pressed(event);
    const command = commands.find((c) => c.keys.includes(key));
    if (!command || document.querySelector("dialog[open]")) return;
    const field = event.target.closest("input, textarea, select, .monaco-editor");
    const isPress = (key === " " || key === "Enter") && event.target.closest("button");
    const isDrag = event.target.closest("[role=separator]") && key.startsWith("Arrow");
    if ((field && !event.ctrlKey && !event.metaKey && !command.anywhere) || isPress || isDrag) return;
    event.preventDefault();
    event.stopPropagation();
    command.does(key);
  }, true);
  addEventListener("beforeunload", (event) => {
    if (isUnsaved()) event.preventDefault();
  });
}
