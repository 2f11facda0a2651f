// Questions to the studio about the text as it is now: each has one answer, or a sentence that says why there is none.
import { state, on } from "./state.js";
import { send } from "./link.js";

const waiting = new Map();
const longest = 20000;
let count = 0;

export function ask(message) {
  const order = ++count;
  return new Promise((resolve, reject) => {
    if (!send({ ...message, order, version: state.version })) {
      reject(new Error("The connection to the studio's program is lost."));
      return;
    }
    const timer = setTimeout(() => settle(order, { error: "The studio did not answer in time." }), longest);
    waiting.set(order, { resolve, reject, timer });
  });
}

function settle(order, { result, error }) {
  const one = waiting.get(order);
  if (!one) return;
  waiting.delete(order);
  clearTimeout(one.timer);
  if (error) one.reject(new Error(error));
  else one.resolve(result ?? null);
}

on("message:answer", (message) => settle(message.order, message));
on("disconnected", () => {
  for (const order of [...waiting.keys()]) settle(order, { error: "The connection to the studio's program is lost." });
});
