// How wide the text and how high the timeline is: dragged, or moved with arrow keys; kept for the next time.
const key = "explainer-studio-layout";
const sizes = { text: 42, timeline: 264 };
try {
  Object.assign(sizes, JSON.parse(localStorage.getItem(key) ?? "{}"));
} catch {
  // What was kept is not ours: the usual sizes hold.
}

function apply() {
  sizes.text = Math.max(20, Math.min(75, sizes.text));
  sizes.timeline = Math.max(90, Math.min(innerHeight - 260, sizes.timeline));
  document.body.style.setProperty("--text-width", `${sizes.text}%`);
  document.body.style.setProperty("--timeline-height", `${sizes.timeline}px`);
  document.getElementById("split").setAttribute("aria-valuenow", Math.round(sizes.text));
  document.getElementById("lift").setAttribute("aria-valuenow", Math.round((sizes.timeline / innerHeight) * 100));
}

function splitter(id, move, step) {
  const bar = document.getElementById(id);
  bar.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    bar.setPointerCapture(event.pointerId);
    bar.onpointermove = (moved) => {
      move(moved);
      apply();
    };
  });
  bar.addEventListener("pointerup", () => {
    bar.onpointermove = null;
    localStorage.setItem(key, JSON.stringify(sizes));
  });
  bar.addEventListener("keydown", (event) => {
    const direction = { ArrowLeft: -1, ArrowUp: 1, ArrowRight: 1, ArrowDown: -1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    step(direction);
    apply();
    localStorage.setItem(key, JSON.stringify(sizes));
  });
}

splitter("split", (event) => { sizes.text = (event.clientX / innerWidth) * 100; }, (direction) => { sizes.text += direction * 2; });
splitter("lift", (event) => { sizes.timeline = innerHeight - event.clientY; }, (direction) => { sizes.timeline += direction * 20; });
addEventListener("resize", apply);
apply();
