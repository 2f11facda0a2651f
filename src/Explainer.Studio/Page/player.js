// Time: which frame is shown, and playing. Forwards the sound's clock leads, so that pictures keep to what is heard; backwards, and until the
// sound is there, the page's own clock does.
import { state, on, tell, rate, lastFrame, timeOf } from "./state.js";
import { send } from "./link.js";
import { readHeader, paint } from "./stage.js";

const ahead = 3;
const longestWait = 1500;
export const audio = new Audio();
audio.preload = "auto";
let sequence = 0;

// What was asked for before this one belongs to where the film was before a jump.
let firstSequence = 1;
let lastAsked = -1;
let waiting = new Map();
let queue = [];
let start = null;
let latency = 40;
let soundKey = null;
let isFresh = true;

const hasSound = () => soundKey !== null && audio.readyState >= 2;
const usesSound = () => state.speed > 0 && state.speed <= 4 && hasSound();
const range = () => [state.loopIn ?? 0, state.loopOut ?? lastFrame()];

// Where the film is by the clock that leads, in frames.
export function position() {
  if (!state.playing) return state.frame;
  return start.usesSound ? audio.currentTime * rate() : start.frame + ((performance.now() - start.at) / 1000) * rate() * state.speed;
}

// Goes to a frame; what plays goes on from there.
export function seek(frame) {
  const target = Math.max(0, Math.min(lastFrame(), Math.round(frame)));
  state.frame = target;
  drop();
  if (state.playing) begin(target);
  ask(target, false);
  tell("time");
}

function ask(frame, keeps) {
  lastAsked = frame;
  sequence += 1;
  waiting.set(sequence, performance.now());
  if (!keeps) waiting = new Map([[sequence, performance.now()]]);
  send({ kind: "frame", sequence, frame, keeps });
}

// Pictures that were asked for and are not wanted any more still have to be put on the canvas: each is only what differs.
function drop() {
  queue.forEach(({ buffer, header }) => paint(buffer, header));
  queue = [];
}

// Plays on from a frame. What is still on its way would wait for a moment that does not come, and keep all behind it waiting.
function begin(frame) {
  firstSequence = sequence + 1;
  waiting.clear();
  start = { frame, at: performance.now(), usesSound: usesSound() };
  if (start.usesSound) {
    audio.currentTime = timeOf(frame);
    audio.playbackRate = state.speed;
    audio.muted = state.muted;
    audio.play().catch((reason) => {
      // The browser lets no sound be heard before somebody has clicked: the page's clock goes on alone. Other reasons are our own pauses.
      if (reason.name !== "NotAllowedError") return;
      soundKey = null;
      start = { frame, at: performance.now(), usesSound: false };
    });
  } else {
    audio.pause();
  }
  lastAsked = frame - Math.sign(state.speed);
}

export function play() {
  if (state.playing || !state.film) return;
  const [first, last] = range();
  state.playing = true;
  if (state.speed > 0 && (state.frame >= last || state.frame < first)) state.frame = first;
  if (state.speed < 0 && state.frame <= first) state.frame = last;
  begin(state.frame);
  tell("playing");
  requestAnimationFrame(tick);
}

export function pause() {
  if (!state.playing) return;
  const shown = Math.round(Math.max(0, Math.min(lastFrame(), Math.floor(position() + 0.01))));
  state.playing = false;
  audio.pause();
  tell("playing");
  seek(shown);
}

export const toggle = () => (state.playing ? pause() : play());

export function setSpeed(speed) {
  const frame = Math.floor(position() + 0.01);
  state.speed = speed;
  if (state.playing) {
    drop();
    begin(Math.max(0, Math.min(lastFrame(), frame)));
  }
  tell("playing");
}

export function setMuted(muted) {
  state.muted = muted;
  audio.muted = muted;
  tell("playing");
}

