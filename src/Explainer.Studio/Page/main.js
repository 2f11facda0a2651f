// Puts the parts of the page together.
import { state, on, tell, isUnsaved, timeOf, clock, beatAt, lastFrame } from "./state.js";
import { connect, send } from "./link.js";
import { load } from "./editor.js";
import { notice } from "./notice.js";
import "./problems.js";
import { arrange, shapesThereAre } from "./stage.js";
import { seek, toggle, setSpeed, setMuted } from "./player.js";
import "./overlay.js";
import "./drag.js";
import "./outline.js";
import "./panel.js";
import "./timeline.js";
import { toggleCompare } from "./compare.js";
import { toggleSkins } from "./onion.js";
import { commands, listen, setDialogs, shape, guide, size, speeds, keyText } from "./commands.js";
import { openPalette, openHelp } from "./dialogs.js";
import { openGallery } from "./gallery.js";
import { openRender } from "./render.js";
import "./splitters.js";

const by = (id) => document.getElementById(id);

function toggles(box, items) {
  by(box).replaceChildren(...items.map(({ name, text, title, act }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.title = title;
    button.dataset.name = name;
    button.onclick = act;
    return button;
  }));
}

const keyOf = (name) => keyText(commands.find((c) => c.name === name).keys[0]);
toggles("shapes", shapesThereAre.map((s) => ({ name: s.name, text: s.name, title: `${s.name} beside the film's own frame (${keyOf(`${s.name} beside it`)})`, act: shape(s.name) })));
toggles("guides", [
  { name: "safe", text: "Safe", title: `Safe areas (${keyOf("Safe areas")})`, act: guide("safe") },
  { name: "grid", text: "Grid", title: `Grid (${keyOf("Grid")})`, act: guide("grid") },
  { name: "marks", text: "Marks", title: `Warning marks (${keyOf("Warning marks")})`, act: guide("marks") },
]);
toggles("laid", [
  { name: "compare", text: "Before", title: `The last commit beside it (${keyOf("Compare with the last commit")})`, act: toggleCompare },
  { name: "skins", text: "Onion", title: `Frames behind and ahead (${keyOf("Onion skin")})`, act: toggleSkins },
]);
by("speed").replaceChildren(...speeds.map((s) => new Option(`${s}×`, s)));

function showSwitches() {
  const own = state.film ? state.film.width / state.film.height : 16 / 9;
  for (const button of by("shapes").children) {
    const isOwn = shapesThereAre.find((s) => s.name === button.dataset.name && Math.abs(s.width / s.height - own) < 0.001);
    button.setAttribute("aria-pressed", String(Boolean(isOwn) || state.shapes.includes(button.dataset.name)));
    button.disabled = Boolean(isOwn);
  }
  for (const button of by("guides").children) button.setAttribute("aria-pressed", String(state.guides.has(button.dataset.name)));
  const laid = { compare: Boolean(state.comparing), skins: state.skins.isOn };
  for (const button of by("laid").children) button.setAttribute("aria-pressed", String(laid[button.dataset.name]));
  by("size").value = state.size;
}

function showTime() {
  const film = state.film;
  by("time-now").textContent = clock(timeOf(state.frame));
  by("time-all").textContent = ` / ${clock(timeOf(film?.frames ?? 0))}`;
  const beat = film ? beatAt(state.frame) : null;
  by("where").textContent = beat ? `${beat.id} · ${state.frame - beat.first} / ${beat.count}` : "";
}

function showPlaying() {
  by("play").classList.toggle("playing", state.playing);
  by("play").setAttribute("aria-label", state.playing ? "Pause" : "Play");
  by("mute").setAttribute("aria-pressed", String(state.muted));
  by("speed").value = String(Math.abs(state.speed));
}

function showLoop() {
  const isLoop = state.loopIn !== null || state.loopOut !== null;
  by("loop").hidden = !isLoop;
  if (isLoop) by("loop").textContent = `loop ${clock(timeOf(state.loopIn ?? 0), 1)} – ${clock(timeOf((state.loopOut ?? lastFrame()) + 1), 1)}  ×`;
}

function showFile() {
  by("file-name").textContent = state.file ?? "no storyboard";
  by("file-state").textContent = !state.connected ? "not connected" : isUnsaved() ? "not saved" : state.file ? "saved" : "";
  by("file-state").classList.toggle("unsaved", isUnsaved());
}

function showLanguages() {
  const languages = state.film?.languages ?? [];
  by("language").hidden = languages.length < 2;
  by("language").replaceChildren(...languages.map((l) => new Option(l, l, false, l === state.film.language)));
}

by("play").onclick = toggle;
by("to-start").onclick = () => seek(0);
by("mute").onclick = () => setMuted(!state.muted);
by("loop").onclick = () => {
  state.loopIn = state.loopOut = null;
  tell("loop");
};
by("speed").onchange = () => setSpeed(Number(by("speed").value));
by("size").onchange = () => size(by("size").value)();
by("language").onchange = () => {
  state.language = by("language").value;
  arrange();
};
by("file").onclick = () => openPalette();
by("insert").onclick = openGallery;
by("keys").onclick = openHelp;
by("render").onclick = openRender;
setDialogs({ palette: openPalette, insert: openGallery, help: openHelp, render: openRender });

on("time", showTime);
on("playing", showPlaying);
on("loop", showLoop);
on("guides", showSwitches);
on("comparing", showSwitches);
on("skins", showSwitches);
on("shapes", showSwitches);
on("file-state", showFile);
on("film", () => {
  showSwitches();
  showTime();
  showLanguages();
});
on("opened", () => {
  state.language = null;
  showTime();
  showLoop();
});
on("message:failed", ({ message, remedy }) => notice(message, remedy, true));
on("message:hello", (hello) => {
  Object.assign(state, { folder: hello.folder, files: hello.files, formats: hello.formats, qualities: hello.qualities, components: hello.components, easings: hello.easings });
  arrange();
  const named = fileInAddress();
  const file = state.file ?? (state.files.includes(named) ? named : hello.file);
  if (file) {
    send({ kind: "open", file });
  } else {
    const empty = document.createElement("p");
    empty.className = "empty";
    empty.textContent = `There is no storyboard in ${hello.folder} yet. Make one with "explainer new my-film" and reload this page.`;
    by("stage").replaceChildren(empty);
  }
  showFile();
});

// An address may be typed, and then end in what is no encoding of a name.
function fileInAddress() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

showSwitches();
showPlaying();
listen();
connect();

// The first picture comes before the editor, or the editor where there is none.
const usualWait = 1500;
let isLoading = false;
const loadOnce = () => {
  if (isLoading) return;
  isLoading = true;
  load();
};
on("painted", loadOnce);
on("message:state", ({ film }) => film ?? loadOnce());
setTimeout(loadOnce, usualWait);
