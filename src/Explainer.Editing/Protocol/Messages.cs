using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Explainer.Editing.Protocol;

/// <summary>A line and a character, counted from 0.</summary>
internal readonly record struct Position(int Line, int Character);

/// <summary>A stretch of a text.</summary>
internal readonly record struct LspRange(Position Start, Position End);

/// <summary>A stretch of a file.</summary>
internal sealed record Location(string Uri, LspRange Range);

/// <summary>A message as it comes in.</summary>
internal sealed record Incoming(string? Jsonrpc, JsonElement? Id, string? Method, JsonElement? Params);

/// <summary>What an answer says that is none.</summary>
internal sealed record ResponseError(int Code, string Message);

/// <summary>What a client says of itself.</summary>
internal sealed record InitializeParams(string? RootUri, ImmutableArray<WorkspaceFolder>? WorkspaceFolders);

/// <summary>A folder that is open.</summary>
internal sealed record WorkspaceFolder(string Uri, string Name);

/// <summary>A text that is opened.</summary>
internal sealed record TextDocumentItem([property: JsonRequired] string Uri, int Version, [property: JsonRequired] string Text);

/// <summary>A text that is meant.</summary>
internal sealed record TextDocumentIdentifier([property: JsonRequired] string Uri, int? Version);

/// <summary>A text was opened.</summary>
internal sealed record DidOpenParams([property: JsonRequired] TextDocumentItem TextDocument);

/// <summary>A text was changed.</summary>
internal sealed record DidChangeParams([property: JsonRequired] TextDocumentIdentifier TextDocument, [property: JsonRequired] ImmutableArray<ContentChange> ContentChanges);

/// <summary>A change of a text; without a range all of it.</summary>
internal sealed record ContentChange(LspRange? Range, [property: JsonRequired] string Text);

/// <summary>A call that is about a text.</summary>
internal sealed record DocumentParams([property: JsonRequired] TextDocumentIdentifier TextDocument);

/// <summary>A call that is about a place in a text.</summary>
internal sealed record PositionParams([property: JsonRequired] TextDocumentIdentifier TextDocument, [property: JsonRequired] Position Position);

/// <summary>Where is a name used?</summary>
internal sealed record ReferenceParams([property: JsonRequired] TextDocumentIdentifier TextDocument, [property: JsonRequired] Position Position, ReferenceContext? Context);

/// <summary>Whether where a name is given counts.</summary>
internal sealed record ReferenceContext(bool IncludeDeclaration);

/// <summary>A name is to become another.</summary>
internal sealed record RenameParams([property: JsonRequired] TextDocumentIdentifier TextDocument, [property: JsonRequired] Position Position, [property: JsonRequired] string NewName);

/// <summary>A call that is about a stretch of a text.</summary>
internal sealed record RangeParams([property: JsonRequired] TextDocumentIdentifier TextDocument, [property: JsonRequired] LspRange Range);

/// <summary>A colour is to be written.</summary>
internal sealed record ColorPresentationParams([property: JsonRequired] TextDocumentIdentifier TextDocument, [property: JsonRequired] LspColor Color, [property: JsonRequired] LspRange Range);

/// <summary>A call that is not wanted any more.</summary>
internal sealed record CancelParams([property: JsonRequired] JsonElement Id);

/// <summary>What the server can do.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

/// <summary>The server.</summary>
internal sealed record ServerInfo(string Name, string Version);

/// <summary>What the server can do.</summary>
internal sealed record ServerCapabilities
{
    public string PositionEncoding { get; init; } = "utf-16";

    public SyncOptions TextDocumentSync { get; init; } = new(true, 2);

    public CompletionOptions CompletionProvider { get; init; } = new([":", " ", "{", "[", "$", ".", ",", "-"]);

    public bool HoverProvider { get; init; } = true;

    public bool DefinitionProvider { get; init; } = true;

    public bool ReferencesProvider { get; init; } = true;

    public RenameOptions RenameProvider { get; init; } = new(true);

    public bool DocumentSymbolProvider { get; init; } = true;

    public bool ColorProvider { get; init; } = true;

    public bool FoldingRangeProvider { get; init; } = true;

    public CodeActionOptions CodeActionProvider { get; init; } = new(["quickfix"]);

    public bool DocumentFormattingProvider { get; init; } = true;

    public bool DocumentRangeFormattingProvider { get; init; } = true;
}

/// <summary>How texts are kept the same: 2 is by changes.</summary>
internal sealed record SyncOptions(bool OpenClose, int Change);

/// <summary>After which characters proposals are asked for.</summary>
internal sealed record CompletionOptions(ImmutableArray<string> TriggerCharacters);

/// <summary>Whether it can be asked what would be renamed.</summary>
internal sealed record RenameOptions(bool PrepareProvider);

/// <summary>Which actions there are.</summary>
internal sealed record CodeActionOptions(ImmutableArray<string> CodeActionKinds);

/// <summary>Text in Markdown.</summary>
internal sealed record MarkupContent(string Kind, string Value);

/// <summary>A change of a text.</summary>
internal sealed record LspTextEdit(LspRange Range, string NewText);

/// <summary>Proposals.</summary>
internal sealed record CompletionList(bool IsIncomplete, ImmutableArray<LspCompletionItem> Items);

/// <summary>A proposal.</summary>
internal sealed record LspCompletionItem(string Label, int Kind, string SortText, LspTextEdit TextEdit, MarkupContent? Documentation);

/// <summary>What is told of a place.</summary>
internal sealed record LspHover(MarkupContent Contents, LspRange Range);

/// <summary>Changes of texts, by their addresses.</summary>
internal sealed record WorkspaceEdit(Dictionary<string, ImmutableArray<LspTextEdit>> Changes);

/// <summary>A part of an outline.</summary>
internal sealed record LspSymbol(string Name, string Detail, int Kind, LspRange Range, LspRange SelectionRange, ImmutableArray<LspSymbol> Children);

/// <summary>A colour, each part from 0 to 1.</summary>
internal sealed record LspColor(double Red, double Green, double Blue, double Alpha);

/// <summary>A colour in a text.</summary>
internal sealed record ColorInformation(LspRange Range, LspColor Color);

/// <summary>A way to write a colour.</summary>
internal sealed record ColorPresentation(string Label, LspTextEdit TextEdit);

/// <summary>Lines that can be folded away.</summary>
internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind);

/// <summary>An edit that mends something.</summary>
internal sealed record CodeAction(string Title, string Kind, ImmutableArray<LspDiagnostic> Diagnostics, bool IsPreferred, WorkspaceEdit Edit);

/// <summary>Something that is wrong. Severity 1 is an error, 2 a warning.</summary>
internal sealed record LspDiagnostic(LspRange Range, int Severity, string Code, CodeDescription? CodeDescription, string Source, string Message);

/// <summary>Where more is told of a code.</summary>
internal sealed record CodeDescription(string Href);

/// <summary>All that is wrong with a text.</summary>
internal sealed record PublishDiagnosticsParams(string Uri, int? Version, ImmutableArray<LspDiagnostic> Diagnostics);

/// <summary>Something for a client's log. Type 1 is an error.</summary>
internal sealed record LogMessageParams(int Type, string Message);
