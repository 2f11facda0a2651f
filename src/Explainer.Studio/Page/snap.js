// Where what is dragged comes to lie in line: with the frame's middle, the safe area, and the edges and middles of what is beside it.
export const margin = 96;
export const captionShare = 0.14;

const stops = (from, length) => [from, from + length / 2, from + length];

function nearest(own, others, reach) {
  let best = null;
  for (const at of own) {
    for (const other of others) {
      const by = other.at - at;
      if (Math.abs(by) <= reach && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, at: other.at, with: other.with };
    }
  }
  return best;
}

// How far to move a box on so that it is in line, and the lines that say with what.
export function snap(box, frame, others, reach) {
  const across = [frame.width / 2, margin, frame.width - margin].map((at) => ({ at, with: null }));
  const down = [frame.height / 2, margin, frame.height * (1 - captionShare)].map((at) => ({ at, with: null }));
  for (const other of others) {
    across.push(...stops(other.x, other.width).map((at) => ({ at, with: other })));
    down.push(...stops(other.y, other.height).map((at) => ({ at, with: other })));
  }
  const x = nearest(stops(box.x, box.width), across, reach);
  const y = nearest(stops(box.y, box.height), down, reach);
  const span = (found, start, length, from, size) => (found.with
    ? [Math.min(from, found.with[start]), Math.max(from + size, found.with[start] + found.with[length])]
    : [0, start === "y" ? frame.height : frame.width]);
  const lines = [];
  if (x) {
    const [from, to] = span(x, "y", "height", box.y + (y?.by ?? 0), box.height);
    lines.push({ x1: x.at, x2: x.at, y1: from, y2: to });
  }
  if (y) {
    const [from, to] = span(y, "x", "width", box.x + (x?.by ?? 0), box.width);
    lines.push({ x1: from, x2: to, y1: y.at, y2: y.at });
  }
  return { x: x?.by ?? 0, y: y?.by ?? 0, isSnapped: Boolean(x || y), lines };
}
