// Review notes: pins on the picture, a list beside it, and writing, resolving and reopening them.
import { state, on, tell, timeOf, frameOf, clock } from "./state.js";
import { ask } from "./asking.js";
import { seek, pause } from "./player.js";
import { viewOf } from "./stage.js";
import { shownIn, design } from "./overlay.js";
import { notice } from "./notice.js";

const near = 0.75;
const by = (id) => document.getElementById(id);
const form = by("note-form");
const field = by("note-text");
const list = by("notes");
let pins = [];
let pointed = null;
let wrong = "";

const numberOf = (note) => note.id.replace(/^n(?=\d+$)/, "");
const isNear = (note) => Math.abs(note.time - timeOf(state.frame)) <= near;

export function goToNote(note) {
  if (!note) return;
  pause();
  state.note = note.id;
  seek(frameOf(note.time));
  show();
  list.querySelector(`[data-id="${CSS.escape(note.id)}"]`)?.scrollIntoView({ block: "nearest" });
}

// By time; of those at one time in the order of the file.
export function nextNote(direction) {
  const sorted = state.notes.map((note, i) => ({ note, i })).sort((a, b) => a.note.time - b.note.time || a.i - b.i).map((n) => n.note);
  if (!sorted.length) {
    notice("This film has no notes.");
    return;
  }
  const at = sorted.findIndex((n) => n.id === state.note);
  const now = timeOf(state.frame);
  const from = at >= 0 && frameOf(sorted[at].time) === state.frame ? at : direction > 0 ? sorted.findLastIndex((n) => n.time <= now) : sorted.findIndex((n) => n.time >= now);
  const next = from < 0 ? (direction > 0 ? 0 : sorted.length - 1) : from + direction;
  goToNote(sorted[Math.max(0, Math.min(sorted.length - 1, next))]);
}

async function change(note) {
  try {
    await ask({ kind: "note", note, view: 0, frame: state.frame });
    return true;
  } catch (e) {
    notice(e.message, "", true);
    return false;
  }
}

export function toggleNote(note = state.notes.find((n) => n.id === state.note)) {
  if (!note) notice("Choose a note first.", "N and P with Shift go from note to note.");
  else change({ what: note.isResolved ? "reopen" : "resolve", id: note.id });
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
    state.draft = { x: within(place.x), y: within(place.y) };
    field.value = "";
  }
  form.hidden = false;
  show();
  field.focus();
}

const within = (share) => Math.round(Math.max(0, Math.min(1, share)) * 1000) / 1000;

export function cancelNote() {
  if (!state.draft) return false;
  state.draft = null;
  form.hidden = true;
  show();
  by("stage").focus();
  return true;
}

async function add() {
  const { x, y } = state.draft;
  if (!field.value.trim()) {
    field.focus();
    return;
  }
  if (!(await change({ what: "add", text: field.value, ...(x === null ? {} : { x, y }) }))) return;
  state.note = state.notes.at(-1)?.id ?? null;
  cancelNote();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  add();
});
field.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    event.preventDefault();
    cancelNote();
  } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    add();
  }
});
by("note-cancel").onclick = cancelNote;
by("note-add").onclick = writeNote;

function placeDraft(x, y) {
  Object.assign(state.draft, { x: within(x), y: within(y) });
  show();
}

function moveDraft(event) {
  const step = event.shiftKey ? 0.1 : 0.01;
  const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
  if (event.key === "Delete" || event.key === "Backspace") {
    Object.assign(state.draft, { x: null, y: null });
    show();
    field.focus();
  } else if (way) {
    placeDraft(state.draft.x + way[0], state.draft.y + way[1]);
  } else {
    return;
  }
  event.preventDefault();
}

function pin(className, label, text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.title = label;
  made.setAttribute("aria-label", label);
  made.append(Object.assign(document.createElement("span"), { textContent: text }));
  made.onclick = act;
  for (const kind of ["pointerdown", "pointerup", "click", "dblclick"]) made.addEventListener(kind, (event) => event.stopPropagation());
  return made;
}

