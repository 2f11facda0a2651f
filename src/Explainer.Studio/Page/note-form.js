// Writing a note and changing one: what it says, and where on the picture it points.
import { state, on, tell, timeOf, clock } from "./state.js";
import { ask } from "./asking.js";
import { pause } from "./player.js";
import { viewOf } from "./stage.js";
import { shownIn, design } from "./overlay.js";
import { notice } from "./notice.js";

const by = (id) => document.getElementById(id);
const form = by("note-form");
const field = by("note-text");
let pointed = null;

export const within = (share) => Math.round(Math.max(0, Math.min(1, share)) * 1000) / 1000;

// True when the studio has done it; else it has said why not.
export async function changeNote(note) {
  try {
    await ask({ kind: "note", note, view: 0, frame: state.frame });
    return true;
  } catch (e) {
    notice(e.message, "", true);
    return false;
  }
}

// A new note begins where the pointer is on the picture, at the selected element, or in the middle.
export function writeNote() {
  if (!state.film) {
    notice("A note needs a moment of the film, and there is no film yet.");
    return;
  }
  pause();
  if (!state.draft) {
    const { width, height } = design(viewOf(0));
    const element = shownIn(viewOf(0)).find((e) => e.id && e.id === state.selected);
    const place = pointed ?? (element ? { x: (element.x + element.width / 2) / width, y: (element.y + element.height / 2) / height } : { x: 0.5, y: 0.5 });
    open({ id: null, x: within(place.x), y: within(place.y) }, "");
  }
  field.focus();
}

// Whether a note can be opened to be changed: the words of another one are not let fall.
export function mayEdit(note) {
  const isUntouched = state.draft && field.value.trim() === state.draft.was.text && state.draft.x === state.draft.was.x && state.draft.y === state.draft.was.y;
  if (!state.draft || (state.draft.id !== note.id && (isUntouched || !field.value.trim()))) return true;
  if (state.draft.id !== note.id) notice("Another note is being written.", "Save or cancel it first.");
  field.focus();
  return false;
}

// What is said of a note that is there already, and its place; its time stays.
export function editNote(note) {
  pause();
  open({ id: note.id, x: note.x ?? null, y: note.y ?? null }, note.text);
  field.select();
}

function open(draft, text) {
  state.draft = { ...draft, was: { text, x: draft.x, y: draft.y } };
  field.value = text;
  showKind();
  form.hidden = false;
  showDraft();
  field.focus();
}

// The note that is written into; null for a new one, which it becomes when the one that is being changed is gone.
const target = () => (state.draft.isGone ? null : state.draft.id);

function showKind() {
  const id = target();
  by("note-what").textContent = id ? `Note ${id} at ` : "Note at ";
  by("note-add-text").textContent = id ? "Save note" : "Add note";
}

// It may be back at the next reading: a file is empty for a moment while another program writes it.
export function compareDraft(notes) {
  if (!state.draft?.id) return;
  state.draft.isGone = !notes.some((n) => n.id === state.draft.id);
  showKind();
}

// Not over what it is about.
function showDraft() {
  by("note-time").textContent = clock(timeOf(state.frame));
  form.classList.toggle("up", (state.draft?.y ?? 0) > 0.5);
  tell("draft");
}

export function cancelNote() {
  if (!state.draft) return false;
  state.draft = null;
  form.hidden = true;
  tell("draft");
  by("stage").focus();
  return true;
}

async function keep() {
  const { x, y, was } = state.draft;
  const id = target();
  if (!field.value.trim()) {
    field.focus();
    return;
  }
  const place = x === null ? {} : { x, y };
  // Of a note that is there only what was changed here, so that what another program wrote meanwhile stays.
  const words = id && field.value === was.text ? {} : { text: field.value };
  const note = id ? { what: "change", id, ...words, ...(x === was.x && y === was.y ? { keepsPlace: true } : place) } : { what: "add", ...words, ...place };
  if (!(await changeNote(note))) return;
  state.note = id ?? state.notes.at(-1)?.id ?? null;
  cancelNote();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  keep();
});
field.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    event.preventDefault();
    cancelNote();
  } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    keep();
  }
});
by("note-cancel").onclick = cancelNote;
by("note-add").onclick = writeNote;

function placeDraft(x, y) {
  Object.assign(state.draft, { x: within(x), y: within(y) });
  showDraft();
}

// Keys on the pin.
export function moveDraft(event) {
  const step = event.shiftKey ? 0.1 : 0.01;
  const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
  if (event.key === "Delete" || event.key === "Backspace") {
    Object.assign(state.draft, { x: null, y: null });
    showDraft();
    field.focus();
  } else if (way) {
    placeDraft(state.draft.x + way[0], state.draft.y + way[1]);
  } else {
    return;
  }
  event.preventDefault();
}

on("pointer", ({ kind, view, event }) => {
  const area = view.canvas.getBoundingClientRect();
  const place = { x: within((event.clientX - area.left) / area.width), y: within((event.clientY - area.top) / area.height) };
  if (kind === "pointermove" && view.index === 0) pointed = place;
  if (kind === "pointerleave") pointed = null;
  if (kind !== "pointerdown" || !state.draft || view.index !== 0 || event.button !== 0) return;
  event.preventDefault();
  placeDraft(place.x, place.y);
});

on("time", () => {
  if (state.draft) by("note-time").textContent = clock(timeOf(state.frame));
});
