// Short notices at the corner, and the one line above the text that waits for an answer.
const longest = 7000;

export function notice(text, remedy = "", isError = false, { name = "", act = null } = {}) {
  const box = document.createElement("div");
  box.className = "notice" + (isError ? " error" : "");
  box.append(text);
  if (remedy) {
    const line = document.createElement("div");
    line.className = "remedy";
    line.textContent = remedy;
    box.append(line);
  }
  if (act) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.onclick = () => {
      box.remove();
      act();
    };
    box.append(button);
  }
  document.getElementById("notices").append(box);
  setTimeout(() => box.remove(), longest);
}

export function banner(text, choices = []) {
  const box = document.getElementById("banner");
  box.hidden = text === null;
  if (text === null) return;
  const line = document.createElement("p");
  line.textContent = text;
  box.replaceChildren(line, ...choices.map(({ text: name, title, act }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.title = title;
    button.onclick = act;
    return button;
  }));
}
