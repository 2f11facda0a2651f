// The text: Monaco with YAML's colours, the mistakes in it, saving, and what happens when another program writes the file.
import { state, on, tell, isUnsaved } from "./state.js";
import { send } from "./link.js";
import { notice, banner } from "./notice.js";
import { serve } from "./language.js";

let editor = null;
let monaco = null;
let quiet = false;

// Begins once the first picture is asked for: reading three megabytes of script keeps the page from everything else.
export function load() {
  const loader = document.createElement("script");
  loader.src = "vs/loader.js";
  loader.onload = () => {
    window.require.config({ paths: { vs: "vs" } });
    window.require(["vs/editor/editor.main"], () => {
      monaco = window.monaco;
      create();
      serve(monaco);
      tell("problems");
    });
  };
  document.head.append(loader);
}

function create() {
  const rules = (key, text, number, comment) => [
    { token: "type", foreground: key }, { token: "string", foreground: text }, { token: "number", foreground: number },
    { token: "keyword", foreground: number }, { token: "comment", foreground: comment, fontStyle: "italic" },
  ];
  monaco.editor.defineTheme("studio-dark", {
    base: "vs-dark", inherit: true, rules: rules("7aa2f7", "c3e0a5", "ffb07c", "7f889b"),
    colors: { "editor.background": "#14171d", "editor.lineHighlightBackground": "#1a1e26", "editorLineNumber.foreground": "#596174",
      "editorLineNumber.activeForeground": "#aab2c4", "editorIndentGuide.background": "#222731", "editorGutter.background": "#14171d" },
  });
  monaco.editor.defineTheme("studio-light", { base: "vs", inherit: true, rules: rules("2f5fd0", "2d6a2d", "a04a00", "5c6577"), colors: {} });
  const light = matchMedia("(prefers-color-scheme: light)");
  const theme = () => (light.matches ? "studio-light" : "studio-dark");
  light.addEventListener("change", () => monaco.editor.setTheme(theme()));
  editor = monaco.editor.create(document.getElementById("editor"), {
    value: early, language: "yaml", theme: theme(), automaticLayout: true, fontSize: 13, lineHeight: 20, tabSize: 2, insertSpaces: true,
    fontFamily: '"JetBrains Mono", ui-monospace, "SF Mono", Menlo, Consolas, monospace', fontLigatures: false,
    minimap: { enabled: false }, scrollBeyondLastLine: false, padding: { top: 12, bottom: 12 }, wordBasedSuggestions: false,
    quickSuggestions: { other: true, strings: true, comments: false }, suggestOnTriggerCharacters: true, quickSuggestionsDelay: 60, foldingHighlight: false, unicodeHighlight: { ambiguousCharacters: false, nonBasicASCII: false },
    renderLineHighlight: "all", overviewRulerBorder: false, hideCursorInOverviewRuler: true, lineNumbersMinChars: 4, smoothScrolling: true,
    wordWrap: "on", wrappingIndent: "indent", fixedOverflowWidgets: true, ariaLabel: "The storyboard's text", glyphMargin: false,
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10 }, bracketPairColorization: { enabled: false },
  });
  editor.onDidChangeModelContent(() => {
    if (quiet) return;
    state.version += 1;
    contents.set(state.version, editor.getModel().getAlternativeVersionId());
    // Undone as far as it is saved, there is nothing to save.
    if (contents.get(state.version) === savedContent) state.savedVersion = state.version;
    say();
    tell("file-state");
  });
  if (!isUnsaved()) {
    contents.set(state.version, editor.getModel().getAlternativeVersionId());
    keepSaved(state.version);
  }
  editor.onDidChangeCursorPosition(({ position }) => tell("cursor", position.lineNumber));
}

// The editor's own numbers for what it holds, which undoing brings back.
const contents = new Map();
let savedContent = null;

// This state of the text is the one that lies on the disk.
function keepSaved(version) {
  state.savedVersion = version;
  savedContent = contents.get(version) ?? null;
  for (const earlier of contents.keys()) if (earlier < version) contents.delete(earlier);
}

// Until the editor is there, the text is what the file holds: the picture does not wait for it.
let early = "";
const text = () => editor?.getValue() ?? early;

// Half a character, as a paste can leave it, has no UTF-8.
const sayable = () => text().toWellFormed();
export const say = () => send({ kind: "text", version: state.version, text: sayable() });

// An edit that the studio made of a change by hand: one step of undo, and nothing else of the text is touched.
export function change(changes) {
  const model = editor?.getModel();
  if (!model) return false;
  const operations = changes.map(({ start, length, text: written }) => {
    const [from, to] = [model.getPositionAt(start), model.getPositionAt(start + length)];
    return { range: { startLineNumber: from.lineNumber, startColumn: from.column, endLineNumber: to.lineNumber, endColumn: to.column }, text: written };
  });
  model.pushStackElement();
  model.pushEditOperations(editor.getSelections(), operations, () => null);
  model.pushStackElement();
  if (operations.length) {
    editor.revealRangeInCenterIfOutsideViewport(operations[0].range);
    mark(operations.map((o) => o.range.startLineNumber));
  }
  return true;
}

