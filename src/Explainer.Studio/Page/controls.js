// The control for a property of each kind: slider and number, colours of the theme, choices, texts, switches.
const make = (name, attributes) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key in made && key !== "list") made[key] = value;
    else made.setAttribute(key, value);
  }
  return made;
};

export function control(prop, id, isOpen, change) {
  const kind = { number, flag, color, choice, text }[isOpen || prop.kind !== "other" ? prop.kind : ""] ?? other;
  const box = document.createElement("span");
  box.className = "control " + prop.kind;
  box.append(...kind(prop, id, isOpen, change));
  return box;
}

const steps = [[2, 0.01], [20, 0.1], [100, 0.5]];
const stepOf = (range) => steps.find(([most]) => range <= most)?.[1] ?? 1;

function number(prop, id, isOpen, change) {
  const value = prop.value ?? "";
  const isPercent = value.trim().endsWith("%");
  const factor = isPercent ? 100 : 1;
  const typed = make("input", { id, type: "text", inputMode: "decimal", value, disabled: !isOpen, autocomplete: "off" });
  typed.dataset.key = prop.name;
  commit(typed, change);
  const parts = [typed];
  const [low, high] = [prop.min ?? 0, prop.max ?? null];
  if (high !== null && Number.isFinite(parseFloat(value || prop.min))) {
    // Few go to the end of a wide range: the slider covers what is usual, typing the rest.
    const now = parseFloat(value || "0") / factor;
    const top = high - low > 400 ? Math.min(high, Math.max(now * 2, 200)) : high;
    const from = low < -400 ? Math.max(low, Math.min(now * 2, -180)) : low;
    const slider = make("input", { type: "range", min: from * factor, max: top * factor, step: stepOf(top - from) * factor, value: now * factor, disabled: !isOpen });
    slider.dataset.key = "slide-" + prop.name;
    slider.setAttribute("aria-label", `${prop.name}, ${prop.summary}`);
    const written = () => String(Number(parseFloat(slider.value).toFixed(3))) + (isPercent ? "%" : "");
    slider.oninput = () => {
      typed.value = written();
      change.tries(written());
    };
    slider.onchange = () => change.sets(written());
    parts.unshift(slider);
  }
  return parts;
}

// What is typed is written with Enter or when the field is left; Escape takes it back.
function commit(field, change, tries = false) {
  const before = field.value;
  if (tries) field.oninput = () => change.tries(field.value);
  field.onchange = () => change.sets(field.value);
  field.onkeydown = (event) => {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (field.value !== before) change.sets(field.value);
    } else if (event.key === "Escape") {
      field.value = before;
      change.leaves();
    }
  };
}

function flag(prop, id, isOpen, change) {
  const made = make("input", { id, type: "checkbox", checked: prop.value === "true", disabled: !isOpen });
  made.dataset.key = prop.name;
  made.onchange = () => change.sets(String(made.checked));
  return [made];
}

function choice(prop, id, isOpen, change) {
  const made = make("select", { id, disabled: !isOpen });
  made.dataset.key = prop.name;
  made.append(...prop.choices.map((c) => new Option(c, c, false, c === prop.value)));
  made.onchange = () => change.sets(made.value);
  return [made];
}

function color(prop, id, isOpen, change) {
  const made = make("select", { id, disabled: !isOpen });
  made.dataset.key = prop.name;
  const value = prop.value ?? "";
  const isRole = prop.choices.includes(value);
  made.append(...(isRole ? [] : [new Option(value || "none", value, false, true)]), ...prop.choices.map((c) => new Option(c, c, false, c === value)));
  made.onchange = () => change.sets(made.value);
  const shown = isRole ? prop.colors[prop.choices.indexOf(value)] : value;
  const picked = make("input", { type: "color", value: /^#[0-9a-f]{6}/i.test(shown) ? shown.slice(0, 7) : "#000000", disabled: !isOpen });
  picked.dataset.key = "pick-" + prop.name;
  picked.setAttribute("aria-label", `${prop.name}, any colour`);
  picked.oninput = () => change.tries(picked.value);
  picked.onchange = () => change.sets(picked.value);
  return [picked, made];
}

function text(prop, id, isOpen, change) {
  const made = make("textarea", { id, rows: Math.min(4, (prop.value ?? "").split("\n").length), value: prop.value ?? "", disabled: !isOpen, spellcheck: false });
  made.dataset.key = prop.name;
  commit(made, change, true);
  return [made];
}

function other(prop, id) {
  const made = make("output", { id });
  made.textContent = prop.value ?? "none";
  made.title = prop.value ?? "";
  return [made];
}
