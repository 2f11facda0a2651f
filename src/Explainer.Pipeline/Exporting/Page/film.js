// The page of a film: what is said follows the film, and each time on the page leads to it.
"use strict";

const film = document.querySelector("video");
const stage = document.querySelector(".stage");
const pins = document.querySelector(".pins");
const words = document.querySelector(".words");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const timed = (selector) => [...document.querySelectorAll(selector)].map((element) => ({ element, start: Number(element.dataset.start), end: Number(element.dataset.end) }));
const chapters = timed(".chapters a");
const sentences = timed(".said a");
const spoken = timed(".said span");
const notes = [...document.querySelectorAll(".notes li")].map((element) => ({ element, time: Number(element.dataset.start), x: element.dataset.x, y: element.dataset.y, pin: null }));
const noteSeconds = 1.5;
const jumpSeconds = 5;
let scrolledAt = -Infinity;

// The last that has begun; -1 before the first.
const begun = (list, time) => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].start <= time + 0.001) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const marks = new Map();
const mark = (list, time, set) => {
  const at = begun(list, time);
  const now = at >= 0 && time < list[at].end + 0.25 ? list[at].element : null;
  const before = marks.get(list) ?? null;
  if (now === before) return false;
  marks.set(list, now);
  if (before) set(before, false);
  if (now) set(now, true);
  return now !== null;
};

const current = (element, on) => (on ? element.setAttribute("aria-current", "true") : element.removeAttribute("aria-current"));
const lit = (element, on) => element.classList.toggle("now", on);

const follow = () => {
  const time = film.currentTime;
  mark(chapters, time, current);
  mark(spoken, time, lit);
  if (mark(sentences, time, current)) bring(marks.get(sentences));
  for (const note of notes) {
    if (note.pin) note.pin.hidden = Math.abs(time - note.time) > noteSeconds;
  }
};

// What is said now stays in view, unless the reader looks at something else.
const bring = (element) => {
  if (words.scrollHeight <= words.clientHeight || performance.now() - scrolledAt < 4000 || words.contains(document.activeElement)) return;
  const [box, place] = [words.getBoundingClientRect(), element.getBoundingClientRect()];
  const by = place.top - box.top - box.height * 0.35;
  words.scrollBy({ top: by, behavior: calm.matches ? "auto" : "smooth" });
};

const go = (time) => {
  film.currentTime = Math.max(0, Math.min(time, film.duration || time));
  follow();
};

// The picture within the player, which may have bars beside it.
const placePins = () => {
  const [width, height] = [film.videoWidth || Number(film.getAttribute("width")), film.videoHeight || Number(film.getAttribute("height"))];
  const scale = Math.min(film.clientWidth / width, film.clientHeight / height);
  pins.style.width = `${width * scale}px`;
  pins.style.height = `${height * scale}px`;
  pins.style.left = `${(film.clientWidth - width * scale) / 2}px`;
  pins.style.top = `${(film.clientHeight - height * scale) / 2}px`;
};

for (const note of notes) {
  if (note.x === undefined || note.element.classList.contains("done")) continue;
  note.pin = document.createElement("span");
  note.pin.className = "pin";
  note.pin.hidden = true;
  note.pin.textContent = note.element.querySelector(".number").textContent;
  note.pin.style.left = `${note.x * 100}%`;
  note.pin.style.top = `${note.y * 100}%`;
  pins.append(note.pin);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-start]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const word = event.target.closest("span[data-start]");
  go(Number((word ?? link).dataset.start));
  history.replaceState(null, "", link.getAttribute("href"));
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const onFilm = document.activeElement === film;
  const chapter = begun(chapters, film.currentTime);
  const keys = {
    k: () => (film.paused ? film.play() : film.pause()),
    j: () => go(film.currentTime - jumpSeconds),
    l: () => go(film.currentTime + jumpSeconds),
    ",": () => go(chapters[Math.max(0, film.currentTime - chapters[Math.max(0, chapter)].start > 1 ? chapter : chapter - 1)].start),
    ".": () => chapter + 1 < chapters.length && go(chapters[chapter + 1].start),
    c: () => film.textTracks[0] && (film.textTracks[0].mode = film.textTracks[0].mode === "showing" ? "disabled" : "showing"),
    " ": () => !onFilm && !document.activeElement.closest("a, .words") && (film.paused ? film.play() : film.pause(), event.preventDefault()),
  };
  keys[event.key]?.();
});

const tick = () => {
  follow();
  if (!film.paused && !film.ended) requestAnimationFrame(tick);
};

film.addEventListener("play", tick);
film.addEventListener("timeupdate", follow);
film.addEventListener("seeked", follow);
film.addEventListener("loadedmetadata", () => {
  placePins();
  const asked = /^#t=([\d.]+)$/.exec(location.hash);
  if (asked) go(Number(asked[1]));
});
for (const name of ["wheel", "touchmove", "keydown"]) words.addEventListener(name, () => (scrolledAt = performance.now()), { passive: true });
new ResizeObserver(placePins).observe(stage);
placePins();
follow();
