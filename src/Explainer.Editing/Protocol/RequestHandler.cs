using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Explainer.Core;
using Explainer.Editing.Edits;
using Explainer.Editing.Services;

namespace Explainer.Editing.Protocol;

/// <summary>Answers what a client asks of a text: the protocol's side of completion, hover and the like.</summary>
/// <param name="find">The text of an address; null when it is not open.</param>
/// <param name="other">The text of a path, open or not; null when it cannot be read.</param>
/// <param name="folder">The folder that the client works in.</param>
internal sealed class RequestHandler(Func<string, OpenText?> find, Func<string, OpenText?> other, Func<string> folder)
{
    /// <summary>Answers a call.</summary>
    /// <param name="method">The call.</param>
    /// <param name="given">What it is given.</param>
    /// <returns>The answer as JSON.</returns>
    /// <exception cref="ProtocolException">It is none that there is, or is given what it does not take.</exception>
    public byte[] Answer(string method, JsonElement? given) => method switch
    {
        "textDocument/completion" => At(given, Complete, LspJson.Default.CompletionList),
        "textDocument/hover" => At(given, Tell, LspJson.Default.LspHover),
        "textDocument/definition" => At(given, Define, LspJson.Default.Location),
        "textDocument/references" => Write(References(Read(given, LspJson.Default.ReferenceParams)), LspJson.Default.ImmutableArrayLocation),
        "textDocument/prepareRename" => At(given, (text, at) => Names.Renamable(text.Document, at) is { } span ? text.Lines.Range(span.Start, span.End) : null, LspJson.Default.NullableLspRange),
        "textDocument/rename" => Write(Rename(Read(given, LspJson.Default.RenameParams)), LspJson.Default.WorkspaceEdit),
        "textDocument/documentSymbol" => Whole(given, text => Symbols.Of(text.Document).Select(s => Symbol(text, s)).ToImmutableArray(), LspJson.Default.ImmutableArrayLspSymbol),
        "textDocument/documentColor" => Whole(given, DocumentColors, LspJson.Default.ImmutableArrayColorInformation),
        "textDocument/colorPresentation" => Write(Present(Read(given, LspJson.Default.ColorPresentationParams)), LspJson.Default.ImmutableArrayColorPresentation),
        "textDocument/foldingRange" => Whole(given, Fold, LspJson.Default.ImmutableArrayFoldingRange),
        "textDocument/codeAction" => Write(Mend(Read(given, LspJson.Default.RangeParams)), LspJson.Default.ImmutableArrayCodeAction),
        "textDocument/formatting" => Whole(given, text => Edits(text, Formatting.Of(text.Document, new TextSpan(0, text.Text.Length))), LspJson.Default.ImmutableArrayLspTextEdit),
        "textDocument/rangeFormatting" => Write(Format(Read(given, LspJson.Default.RangeParams)), LspJson.Default.ImmutableArrayLspTextEdit),
        _ => throw new ProtocolException(ProtocolException.MethodNotFound, $"There is no method {method}."),
    };

