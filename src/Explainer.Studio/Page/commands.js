// Every command of the page: its name, its keys and what it does. Help, the switcher and the keyboard are made from this list.
import { state, tell, lastFrame, beatAt, isUnsaved } from "./state.js";
import { seek, toggle, play, pause, setSpeed, setMuted, position } from "./player.js";
import { save, focusText, hasFocus, cursorLine, act, undo, redo } from "./editor.js";
import { shapesThereAre, arrange } from "./stage.js";
import { send } from "./link.js";
import { nextMark, select } from "./overlay.js";
import { nudge } from "./drag.js";
import { shiftAction, stretchAction, startAction, stretchBeat, shiftBeat, shiftSound, shiftCaption, actionNow } from "./timeline-drag.js";
import { toggleSide, focusSide } from "./outline.js";
import { openEasing, closeEasing } from "./easing.js";
import { writeNote, cancelNote } from "./note-form.js";
import { nextNote, toggleNote, editChosen, removeChosen, keepNote } from "./notes.js";
import { toggleCompare } from "./compare.js";
import { toggleSkins } from "./onion.js";
import { zoomBy, zoomToFit } from "./timeline.js";

export const speeds = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 4];
const dialogs = {};
export const setDialogs = (given) => Object.assign(dialogs, given);

const step = (count) => () => {
  pause();
  seek(state.frame + count);
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
  if (nearest) seek(Math.min(nearest.frame, lastFrame()));
}

// A selected element is moved while the keyboard is on the picture; else the keys go through time.
const nudgeOr = (x, y, other) => () => {
  const isHere = document.getElementById("stage").contains(document.activeElement);
  if (!isHere || !nudge(x, y)) other?.();
};

const around = ["editor", "stage", "side", "timeline"];
function nextPart() {
  const active = document.activeElement;
  const at = hasFocus() ? 0 : around.findIndex((id) => document.getElementById(id).contains(active));
  let next = around[(at + 1) % around.length];
  if (next === "side" && document.getElementById("side").hidden) next = "timeline";
  if (next === "editor") focusText();
  else if (next === "side") focusSide();
  else document.getElementById(next).focus();
}

