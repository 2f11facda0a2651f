using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Scenes.Components;
using Explainer.Scenes.Themes;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

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

    /// <summary>The element whose template is being bound, where names are looked for first; empty outside of templates.</summary>
    public string Instance { get; set; } = "";

    /// <summary>All that values read of elements in each frame, with the template that they stand in.</summary>
    public List<(LiveReference Reference, string Name, string Instance, SourceSpan Span)> LiveNames { get; } = [];

    /// <summary>All that coordinates read of where elements are, with the template that they stand in.</summary>
    public List<(EdgeRead Read, string Name, string Instance, SourceSpan Span)> EdgeNames { get; } = [];

    /// <summary>Writes out what is repeated; one for all, since the rounds are counted together.</summary>
    public LoopExpander Loops => loops ??= new LoopExpander(this);

    private LoopExpander? loops;

    public void Add(Diagnostic diagnostic) => Mistakes.Add(diagnostic);

    /// <summary>The map that a key should hold; null after a diagnostic, or when there is nothing.</summary>
    public MappingNode? Map(MappingEntry entry)
    {
        if (entry.Value is MappingNode map)
        {
            return map;
        }

        Add(ValueRules.WrongTypeMap.With(entry.Key.Text, entry.Value.Kind).At(entry.PlaceOfValue));
        return null;
    }

    /// <summary>The text that a key holds; null after a diagnostic.</summary>
    /// <param name="entry">The key and its value.</param>
    /// <param name="forms">What to write instead of a list or a map, one sentence; null for anything in one value.</param>
    public ScalarNode? Scalar(MappingEntry entry, string? forms = null)
    {
        if (entry.Value is ScalarNode { IsNull: false } scalar)
        {
            return scalar;
        }

        if (entry.Value is ScalarNode)
        {
            Add((IsHiddenByComment(entry.Key) ? ValueRules.WrongTypeComment.With(entry.Key.Text) : ValueRules.WrongTypeNoValue.With(entry.Key.Text)).At(entry.Key.Span));
        }
        else if (entry.Value is MappingNode { Entries: [{ Value: ScalarNode { IsNull: true } } only] })
        {
            // A figure without quotes: {gap} is a map in YAML.
            Add(ValueRules.WrongTypeOneValueFigure.With(entry.Key.Text, entry.Value.Kind, only.Key.Text).At(entry.Value.Span));
        }
        else if (forms is not null)
        {
            Add(ValueRules.WrongTypeOneValueOf.With(entry.Key.Text, entry.Value.Kind, forms).At(entry.Value.Span));
        }
        else
        {
            Add((entry.Value is MappingNode ? ValueRules.WrongTypeOneValueBrace.With(entry.Key.Text, entry.Value.Kind) : ValueRules.WrongTypeOneValue.With(entry.Key.Text, entry.Value.Kind)).At(entry.Value.Span));
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
                Add(KeyRules.UnknownKeyNamed.With(what, entry.Key.Text, OtherNames.Remedy(entry.Key.Text, allowed.ToArray())).At(entry.Key.Span));
            }
        }
    }

    // color: #fff is a key without a value and a comment; nothing surprises more.
    public static bool IsHiddenByComment(ScalarNode key)
    {
        var line = key.Span.Source.Line(key.Span.Line);
        var rest = line.AsSpan(Math.Min(line.Length, key.Span.EndColumn - 1));
        return rest.TrimStart([' ', ':', '"', '\'']).StartsWith("#");
    }
}
