// The film as it was committed last, beside what is written now: a slider wipes from one to the other.
import { state, on, tell } from "./state.js";
import { send } from "./link.js";
import { viewOf, layerOf, layers } from "./stage.js";
import { notice } from "./notice.js";

const wiper = Object.assign(document.createElement("input"), { type: "range", min: 0, max: 100, step: 1, value: 50, className: "wiper" });
wiper.setAttribute("aria-label", "How much of the last commit is shown");
const edge = Object.assign(document.createElement("div"), { className: "wipe-edge" });
edge.append(...["HEAD", "now"].map((text) => Object.assign(document.createElement("span"), { textContent: text })));
edge.setAttribute("aria-hidden", "true");
let hasFocused = false;

export function toggleCompare() {
  if (state.comparing) end();
  else if (send({ kind: "before", isOn: true })) begin();
  tell("comparing");
}

function begin() {
  state.comparing = { isShown: false };
  hasFocused = false;
}

function end() {
  const hadFocus = document.activeElement === wiper;
  state.comparing = null;
  send({ kind: "before", isOn: false });
  show();
  if (hadFocus) document.getElementById("stage").focus();
}

function show() {
  const layer = layerOf(layers.before);
  const figure = viewOf(0)?.figure;
  const isShown = Boolean(state.comparing?.isShown && layer && figure);
  if (layer) layer.canvas.hidden = !isShown;
  if (!isShown) {
    wiper.remove();
    edge.remove();
    return;
  }
  if (wiper.parentElement !== figure) figure.append(edge, wiper);
  const share = Number(wiper.value);
  layer.canvas.style.clipPath = `inset(0 ${100 - share}% 0 0)`;
  edge.style.left = `${share}%`;
  wiper.setAttribute("aria-valuetext", `${share} % the last commit, ${100 - share} % now`);
  if (!hasFocused) {
    hasFocused = true;
    wiper.focus();
  }
}

wiper.addEventListener("input", show);
wiper.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
  toggleCompare();
});

// What is done to the slider is not done to the picture below it.
for (const kind of ["pointerdown", "pointermove", "pointerup", "click", "dblclick"]) wiper.addEventListener(kind, (event) => event.stopPropagation());

on("message:before", ({ isShown, reason, remedy }) => {
  if (!state.comparing) return;
  if (isShown) {
    state.comparing = { isShown };
  } else {
    state.comparing = null;
    notice(reason + ".", remedy, true);
  }
  show();
  tell("comparing");
});

on("layered", (layer) => {
  if (layer.number === layers.before) show();
});
on("shapes", show);
on("painted", () => state.comparing && wiper.parentElement !== viewOf(0)?.figure && show());
on("opened", () => {
  state.comparing = null;
  show();
  tell("comparing");
});
on("connected", () => state.comparing && send({ kind: "before", isOn: true }));