function showPins() {
  const figure = viewOf(0)?.figure;
  if (!pins.length && !state.notes.length && !state.draft) return;
  const wanted = [];
  if (figure && !state.playing) {
    for (const note of state.notes) {
      if (note.x === undefined || !isNear(note)) continue;
      const kind = `pin${note.isResolved ? " done" : ""}${note.id === state.note ? " chosen" : ""}`;
      wanted.push({ key: note.id, kind, label: `Note ${numberOf(note)}: ${note.text}`, text: numberOf(note), x: note.x, y: note.y, act: () => goToNote(state.notes.find((n) => n.id === note.id)) });
    }
    const draft = state.draft;
    if (draft && draft.x !== null) wanted.push({ key: " draft", kind: "pin draft", label: `Place of the new note, ${Math.round(draft.x * 100)} % across and ${Math.round(draft.y * 100)} % down; arrow keys move it`, text: "+", x: draft.x, y: draft.y, act: () => {} });
  }
  const kept = pins.filter((p) => p.made.parentElement === figure && wanted.some((w) => w.key === p.key));
  pins.filter((p) => !kept.includes(p)).forEach((p) => p.made.remove());
  pins = wanted.map((w) => {
    const made = kept.find((p) => p.key === w.key)?.made ?? pin(w.kind, w.label, w.text, w.act);
    if (!made.parentElement) {
      figure.append(made);
      if (w.key === " draft") made.onkeydown = moveDraft;
    }
    made.className = w.kind;
    made.title = w.label;
    made.setAttribute("aria-label", w.label);
    made.style.left = `${w.x * 100}%`;
    made.style.top = `${w.y * 100}%`;
    return { key: w.key, made };
  });
}

function row(note) {
  const made = document.createElement("li");
  made.dataset.id = note.id;
  const go = document.createElement("button");
  go.type = "button";
  go.className = "note-go";
  const head = document.createElement("small");
  head.textContent = `${note.id} · ${clock(note.time)}${note.author ? ` · ${note.author}` : ""}${note.isResolved ? " · resolved" : ""}`;
  const text = document.createElement("span");
  text.className = "note-text";
  text.textContent = note.text;
  go.append(head, text);
  go.onclick = () => goToNote(note);
  const done = document.createElement("button");
  done.type = "button";
  done.className = "note-done";
  done.textContent = note.isResolved ? "Reopen" : "Resolve";
  done.setAttribute("aria-label", `${done.textContent} note ${note.id}`);
  done.onclick = () => toggleNote(note);
  made.append(go, done);
  made.classList.toggle("done", note.isResolved);
  return made;
}

function showList() {
  const active = list.contains(document.activeElement) ? document.activeElement : null;
  const again = active && { id: active.closest("li").dataset.id, kind: active.className };
  list.replaceChildren(...state.notes.map(row));
  if (again) list.querySelector(`[data-id="${CSS.escape(again.id)}"] .${again.kind}`)?.focus();
  const open = state.notes.filter((n) => !n.isResolved).length;
  by("notes-count").textContent = state.notes.length ? `${open} open of ${state.notes.length}` : "";
  by("notes-hint").textContent = wrong || (state.notes.length ? "" : "No notes yet. T writes one at this time.");
  by("notes-hint").classList.toggle("wrong", Boolean(wrong));
  by("notes-hint").hidden = !wrong && state.notes.length > 0;
}

function show() {
  for (const one of list.children) one.classList.toggle("chosen", one.dataset.id === state.note);
  showHere();
  tell("note");
}

// What belongs to the time alone, which may be another thirty times a second.
function showHere() {
  if (state.draft) by("note-time").textContent = clock(timeOf(state.frame));
  showPins();
}

on("message:notes", ({ notes, reason, remedy }) => {
  state.notes = notes;
  wrong = reason ? `${reason}. ${remedy}` : "";
  showList();
  show();
  tell("notes");
});

on("pointer", ({ kind, view, event }) => {
  const area = view.canvas.getBoundingClientRect();
  const place = { x: within((event.clientX - area.left) / area.width), y: within((event.clientY - area.top) / area.height) };
  if (kind === "pointermove" && view.index === 0) pointed = place;
  if (kind === "pointerleave") pointed = null;
  if (kind !== "pointerdown" || !state.draft || view.index !== 0 || event.button !== 0) return;
  event.preventDefault();
  placeDraft(place.x, place.y);
});

on("time", showHere);
on("playing", showHere);
on("shapes", showHere);
on("resized", showHere);
on("opened", () => {
  Object.assign(state, { notes: [], note: null });
  cancelNote();
  showList();
  show();
});
showList();
