// Rendering: which film is ordered, how far the orders are, taking them back.
import { state, on } from "./state.js";
import { send } from "./link.js";
import { notice } from "./notice.js";
import { allViews } from "./stage.js";

const dialog = document.getElementById("orders");
const orders = new Map();
const words = { waiting: "waiting", running: "", done: "done", cancelled: "cancelled", failed: "failed" };
let number = Date.now() % 1e9;

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.assign(made, attributes);
  made.append(...children);
  return made;
}

function pick(label, id, choices, chosen) {
  const select = element("select", { id }, ...choices.map(([value, text]) => element("option", { value, selected: value === chosen }, text)));
  return [element("label", { htmlFor: id }, label), select];
}

export function openRender() {
  const title = element("h2", { id: "orders-title" }, "Render");
  const views = allViews().map((v, i) => [String(i), i === 0 ? `${v.shape.width}×${v.shape.height}, the film's own frame` : `${v.shape.width}×${v.shape.height}`]);
  const form = element("form", { method: "dialog" },
    ...pick("Format", "order-format", state.formats.map((f) => [f, f]), state.formats[0]),
    ...pick("Quality", "order-quality", state.qualities.map((q) => [q, q]), "standard"),
    ...pick("Frame", "order-view", views, "0"),
    element("p", { className: "hint" }, "The film is written beside the storyboard, of the text as it stands here. A film of the same name is replaced."),
    element("div", { className: "buttons" }, element("button", { type: "submit", value: "close" }, "Close"), start()));
  form.onsubmit = () => {};
  dialog.replaceChildren(title, form, element("ul", { id: "orders-list" }));
  list();
  dialog.showModal();
}

function start() {
  const button = element("button", { type: "button", className: "strong" }, "Render");
  button.disabled = state.problems.some((p) => p.severity === "error") || !state.film;
  button.title = button.disabled ? "Fix the errors first" : "";
  button.onclick = () => {
    number += 1;
    const value = (id) => document.getElementById(id).value;
    orders.set(number, { state: "waiting", share: 0, text: "", name: `${value("order-format")}, ${value("order-quality")}` });
    send({ kind: "render", order: number, format: value("order-format"), quality: value("order-quality"), view: Number(value("order-view")) });
    list();
  };
  return button;
}

function list() {
  const rows = document.getElementById("orders-list");
  rows?.replaceChildren(...[...orders].reverse().map(([order, o]) => {
    const isOpen = o.state === "waiting" || o.state === "running";
    const what = element("span", {}, `${o.state === "done" ? o.text : o.name} — ${o.state === "running" ? `${Math.round(o.share * 100)} % ${o.text}` : words[o.state]}${o.state === "failed" ? `: ${o.text}` : ""}`);
    const row = element("li", {}, what);
    if (isOpen) {
      const cancel = element("button", { type: "button" }, "Cancel");
      cancel.onclick = () => send({ kind: "cancel", order });
      row.append(cancel, element("progress", { max: 1, value: o.share }));
    }
    if (o.state === "done") {
      const open = element("button", { type: "button" }, "Open folder");
      open.onclick = () => send({ kind: "folder" });
      row.append(open);
    }
    return row;
  }));
  const running = [...orders.values()].find((o) => o.state === "running");
  document.getElementById("render").textContent = running ? `Rendering ${Math.round(running.share * 100)} %` : "Render";
}

on("message:render", (message) => {
  const order = orders.get(message.order);
  if (!order) return;
  Object.assign(order, { state: message.state, share: message.share, text: message.text });
  if (message.state === "done") notice(`${message.text} is rendered.`, "", false, { name: "Open folder", act: () => send({ kind: "folder" }) });
  if (message.state === "failed") notice("The film could not be rendered.", message.text, true);
  list();
});

on("message:made", (message) => notice(`${message.text} is saved beside the storyboard.`));
on("disconnected", () => {
  for (const order of orders.values()) {
    if (order.state === "waiting" || order.state === "running") Object.assign(order, { state: "failed", text: "the connection was lost" });
  }
  list();
});
