// Changes by hand: asked of the studio, shown while they go on, and made as one step of undo when they end.
import { state, on, tell } from "./state.js";
import { ask } from "./asking.js";
import { change, say, goTo } from "./editor.js";
import { notice } from "./notice.js";

const longestPicture = 600;
let waiting = [];

// Once the film of the text as it is now is there: what an edit is worked out from.
function settled() {
  return state.filmVersion === state.version ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
}

function release() {
  if (state.connected && state.filmVersion !== state.version) return;
  waiting.forEach((resolve) => resolve());
  waiting = [];
}

on("film", release);
on("disconnected", release);

// Says why nothing is written, with the way to where it is made.
function refuse({ reason, made }) {
  const link = made ? { name: made.file ? `${made.file}:${made.line}` : `Line ${made.line}`, act: () => goTo(made) } : {};
  notice(reason, "", false, link);
}

function take(answer) {
  if (answer.reason) refuse(answer);
  else if (answer.changes.length && !change(answer.changes)) notice("The editor is still being loaded; try again in a moment.");
  return !answer.reason && answer.changes.length > 0;
}

const about = (edit, view, frame, tries) => ({ kind: "edit", edit, view, frame, tries });

// Makes a change at once; true when something was written.
export async function make(edit, view = 0) {
  try {
    await settled();
    const answer = await ask(about(edit, view, state.frame, false));
    return take(answer) ? answer : null;
  } catch (e) {
    notice(e.message);
    return null;
  }
}

// A change that goes on: each state of it is shown as soon as the one before is, and the last is written.
export function begin(view = 0) {
  const frame = state.frame;
  const one = { last: null, wanted: null, running: null, isOver: false, hasTried: false, isRefused: false };
  state.gesture = one;

  async function run() {
    try {
      await settled();
      while (one.wanted && !one.isOver && !one.isRefused) {
        const edit = one.wanted;
        one.wanted = null;
        const picture = shown();
        const answer = await ask(about(edit, view, frame, true));
        if (answer.reason) {
          one.isRefused = true;
          refuse(answer);
        } else {
          one.hasTried = true;
          await picture;
        }
      }
    } catch (e) {
      one.isRefused = true;
      notice(e.message);
    }
  }

  function close() {
    one.isOver = true;
    if (state.gesture === one) state.gesture = null;
    tell("gesture");
  }

  return {
    get isRefused() { return one.isRefused; },
    to(edit) {
      one.last = one.wanted = edit;
      one.running ??= run().finally(() => {
        one.running = null;
        if (one.wanted && !one.isOver && !one.isRefused) this.to(one.wanted);
      });
    },
    async end() {
      one.isOver = true;
      await one.running;
      let isWritten = false;
      try {
        if (one.last && !one.isRefused) isWritten = take(await ask(about(one.last, view, frame, false)));
      } catch (e) {
        notice(e.message);
      }
      if (one.hasTried && !isWritten) say();
      close();
    },
    async cancel() {
      one.isOver = true;
      await one.running;
      if (one.hasTried) say();
      close();
    },
  };
}

// The next state of the film, or a while.
function shown() {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestPicture);
    next.push(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

let next = [];
on("film", () => {
  next.forEach((resolve) => resolve());
  next = [];
});
