// All that is wrong: in a list below the text, and the first mistake over the picture while there is no new one.
import { state, on, tell } from "./state.js";
import { goTo } from "./editor.js";

const list = document.getElementById("problems");

function gather() {
  state.problems = [...state.stateProblems, ...state.speechProblems, ...state.lintProblems];
  tell("problems");
}

on("message:state", (message) => {
  if (message.version < state.filmVersion) return;
  state.filmVersion = message.version;
  state.stateProblems = message.problems;
  if (message.film) {
    // Said of the state before, and told anew of this one in a moment; dropping it meanwhile would make the list jump.
    state.film = message.film;
  } else {
    state.speechProblems = [];
    state.lintProblems = [];
    state.marks = [];
  }
  gather();
  tell("film", message);
});

on("message:speech", (message) => {
  if (message.version !== state.filmVersion) return;
  state.words = message.words;
  state.captions = message.captions;
  const known = new Set(state.stateProblems.map((p) => p.code + p.message));
  state.speechProblems = message.problems.filter((p) => !known.has(p.code + p.message));
  gather();
  tell("speech");
});

on("message:lint", (message) => {
  if (message.version !== state.filmVersion) return;
  state.lintProblems = message.problems;
  state.marks = message.marks;
  gather();
  tell("marks");
});

on("problems", () => {
  const errors = state.problems.filter((p) => p.severity === "error").length;
  const warnings = state.problems.length - errors;
  const head = document.createElement("div");
  head.className = "head";
  const count = (number, word, kind) => {
    const part = document.createElement("span");
    part.className = "count " + kind;
    part.textContent = `${number} ${word}${number === 1 ? "" : "s"}`;
    head.append(part);
  };
  if (errors) count(errors, "error", "error");
  if (warnings) count(warnings, "warning", "warning");
  if (!errors && !warnings) {
    const part = document.createElement("span");
    part.className = "count good";
    part.textContent = "No problems";
    head.append(part);
  }
  const rows = document.createElement("ol");
  rows.append(...[...state.problems].sort((a, b) => (a.severity === b.severity ? 0 : a.severity === "error" ? -1 : 1)).map(row));
  list.replaceChildren(head, ...(state.problems.length ? [rows] : []));
  over(errors);
});

function row(problem) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "problem " + problem.severity;
  const part = (name, text) => {
    const span = document.createElement("span");
    span.className = name;
    span.textContent = text;
    button.append(span);
  };
  part("dot", "");
  part("message", problem.message);
  part("place", problem.at ? `${problem.at.file ? problem.at.file + ":" : ""}${problem.at.line}:${problem.at.column}` : "");
  part("remedy", problem.remedy);
  button.title = problem.code;
  button.onclick = () => goTo(problem.at);
  item.append(button);
  return item;
}

function over(errors) {
  const stage = document.getElementById("stage");
  stage.querySelector(".mistakes")?.remove();
  if (!errors) return;
  const first = state.problems.find((p) => p.severity === "error");
  const box = document.createElement("div");
  box.className = "mistakes";
  const name = document.createElement("b");
  name.textContent = `${errors} error${errors === 1 ? "" : "s"}`;
  box.append(name, state.film ? ": the picture is the last good one" : "");
  for (const [kind, text] of [["", first.message + (first.at ? ` (line ${first.at.line})` : "")], ["remedy", first.remedy]]) {
    const line = document.createElement("p");
    line.className = kind;
    line.textContent = text;
    box.append(line);
  }
  stage.append(box);
}
