// What the editor offers while a storyboard is written: the calls of the language server, over the page's own connection.
import { ask } from "./asking.js";
import { notice } from "./notice.js";

const language = "yaml";
const textDocument = { uri: "" };
const signs = [":", " ", "{", "[", "$", ".", ",", "-"];
const place = ({ lineNumber, column }) => ({ line: lineNumber - 1, character: column - 1 });
const span = (range) => ({ start: { line: range.startLineNumber - 1, character: range.startColumn - 1 }, end: { line: range.endLineNumber - 1, character: range.endColumn - 1 } });
const range = ({ start, end }) => ({ startLineNumber: start.line + 1, startColumn: start.character + 1, endLineNumber: end.line + 1, endColumn: end.character + 1 });

// What cannot be answered is nothing: the text went on, and the editor asks again.
async function call(method, params) {
  try {
    return await ask({ kind: "ask", method: "textDocument/" + method, params: { textDocument, ...params } });
  } catch {
    return null;
  }
}

// The page writes one storyboard: others that use the name are the author's to change.
function tellOthers(uris) {
  if (!uris.length) return;
  const names = uris.map((uri) => decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1))).join(", ");
  notice(`Renamed here. ${names} ${uris.length > 1 ? "use" : "uses"} the old name still.`, "Rename it there, too, before you save this one.", true);
}

export function serve(monaco) {
  const { languages } = monaco;
  const here = (model, found) => ({ uri: model.uri, range: range(found.range) });
  const edits = (model, changes) => ({
    edits: Object.values(changes).flat().map((e) => ({ resource: model.uri, versionId: model.getVersionId(), textEdit: { range: range(e.range), text: e.newText } })),
  });
  const kinds = kindsOf(languages);
  const symbolKinds = { 19: languages.SymbolKind.Object, 24: languages.SymbolKind.Event, 16: languages.SymbolKind.Number, 5: languages.SymbolKind.Class };

  languages.registerCompletionItemProvider(language, {
    triggerCharacters: signs,
    provideCompletionItems: async (model, position) => {
      const answer = await call("completion", { position: place(position) });
      return {
        suggestions: (answer?.items ?? []).map((item) => ({
          label: item.label, kind: kinds[item.kind] ?? languages.CompletionItemKind.Text, sortText: item.sortText, insertText: item.textEdit.newText,
          range: range(item.textEdit.range), documentation: item.documentation && { value: item.documentation.value }, filterText: item.textEdit.newText.startsWith("[") ? item.textEdit.newText : item.label,
        })),
      };
    },
  });

  languages.registerHoverProvider(language, {
    provideHover: async (model, position) => {
      const answer = await call("hover", { position: place(position) });
      return answer && { contents: [{ value: answer.contents.value }], range: range(answer.range) };
    },
  });

  languages.registerDefinitionProvider(language, {
    provideDefinition: async (model, position) => {
      const answer = await call("definition", { position: place(position) });
      if (answer?.uri) notice(`It is written in ${decodeURIComponent(answer.uri.split("/").at(-1))}, line ${answer.range.start.line + 1}.`);
      return answer && !answer.uri ? here(model, answer) : null;
    },
  });

  languages.registerReferenceProvider(language, {
    provideReferences: async (model, position, { includeDeclaration }) => {
      const answer = await call("references", { position: place(position), context: { includeDeclaration } });
      return (answer ?? []).filter((l) => !l.uri).map((l) => here(model, l));
    },
  });

  languages.registerRenameProvider(language, {
    resolveRenameLocation: async (model, position) => {
      const found = await call("prepareRename", { position: place(position) });
      return found
        ? { range: range(found), text: model.getValueInRange(range(found)) }
        : { range: range({ start: place(position), end: place(position) }), text: "", rejectReason: "There is no name here that this storyboard gives." };
    },
    provideRenameEdits: async (model, position, newName) => {
      try {
        const answer = await ask({ kind: "ask", method: "textDocument/rename", params: { textDocument, position: place(position), newName } });
        tellOthers(Object.keys(answer.changes).filter((uri) => uri !== ""));
        return edits(model, { "": answer.changes[""] ?? [] });
      } catch (e) {
        return { edits: [], rejectReason: e.message };
      }
    },
  });

  languages.registerCodeActionProvider(language, {
    provideCodeActions: async (model, where) => {
      const answer = await call("codeAction", { range: span(where) });
      return {
        actions: (answer ?? []).map((a) => ({ title: a.title, kind: a.kind, isPreferred: a.isPreferred, edit: edits(model, a.edit.changes) })),
        dispose: () => {},
      };
    },
  });

  languages.registerColorProvider(language, {
    provideDocumentColors: async () => ((await call("documentColor")) ?? []).map((c) => ({ range: range(c.range), color: c.color })),
    provideColorPresentations: async (model, { color, range: where }) =>
      ((await call("colorPresentation", { color, range: span(where) })) ?? []).map((p) => ({ label: p.label, textEdit: { range: range(p.textEdit.range), text: p.textEdit.newText } })),
  });

  languages.registerFoldingRangeProvider(language, {
    provideFoldingRanges: async () => ((await call("foldingRange")) ?? []).map((f) => ({
      start: f.startLine + 1, end: f.endLine + 1, kind: f.kind === "comment" ? languages.FoldingRangeKind.Comment : undefined,
    })),
  });

  const symbol = (s) => ({
    name: s.name, detail: s.detail, kind: symbolKinds[s.kind] ?? languages.SymbolKind.Namespace, tags: [], range: range(s.range), selectionRange: range(s.selectionRange), children: s.children.map(symbol),
  });
  languages.registerDocumentSymbolProvider(language, { displayName: "storyboard", provideDocumentSymbols: async () => ((await call("documentSymbol")) ?? []).map(symbol) });

  const tidied = (changes) => (changes ?? []).map((e) => ({ range: range(e.range), text: e.newText }));
  languages.registerDocumentFormattingEditProvider(language, { provideDocumentFormattingEdits: async () => tidied(await call("formatting")) });
  languages.registerDocumentRangeFormattingEditProvider(language, { provideDocumentRangeFormattingEdits: async (model, where) => tidied(await call("rangeFormatting", { range: span(where) })) });
}

// The kinds of the language server's protocol as the editor has them.
function kindsOf({ CompletionItemKind: kind }) {
  return { 10: kind.Property, 2: kind.Method, 7: kind.Class, 20: kind.EnumMember, 16: kind.Color, 17: kind.File, 18: kind.Reference };
}