// The lines that changed light up for a moment.
let marked = [];
function mark(lines) {
  const lit = lines.map((line) => ({ range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 }, options: { isWholeLine: true, className: "changed-line" } }));
  marked = editor.deltaDecorations(marked, lit);
  setTimeout(() => { marked = editor.deltaDecorations(marked, []); }, 900);
}

export const undo = () => editor?.getModel().undo();
export const redo = () => editor?.getModel().redo();

// What the editor does itself, by its name there.
export async function act(name) {
  editor?.focus();
  await editor?.getAction(name)?.run();
}

export const focusText = () => editor?.focus();
export const hasFocus = () => editor?.hasTextFocus() ?? false;
export const cursorLine = () => editor?.getPosition()?.lineNumber ?? 1;

export function goTo(place) {
  if (!place || !editor) return;
  if (place.file) {
    notice(`It is written in ${place.file}, line ${place.line}.`);
    return;
  }
  const range = { startLineNumber: place.line, startColumn: place.column, endLineNumber: place.endLine, endColumn: place.endColumn };
  editor.setSelection(place.endLine - place.line > 30 ? { ...range, endLineNumber: place.line, endColumn: place.column } : range);
  editor.revealRangeInCenterIfOutsideViewport(range);
  editor.focus();
}

// Another storyboard gets a new history; the same one keeps its own, so that what another program wrote can be undone.
function show(content, isOther) {
  quiet = true;
  early = content;
  const model = editor?.getModel();
  if (!model) {
    // It begins with this text when it comes.
  } else if (isOther) {
    model.setValue(content);
    editor.setScrollTop(0);
    editor.setPosition({ lineNumber: 1, column: 1 });
  } else if (content !== text()) {
    const where = editor.saveViewState();
    model.pushStackElement();
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text: content }], () => null);
    model.pushStackElement();
    editor.restoreViewState(where);
  }
  quiet = false;
  state.version += 1;
  if (model) contents.set(state.version, model.getAlternativeVersionId());
  keepSaved(state.version);
  banner(null);
  say();
  tell("file-state");
}

export function save(over = state.hash) {
  if (state.file && !send({ kind: "save", version: state.version, text: sayable(), over })) {
    notice("The studio's program has ended; nothing was saved.", "Copy the text, start `explainer studio` again and open the page that it names.", true);
  }
}

on("message:file", (message) => {
  const isOther = state.file !== message.file;
  if (!isOther && isUnsaved()) {
    // The connection came back: what is written here stays.
    if (message.hash !== state.hash) offer(message);
    say();
    return;
  }
  state.file = message.file;
  state.hash = message.hash;
  document.title = `${message.file} – Explainer studio`;
  history.replaceState(null, "", "#" + encodeURIComponent(message.file));
  if (isOther) tell("opened");
  show(message.text, isOther);
});

on("message:disk", (message) => {
  if (message.file !== state.file) return;
  if (message.hash === state.hash) {
    // The other program took back what was offered.
    keepSaved(state.savedVersion);
    banner(null);
  } else if (isUnsaved() && message.text !== text()) {
    offer(message);
  } else {
    state.hash = message.hash;
    show(message.text, false);
  }
});

on("message:conflict", offer);

// Nothing on the disk is what is written here any more, and only somebody who knows that puts it there again.
on("message:gone", (message) => {
  if (message.file !== state.file) return;
  state.hash = null;
  state.savedVersion = -1;
  savedContent = null;
  banner("This file is gone: it was removed, renamed or became a link. What you wrote is still here and not saved.", [
    { text: "Save it again", title: "Writes the file anew, with what is written here", act: () => save() },
  ]);
  tell("file-state");
});

function offer(message) {
  // What was saved does not lie on the disk any more, so that undoing as far as it does not make it so.
  savedContent = null;
  banner("Another program has changed this file since you opened it.", [
    { text: "Take theirs", title: "Yours can be had back with undo", act: () => { state.hash = message.hash; show(message.text, false); } },
    { text: "Keep mine", title: "Replaces the file on the disk with what is written here", act: () => { banner(null); save(message.hash); } },
  ]);
}

on("message:saved", (message) => {
  if (message.file !== state.file) return;
  state.hash = message.hash;
  keepSaved(message.version);
  banner(null);
  tell("file-state");
});

on("problems", () => {
  if (!monaco) return;
  const severity = { error: monaco.MarkerSeverity.Error, warning: monaco.MarkerSeverity.Warning };
  monaco.editor.setModelMarkers(editor.getModel(), "explainer", state.problems.filter((p) => p.at && !p.at.file).map((problem) => ({
    severity: severity[problem.severity], message: `${problem.message}\n→ ${problem.remedy}`, code: problem.code, source: "explainer",
    startLineNumber: problem.at.line, startColumn: problem.at.column, endLineNumber: problem.at.endLine, endColumn: problem.at.endColumn,
  })));
});

on("disconnected", () => {
  banner(isUnsaved()
    ? "The connection to the studio's program is lost. What you wrote is still here and not saved: copy it, start `explainer studio` again and open the page that it names."
    : "The connection to the studio's program is lost. Start `explainer studio` again and open the page that it names.");
  tell("file-state");
});

on("connected", () => {
  banner(null);
  tell("file-state");
});