// Keys are as KeyboardEvent names them; those with Ctrl work in the text, too, where Cmd is the same.
const one = (group, name, keys, does, anywhere = false) => ({ group, name, keys: Array.isArray(keys) ? keys : [keys], does, anywhere });
export const commands = [
  one("File", "Save", "Ctrl+s", () => save()),
  one("File", "Go to a beat, element, storyboard or command", "Ctrl+k", () => dialogs.palette()),
  one("File", "Render the film", "r", () => dialogs.render()),
  one("File", "Save this frame as a picture", "s", () => send({ kind: "still", view: 0, frame: state.frame })),
  one("File", "Keyboard shortcuts", "?", () => dialogs.help()),
  one("File", "Next pane", "F6", nextPart, true),
  one("Text", "Undo", "Ctrl+z", undo),
  one("Text", "Redo", ["Ctrl+Shift+z", "Ctrl+y"], redo),
  one("Text", "Suggestions at the cursor", "Ctrl+ ", () => act("editor.action.triggerSuggest"), true),
  one("Text", "Fix the error at the cursor", "Ctrl+.", () => act("editor.action.quickFix"), true),
  one("Text", "Rename everywhere", "F2", () => act("editor.action.rename"), true),
  one("Text", "Go to definition", "F12", () => act("editor.action.revealDefinition"), true),
  one("Text", "Find references", "Shift+F12", () => act("editor.action.goToReferences"), true),
  one("Text", "Show description", "Ctrl+Shift+h", () => act("editor.action.showHover"), true),
  one("Text", "Go to a section of the text", "Ctrl+Shift+o", () => act("editor.action.quickOutline"), true),
  one("Text", "Format the text", "Ctrl+Alt+f", () => act("editor.action.formatDocument"), true),
  one("Playing", "Play or pause", [" ", "Ctrl+Enter"], toggle),
  one("Playing", "Backwards, faster with each press", "j", shuttle(-1)),
  one("Playing", "Stop", "k", still),
  one("Playing", "Forwards, faster with each press", "l", shuttle(1)),
  one("Playing", "Slower", "[", faster(-1)),
  one("Playing", "Faster", "]", faster(1)),
  one("Playing", "Mute", "m", () => setMuted(!state.muted)),
  one("Playing", "Loop from here", "i", loop("in")),
  one("Playing", "Loop to here", "o", loop("out")),
  one("Playing", "Loop this beat", "b", loopBeat),
  one("Playing", "No loop", "x", loop(null)),
  one("Time", "Previous frame", ",", step(-1)),
  one("Time", "Next frame", ".", step(1)),
  one("Time", "Previous frame, or move the selection 1 px left", "ArrowLeft", nudgeOr(-1, 0, step(-1))),
  one("Time", "Next frame, or move the selection 1 px right", "ArrowRight", nudgeOr(1, 0, step(1))),
  one("Time", "Ten frames back, or move the selection 10 px left", "Shift+ArrowLeft", nudgeOr(-10, 0, step(-10))),
  one("Time", "Ten frames forward, or move the selection 10 px right", "Shift+ArrowRight", nudgeOr(10, 0, step(10))),
  one("Time", "Previous beat, or move the selection 1 px up", "ArrowUp", nudgeOr(0, -1, toBeat(-1))),
  one("Time", "Next beat, or move the selection 1 px down", "ArrowDown", nudgeOr(0, 1, toBeat(1))),
  one("Picture", "Move the selection 10 px up", "Shift+ArrowUp", nudgeOr(0, -10, null)),
  one("Picture", "Move the selection 10 px down", "Shift+ArrowDown", nudgeOr(0, 10, null)),
  one("Picture", "Clear the selection, or leave the note", "Escape", () => closeEasing() || cancelNote() || keepNote() || select(null)),
  one("Picture", "Show or hide elements and properties", "e", toggleSide),
  one("Picture", "Insert a component", "Insert", () => dialogs.insert()),
  one("Time", "Go to the start", "Home", () => seek(0)),
  one("Time", "Go to the end", "End", () => seek(lastFrame())),
  one("Time", "Go to the beat's key moment", "c", () => seek(beatAt(state.frame)?.key ?? 0)),
  one("Time", "Go to the moment of the line at the cursor", "Alt+t", toLine, true),
  one("Time", "Next warning", "n", () => nextMark(1)),
  one("Time", "Previous warning", "p", () => nextMark(-1)),
  one("Picture", "Fit the picture", "f", size("fit")),
  one("Picture", "Half size", "5", size("0.5")),
  one("Picture", "Full size", "1", size("1")),
  ...shapesThereAre.map((s, i) => one("Picture", `${s.name} beside it`, ["7", "8", "9"][i], shape(s.name))),
  one("Picture", "Safe areas", "a", guide("safe")),
  one("Picture", "Grid", "g", guide("grid")),
  one("Picture", "Warning marks", "w", guide("marks")),
  one("Picture", "Compare with the last commit", "d", toggleCompare),
  one("Picture", "Onion skin", "u", toggleSkins),
  one("Notes", "Write a note at this time", "t", writeNote),
  one("Notes", "Next note", "N", () => nextNote(1)),
  one("Notes", "Previous note", "P", () => nextNote(-1)),
  one("Notes", "Resolve or reopen the chosen note", "R", () => toggleNote()),
  one("Notes", "Edit the chosen note", "T", editChosen),
  one("Notes", "Delete the chosen note", "X", removeChosen),
  one("Timeline", "Move the selected element's action a frame earlier", "<", () => shiftAction(-1)),
  one("Timeline", "Move the selected element's action a frame later", ">", () => shiftAction(1)),
  one("Timeline", "Make that action a frame shorter", "{", () => stretchAction(-1)),
  one("Timeline", "Make that action a frame longer", "}", () => stretchAction(1)),
  one("Timeline", "Start that action a frame earlier; its end stays", "y", () => startAction(-1)),
  one("Timeline", "Start that action a frame later; its end stays", "Y", () => startAction(1)),
  one("Timeline", "Easing of that action", "v", () => { const action = actionNow(); if (action) openEasing(state.selected, action); }),
  one("Timeline", "Move the last sound a frame earlier", ";", () => shiftSound(-1)),
  one("Timeline", "Move the last sound a frame later", "'", () => shiftSound(1)),
  one("Timeline", "Start this caption a word earlier", ":", () => shiftCaption(-1)),
  one("Timeline", "Start this caption a word later", "\"", () => shiftCaption(1)),
  one("Timeline", "Make this beat a frame shorter", "(", () => stretchBeat(-1)),
  one("Timeline", "Make this beat a frame longer", ")", () => stretchBeat(1)),
  one("Timeline", "Move this beat before the one before it", "q", () => shiftBeat(-1)),
  one("Timeline", "Move this beat after the next one", "Q", () => shiftBeat(1)),
  one("Timeline", "Zoom in", "+", () => zoomBy(1.5)),
  one("Timeline", "Zoom out", "-", () => zoomBy(1 / 1.5)),
  one("Timeline", "Show the whole film", "0", zoomToFit),
];

const shown = { " ": "space", ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓" };
const nameOf = (part) => shown[part] ?? (part.length > 1 ? part : part === part.toLowerCase() ? part.toUpperCase() : `Shift ${part}`);
export const keyText = (key) => (key.length === 1 ? [key] : key.split("+")).map(nameOf).join(" ");

function pressed(event) {
  const control = event.ctrlKey || event.metaKey;
  const named = event.key.length > 1 || control;
  return `${control ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${event.shiftKey && named ? "Shift+" : ""}${event.key.length === 1 && control ? event.key.toLowerCase() : event.key}`;
}

export function listen() {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented && !event.ctrlKey && !event.metaKey) return;
    const key = pressed(event);
    const command = commands.find((c) => c.keys.includes(key));
    if (!command || document.querySelector("dialog[open]")) return;
    const field = event.target.closest("input, textarea, select, .monaco-editor");
    const isPress = (key === " " || key === "Enter") && event.target.closest("button");
    const isDrag = event.target.closest("[role=separator], [role=tree], .pin.draft, .curve") && (key.includes("Arrow") || key === "Home" || key === "End");
    if (key === "Escape" && field) return;
    if ((field && !event.ctrlKey && !event.metaKey && !command.anywhere) || isPress || isDrag) return;
    event.preventDefault();
    event.stopPropagation();
    command.does();
  }, true);
  addEventListener("beforeunload", (event) => {
    if (isUnsaved()) event.preventDefault();
  });
}
