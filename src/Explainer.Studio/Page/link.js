// The socket to the studio. What the page has said of text, pictures and time is said again when the connection comes back.
import { state, tell } from "./state.js";

const retryAfter = 700;
let socket = null;

export function connect() {
  const address = new URL("socket", location.href);
  address.protocol = "ws:";
  address.hash = "";
  socket = new WebSocket(address);
  socket.binaryType = "arraybuffer";
  socket.onopen = () => {
    state.connected = true;
    tell("connected");
  };
  socket.onmessage = ({ data }) => {
    if (data instanceof ArrayBuffer) {
      tell("picture", data);
    } else {
      const message = JSON.parse(data);
      tell("message:" + message.kind, message);
    }
  };
  socket.onclose = () => {
    if (state.connected) {
      state.connected = false;
      tell("disconnected");
    }
    setTimeout(connect, retryAfter);
  };
}

export function send(message) {
  if (socket?.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(message));
    return true;
  }
  return false;
}
