// The onion skin: frames behind and ahead of the one that is shown, the further the fainter.
import { state, on, tell, lastFrame } from "./state.js";
import { send } from "./link.js";
import { layerOf, layers } from "./stage.js";

const key = "explainer-studio-skins";
const most = 3;
const share = 0.5;
const steps = [1, 2, 3, 5, 10, 25];
const box = document.getElementById("skins");

try {
  const kept = JSON.parse(localStorage.getItem(key) ?? "{}");
  for (const name of ["behind", "ahead"]) if (Number.isInteger(kept[name]) && kept[name] >= 0 && kept[name] <= most) state.skins[name] = kept[name];
  if (steps.includes(kept.step)) state.skins.step = kept.step;
} catch {
  // What was kept is not ours: the usual numbers hold.
}

function say() {
  const { isOn, behind, ahead, step } = state.skins;
  send({ kind: "skins", behind: isOn ? behind : 0, ahead: isOn ? ahead : 0, step });
}

export function toggleSkins() {
  state.skins.isOn = !state.skins.isOn;
  say();
  show();
  tell("skins");
}

function pick(name, label, choices, text) {
  const made = document.createElement("select");
  made.append(...choices.map((c) => new Option(text(c), c, false, c === state.skins[name])));
  made.title = label;
  made.setAttribute("aria-label", label);
  made.onchange = () => {
    state.skins[name] = Number(made.value);
    localStorage.setItem(key, JSON.stringify(state.skins));
    say();
    show();
  };
  return made;
}

const counts = Array.from({ length: most + 1 }, (_, i) => i);
box.replaceChildren(
  pick("behind", "Frames behind, in the onion skin", counts, (c) => `${c} behind`),
  pick("ahead", "Frames ahead, in the onion skin", counts, (c) => `${c} ahead`),
  pick("step", "Distance of these frames from each other", steps, (c) => (c === 1 ? "every frame" : `every ${c} frames`)),
);

// All of them together are half of what is seen, the nearer ones more of it: the uppermost is as opaque as its share, one below of what that leaves.
function show() {
  const { isOn, behind, ahead, step } = state.skins;
  box.hidden = !isOn;
  const wanted = [];
  for (let i = 0; i < most; i++) {
    for (const [first, count, direction] of [[layers.behind, behind, -1], [layers.ahead, ahead, 1]]) {
      const layer = layerOf(first + i);
      if (!layer) continue;
      const frame = state.frame + direction * (i + 1) * step;
      const isShown = isOn && !state.playing && i < count && frame >= 0 && frame <= lastFrame();
      layer.canvas.hidden = !isShown;
      if (isShown) wanted.push({ layer, weight: 1 / (i + 1) });
    }
  }
  const total = wanted.reduce((sum, w) => sum + w.weight, 0);
  let left = 1;
  wanted.sort((a, b) => b.layer.number - a.layer.number).forEach(({ layer, weight }, i) => {
    const own = (weight / total) * share;
    layer.canvas.style.zIndex = String(most * 2 - i);
    layer.canvas.style.opacity = String(own / left);
    left -= own;
  });
}

on("layered", show);
on("time", show);
on("playing", show);
on("connected", say);
