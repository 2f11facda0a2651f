// Review notes: pins on the picture, a list beside it, and resolving, reopening and deleting them.
import { state, on, tell, timeOf, frameOf, clock } from "./state.js";
import { seek, pause } from "./player.js";
import { viewOf } from "./stage.js";
import { notice } from "./notice.js";
import { toggleSide } from "./outline.js";
import { changeNote, mayEdit, editNote, compareDraft, cancelNote, moveDraft } from "./note-form.js";

const near = 0.75;
const by = (id) => document.getElementById(id);
const list = by("notes");
let pins = [];
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

function chosen() {
  const note = state.notes.find((n) => n.id === state.note);
  if (!note) notice("Choose a note first.", "N and P with Shift go from note to note.");
  return note ?? null;
}

export function toggleNote(note = chosen()) {
  if (note) changeNote({ what: note.isResolved ? "reopen" : "resolve", id: note.id });
}

function edit(note) {
  if (!mayEdit(note)) return;
  goToNote(note);
  editNote(note);
}

export function editChosen() {
  const note = chosen();
  if (note) edit(note);
}

// The button asks again, and forgets when the focus leaves it.
export function removeChosen() {
  const note = chosen();
  if (!note) return;
  if (by("side").hidden) toggleSide();
  goToNote(note);
  const button = list.querySelector(`[data-id="${CSS.escape(note.id)}"] .note-remove`);
  button.focus();
  arm(button, note, true);
}

// True when a note was about to be deleted, and stays.
export function keepNote() {
  if (!list.querySelector(".armed")) return false;
  by("stage").focus();
  return true;
}

function arm(button, note, isArmed) {
  button.textContent = isArmed ? "Delete for good" : "Delete";
  button.setAttribute("aria-label", `${button.textContent}: note ${note.id}`);
  button.classList.toggle("armed", isArmed);
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
      if (note.x === undefined || !isNear(note) || note.id === state.draft?.id) continue;
      const kind = `pin${note.isResolved ? " done" : ""}${note.id === state.note ? " chosen" : ""}`;
      wanted.push({ key: note.id, kind, label: `Note ${numberOf(note)}: ${note.text}`, text: numberOf(note), x: note.x, y: note.y, act: () => goToNote(state.notes.find((n) => n.id === note.id)) });
    }
    const draft = state.draft;
    if (draft && draft.x !== null) wanted.push({ key: " draft", kind: "pin draft", label: `Place of the ${draft.id ? `note ${draft.id}` : "new note"}, ${Math.round(draft.x * 100)} % across and ${Math.round(draft.y * 100)} % down; arrow keys move it`, text: draft.id ? numberOf(draft) : "+", x: draft.x, y: draft.y, act: () => {} });
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
  const more = document.createElement("div");
  more.className = "note-more";
  const change = Object.assign(document.createElement("button"), { type: "button", className: "note-edit", textContent: "Edit" });
  change.setAttribute("aria-label", `Edit note ${note.id}`);
  change.onclick = () => edit(note);
  const remove = Object.assign(document.createElement("button"), { type: "button", className: "note-remove" });
  arm(remove, note, false);
  remove.onclick = () => {
    if (remove.classList.contains("armed")) changeNote({ what: "remove", id: note.id });
    else arm(remove, note, true);
  };
  remove.onblur = () => arm(remove, note, false);
  more.append(change, remove);
  made.append(go, done, more);
  made.classList.toggle("done", note.isResolved);
  return made;
}

function showList() {
  const active = list.contains(document.activeElement) ? document.activeElement : null;
  const again = active && { id: active.closest("li").dataset.id, kind: active.classList[0] };
  list.replaceChildren(...state.notes.map(row));
  // Where the one that had the focus is gone, the keyboard is on the picture.
  if (again) (list.querySelector(`[data-id="${CSS.escape(again.id)}"] .${again.kind}`) ?? by("stage")).focus();
  const open = state.notes.filter((n) => !n.isResolved).length;
  by("notes-count").textContent = state.notes.length ? `${open} open of ${state.notes.length}` : "";
  by("notes-hint").textContent = wrong || (state.notes.length ? "" : "No notes yet. T writes one at this time.");
  by("notes-hint").classList.toggle("wrong", Boolean(wrong));
  by("notes-hint").hidden = !wrong && state.notes.length > 0;
}

function show() {
  for (const one of list.children) one.classList.toggle("chosen", one.dataset.id === state.note);
  showPins();
  tell("note");
}

on("message:notes", ({ notes, reason, remedy }) => {
  state.notes = notes;
  if (!notes.some((n) => n.id === state.note)) state.note = null;
  compareDraft(notes);
  wrong = reason ? `${reason}. ${remedy}` : "";
  showList();
  show();
  tell("notes");
});

on("time", showPins);
on("playing", showPins);
on("shapes", showPins);
on("resized", showPins);
on("draft", show);
on("opened", () => {
  Object.assign(state, { notes: [], note: null });
  cancelNote();
  showList();
  show();
});
showList();