function tick() {
  if (!state.playing) return;
  if (!start.usesSound && usesSound()) {
    drop();
    begin(Math.max(0, Math.min(lastFrame(), Math.floor(position() + 0.01))));
  }
  const now = position();
  const [first, last] = range();
  const direction = Math.sign(state.speed);
  if (direction > 0 ? now >= last + 1 || (start.usesSound && audio.ended) : now < first) {
    if (state.loopIn !== null || state.loopOut !== null) {
      seek(direction > 0 ? first : last);
    } else {
      pause();
      seek(direction > 0 ? last : first);
      return;
    }
  } else {
    const frame = Math.max(first, Math.min(last, Math.floor(now + 0.01)));
    if (frame !== state.frame) {
      state.frame = frame;
      tell("time");
    }
    while (queue.length && (queue[0].header.frame - now) * direction <= 0.3) {
      const { buffer, header } = queue.shift();
      paint(buffer, header);
      tell("played", { frame: header.frame, late: ((position() - header.frame) / rate()) * 1000, usesSound: start.usesSound });
    }
    fill(now, first, last, direction);
  }
  requestAnimationFrame(tick);
}

// Asks ahead, as far as the studio needs to be in time; what it cannot keep up with is left out.
function fill(now, first, last, direction) {
  for (const [number, at] of waiting) {
    if (performance.now() - at > longestWait * 2) waiting.delete(number);
  }
  const step = Math.max(1, Math.ceil(Math.abs(state.speed) * (rate() / 60) - 0.01));
  const soonest = Math.floor(now + 0.01) + direction * Math.ceil(Math.min(longestWait, latency) / 1000 * rate() * Math.abs(state.speed));
  while (waiting.size + queue.length < ahead) {
    const next = direction > 0 ? Math.max(lastAsked + step, soonest) : Math.min(lastAsked - step, soonest);
    if (next > last || next < first || next === lastAsked) return;
    ask(next, true);
  }
}

on("picture", (buffer) => {
  const header = readHeader(buffer);
  const asked = waiting.get(header.sequence);
  if (asked !== undefined && header.view === 0) {
    waiting.delete(header.sequence);
    latency += (performance.now() - asked - latency) * 0.2;
  }
  if (state.playing && header.sequence >= firstSequence) {
    queue.push({ buffer, header });
  } else {
    drop();
    paint(buffer, header);
  }
});

on("film", ({ film }) => {
  if (!film) return;
  if (isFresh) {
    // The very first frame is often empty: what stands for the first beat is seen first.
    isFresh = false;
    seek(film.beats[0].key);
  }
  if (state.frame > lastFrame()) seek(lastFrame());
  if (state.loopOut !== null && state.loopOut > lastFrame()) state.loopOut = null;
  tell("time");
});

on("message:sound", async ({ key = null, version }) => {
  if (version !== state.filmVersion || key === soundKey) return;
  if (key === null) {
    silence();
    if (state.playing) begin(state.frame);
    tell("speech");
    return;
  }
  const at = state.playing && start.usesSound ? audio.currentTime : null;
  soundKey = key;
  state.soundKey = key;
  audio.src = `sound/${key}.wav`;
  if (at !== null) {
    audio.currentTime = at;
    audio.play().catch(() => {});
  }
  const peaks = await fetch(`peaks/${key}`).then((answer) => (answer.ok ? answer.arrayBuffer() : null), () => null);
  if (peaks && key === soundKey) {
    state.peaks = new Uint8Array(peaks);
    tell("speech");
  }
});

function silence() {
  soundKey = state.soundKey = state.peaks = null;
  audio.removeAttribute("src");
  audio.load();
}

on("opened", () => {
  pause();
  silence();
  Object.assign(state, { frame: 0, loopIn: null, loopOut: null, words: [], captions: [], peaks: null, soundKey: null, marks: [], film: null, selected: null });
  state.filmVersion = -1;
  isFresh = true;
});

on("connected", () => {
  waiting.clear();
  drop();
});
