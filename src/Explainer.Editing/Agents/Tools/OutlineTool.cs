using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Editing.Edits;
using Explainer.Editing.Protocol;
using Explainer.Editing.Services;
using Explainer.Editing.Syntax;

namespace Explainer.Editing.Agents.Tools;

/// <summary>What a storyboard is made of.</summary>
internal sealed class OutlineTool() : AgentTool(
    "outline", "What a storyboard is made of, as JSON: its sections, elements, figures and beats, each with its path for `edit` and its lines; and its film's beats with their times. Without a file: a list of the storyboards.",
    [ToolParameter.File with { IsRequired = false }, ToolParameter.Language])
{
    private const int MostDepth = 6;

    /// <inheritdoc/>
    public override ToolResult Run(ToolCall call)
    {
        if (call.Arguments.Text(ToolParameter.File.Name) is not { } name)
        {
            return ToolResult.Of(AgentJson.Text([.. call.World.Folder.List()], AgentJson.Default.ImmutableArrayString));
        }

        var path = call.World.Folder.Find(name);
        var document = new StoryboardDocument(path, call.World.Folder.Read(path), call.World.Shapes, call.World.Films.OtherFolders);
        var lines = new LineMap(document.Text);
        var paths = Paths(document.Tree.Root);
        var loaded = call.World.Service.Load(
            new SourceText(path, document.Text), call.World.Films with { Language = call.Arguments.Text(ToolParameter.Language.Name) }, call.Cancellation);
        return ToolResult.Of(AgentJson.Text(
            new ToldOutline(
                name, lines.At(document.Text.Length).Line + 1, [.. Symbols.Of(document).Select(s => Part(s, lines, paths, 1))],
                loaded.Films.FirstOrDefault() is { } film ? ToldFilm.Of(film) : null),
            AgentJson.Default.ToldOutline));
    }

    private static ToldPart Part(DocumentSymbol symbol, LineMap lines, Dictionary<(int, int), SyntaxPath> paths, int depth) => new(
        symbol.Name, symbol.Kind.ToString().ToLowerInvariant(), symbol.Detail.Length > 0 ? symbol.Detail : null,
        paths.GetValueOrDefault((symbol.Span.Start, symbol.Span.End))?.ToString(), lines.At(symbol.Span.Start).Line + 1, lines.At(symbol.Span.End).Line + 1,
        symbol.Children.IsEmpty || depth == MostDepth ? null : [.. symbol.Children.Select(c => Part(c, lines, paths, depth + 1))]);

    // The paths of entries and of what lists hold, by where these stand.
    private static Dictionary<(int Start, int End), SyntaxPath> Paths(ValueSyntax root)
    {
        var paths = new Dictionary<(int, int), SyntaxPath>();
        foreach (var node in root.All())
        {
            var named = node is EntrySyntax ? node : node is ItemSyntax item ? item.Value : null;
            if (named is not null)
            {
                paths[(named.Start, named.End)] = SyntaxPath.Of(node);
            }
        }

        return paths;
    }
}
