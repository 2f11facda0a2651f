using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Scenes.Components;
using Explainer.Scenes.Themes;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>What is known of a storyboard while it is bound.</summary>
internal sealed class Scope
{
    public required StoryboardSource Source { get; init; }

    public required CompileOptions Options { get; init; }

    public required MistakeList Mistakes { get; init; }

    /// <summary>All verbs; made from the components.</summary>
    public required VerbTable Verbs { get; init; }

    /// <summary>The components that may be named.</summary>
    public ComponentSet Components => Options.Components;

    /// <summary>The language compiled for.</summary>
    public string Language { get; set; } = "en";

    /// <summary>All languages of the storyboard; empty when it has one only.</summary>
    public ImmutableArray<string> Languages { get; set; } = [];

    /// <summary>The keys at the top that are missing because they are misspelt, which is told already.</summary>
    public ImmutableArray<string> Misspelt { get; set; } = [];

    /// <summary>The frame in design px.</summary>
    public Size Frame { get; set; } = new(1920, 1080);

    public Theme Theme { get; set; } = BuiltInThemes.Midnight;

    public FigureTable Figures { get; set; } = FigureTable.Empty;

    public void Error(string code, SourceSpan? span, string message, string remedy) => Mistakes.Error(code, span, message, remedy);

    /// <summary>The map that a key should hold; null after a diagnostic, or when there is nothing.</summary>
    public MappingNode? Map(MappingEntry entry)
    {
        if (entry.Value is MappingNode map)
        {
            return map;
        }

        Error("wrong-type", entry.Value.Span, $"\"{entry.Key.Text}\" must be a map, not {entry.Value.Kind}", "Write key: value pairs below it, indented, or in braces.");
        return null;
    }

    /// <summary>The text that a key holds; null after a diagnostic.</summary>
    public ScalarNode? Scalar(MappingEntry entry)
    {
        if (entry.Value is ScalarNode { IsNull: false } scalar)
        {
            return scalar;
        }

        var remedy = entry.Value switch
        {
            ScalarNode => HiddenByComment(entry.Key) ?? "Write a value behind the colon.",
            MappingNode => "Put a text that starts with { in quotes.",
            _ => "Write one value, in quotes if it starts with [.",
        };
        if (entry.Value is ScalarNode)
        {
            Error("wrong-type", entry.Key.Span, $"\"{entry.Key.Text}\" has no value", remedy);
        }
        else
        {
            Error("wrong-type", entry.Value.Span, $"\"{entry.Key.Text}\" must be one value, not {entry.Value.Kind}", remedy);
        }

        return null;
    }

    /// <summary>Tells of keys that are not among those allowed.</summary>
    public void CheckKeys(MappingNode map, string what, params ReadOnlySpan<string> allowed)
    {
        foreach (var entry in map.Entries)
        {
            if (Mistakes.IsFull)
            {
                return;
            }

            if (allowed.IndexOf(entry.Key.Text) < 0)
            {
                Error("unknown-key", entry.Key.Span, $"{what} has no key \"{entry.Key.Text}\"", OtherNames.Remedy(entry.Key.Text, allowed.ToArray()));
            }
        }
    }

    // color: #fff is a key without a value and a comment; nothing surprises more.
    public static string? HiddenByComment(ScalarNode key)
    {
        var line = key.Span.Source.Line(key.Span.Line);
        var rest = line.AsSpan(Math.Min(line.Length, key.Span.EndColumn - 1));
        return rest.TrimStart([' ', ':', '"', '\'']).StartsWith("#") ? "A # starts a comment; put the value in quotes: \"#00d9ff\"." : null;
    }
}