    /// <summary>Reads what a call is given.</summary>
    /// <exception cref="ProtocolException">It is not what the call takes.</exception>
    public static T Read<T>(JsonElement? given, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return given?.Deserialize(type) ?? throw new ProtocolException(ProtocolException.InvalidParams, "The call is given nothing.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException or FormatException)
        {
            throw new ProtocolException(ProtocolException.InvalidParams, $"The call is given what it does not take: {e.Message}");
        }
    }

    private static byte[] Write<T>(T answer, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(answer, type);

    private OpenText Text(TextDocumentIdentifier document) =>
        find(document.Uri) ?? throw new ProtocolException(ProtocolException.InvalidParams, "The text is not open.");

    private byte[] At<T>(JsonElement? given, Func<OpenText, int, T?> answer, JsonTypeInfo<T> type)
    {
        var call = Read(given, LspJson.Default.PositionParams);
        var text = Text(call.TextDocument);
        return JsonSerializer.SerializeToUtf8Bytes(answer(text, text.Lines.Offset(call.Position))!, type);
    }

    private byte[] Whole<T>(JsonElement? given, Func<OpenText, T> answer, JsonTypeInfo<T> type) =>
        Write(answer(Text(Read(given, LspJson.Default.DocumentParams).TextDocument)), type);

    private static CompletionList Complete(OpenText text, int at)
    {
        var items = Completion.At(text.Document, at);
        return new CompletionList(false, [.. items.Select((item, i) => new LspCompletionItem(
            item.Label, KindOf(item.Kind), i.ToString("D4", System.Globalization.CultureInfo.InvariantCulture), new LspTextEdit(OnLine(text, item.Replaces, at), item.NewText),
            item.Detail.Length > 0 ? new MarkupContent("markdown", item.Detail) : null))]);
    }

    // What a proposal replaces must be on one line.
    private static LspRange OnLine(OpenText text, TextSpan span, int at)
    {
        var range = text.Lines.Range(span.Start, span.End);
        return range.Start.Line == range.End.Line ? range : text.Lines.Range(at, at);
    }

    private static int KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Key => 10,
        CompletionKind.Verb => 2,
        CompletionKind.Component => 7,
        CompletionKind.Word => 20,
        CompletionKind.Color => 16,
        CompletionKind.File => 17,
        _ => 18,
    };

    private static LspHover? Tell(OpenText text, int at) =>
        Hover.At(text.Document, at) is { } hover ? new LspHover(new MarkupContent("markdown", hover.Markdown), text.Lines.Range(hover.Span.Start, hover.Span.End)) : null;

    private static Location? Define(OpenText text, int at) => Names.Definition(text.Document, at) is { } place ? Place(text, place) : null;

    private static Location Place(OpenText text, NamePlace place)
    {
        if (place.File is not { } file)
        {
            return new Location(text.Uri, text.Lines.Range(place.Span.Start, place.Span.End));
        }

        // The file was read before, so that it can be read again; if not, its top is shown.
        var lines = new LineMap(place.Span.Length > 0 && File.Exists(file) ? File.ReadAllText(file) : "");
        return new Location(new Uri(file).AbsoluteUri, place.Span.Length > 0 ? lines.Range(place.Span.Start, place.Span.End) : default);
    }

    private ImmutableArray<Location> References(ReferenceParams call)
    {
        var text = Text(call.TextDocument);
        return [.. Names.References(text.Document, text.Lines.Offset(call.Position), call.Context?.IncludeDeclaration ?? false).Select(p => Place(text, p))];
    }

    private WorkspaceEdit Rename(RenameParams call)
    {
        var text = Text(call.TextDocument);
        var read = new Dictionary<StoryboardDocument, OpenText>();
        var renaming = FolderNames.Rename(text.Document, text.Lines.Offset(call.Position), call.NewName, folder(), path =>
        {
            if (other(path) is not { } found)
            {
                return null;
            }

            read[found.Document] = found;
            return found.Document;
        });
        if (renaming.Edit is not { } edit)
        {
            throw new ProtocolException(ProtocolException.RequestFailed, renaming.Reason);
        }

        var changes = Workspace(text, edit);
        foreach (var (document, otherEdit) in renaming.Others)
        {
            changes.Changes[read[document].Uri] = Edits(read[document], otherEdit);
        }

        return changes;
    }

    private static LspSymbol Symbol(OpenText text, DocumentSymbol symbol) => new(
        symbol.Name, symbol.Detail, symbol.Kind switch { SymbolKind.Element => 19, SymbolKind.Beat => 24, SymbolKind.Figure => 16, SymbolKind.Template => 5, _ => 3 },
        text.Lines.Range(symbol.Span.Start, symbol.Span.End), text.Lines.Range(symbol.NameSpan.Start, symbol.NameSpan.End), [.. symbol.Children.Select(c => Symbol(text, c))]);

    private static ImmutableArray<ColorInformation> DocumentColors(OpenText text) =>
        [.. Colors.Of(text.Document).Select(c => new ColorInformation(text.Lines.Range(c.Span.Start, c.Span.End), new LspColor(c.Color.R, c.Color.G, c.Color.B, c.Color.A)))];

    private ImmutableArray<ColorPresentation> Present(ColorPresentationParams call)
    {
        Text(call.TextDocument);
        var written = Colors.Write(new Color(Part(call.Color.Red), Part(call.Color.Green), Part(call.Color.Blue), Part(call.Color.Alpha)));
        return [new ColorPresentation(written.Trim('"'), new LspTextEdit(call.Range, written))];

        static float Part(double value) => double.IsFinite(value) ? (float)Math.Clamp(value, 0, 1) : 0;
    }

    private static ImmutableArray<FoldingRange> Fold(OpenText text) =>
    [
        .. Folding.Of(text.Document).Select(f => new FoldingRange(text.Lines.At(f.Span.Start).Line, text.Lines.At(f.Span.End).Line, f.IsComment ? "comment" : null))
            .Where(f => f.EndLine > f.StartLine).DistinctBy(f => f.StartLine),
    ];

    private ImmutableArray<CodeAction> Mend(RangeParams call)
    {
        var text = Text(call.TextDocument);
        var (start, end) = (text.Lines.Offset(call.Range.Start), text.Lines.Offset(call.Range.End));
        return
        [
            .. text.Wrong.Where(d => d.Span is { } span && DiagnosticPlace.Of(text.Text, span) is { } place && place.Start <= end && place.End >= start && span.Source.Path == text.Path)
                .SelectMany(d => QuickFixes.Of(text.Document, d).Select(f => new CodeAction(f.Title, "quickfix", [DiagnosticsDesk.Write(d, text.Lines, text.Text)], f.IsLikely, Workspace(text, f.Edit)))),
        ];
    }

    private ImmutableArray<LspTextEdit> Format(RangeParams call)
    {
        var text = Text(call.TextDocument);
        var (start, end) = (text.Lines.Offset(call.Range.Start), text.Lines.Offset(call.Range.End));
        return Edits(text, Formatting.Of(text.Document, TextSpan.Between(start, Math.Max(start, end))));
    }

    private static ImmutableArray<LspTextEdit> Edits(OpenText text, TextEdit edit) =>
        [.. edit.Changes.Select(c => new LspTextEdit(text.Lines.Range(c.Start, c.End), c.NewText))];

    private static WorkspaceEdit Workspace(OpenText text, TextEdit edit) => new(new Dictionary<string, ImmutableArray<LspTextEdit>>(StringComparer.Ordinal) { [text.Uri] = Edits(text, edit) });
}
