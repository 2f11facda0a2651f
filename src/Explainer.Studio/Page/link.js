// The socket to the studio. What the page has said of text, pictures and time is said again when the connection comes back.
import { state, tell } from "./state.js";

const retryAfter = 700;
let socket = null;
let isRefused = false;

export function connect() {
  const address = new URL("socket", location.href);
  address.protocol = "ws:";
  address.hash = "";
  socket = new WebSocket(address);
  socket.onopen = () => {
    state.connected = true;
    tell("connected");
  };
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.kind === "hello") readPictures(message.pictures, socket);
    if (message.what === "refused") isRefused = true;
    tell("message:" + message.kind, message);
  };
  socket.onclose = () => {
    if (state.connected) {
      state.connected = false;
      tell("disconnected");
    }
    if (!isRefused) setTimeout(connect, retryAfter);
  };
}

export function send(message) {
  if (socket?.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(message));
    return true;
  }
  return false;
}

// Pictures come in one answer without an end, each with its length before it. Without them the connection is no good.
async function readPictures(key, of) {
  try {
    const reader = (await fetch("pictures/" + key)).body.getReader();
    let head = new Uint8Array(0);
    let whole = null;
    let filled = 0;
    for (let { done, value } = await reader.read(); !done; ({ done, value } = await reader.read())) {
      for (let at = 0; at < value.length;) {
        if (!whole) {
          const taken = value.subarray(at, at + 4 - head.length);
          head = new Uint8Array([...head, ...taken]);
          at += taken.length;
          if (head.length < 4) continue;
          whole = new Uint8Array(new DataView(head.buffer).getUint32(0, true));
          whole.set(head);
          filled = 4;
          head = new Uint8Array(0);
        }
        const part = value.subarray(at, at + whole.length - filled);
        whole.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled === whole.length) {
          const { buffer } = whole;
          whole = null;
          tell("picture", buffer);
        }
      }
    }
  } catch {
    // The studio has ended, or is about to.
  }
  of.close();
}
