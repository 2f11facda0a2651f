using Explainer.Editing.Meaning;
using Explainer.Editing.Syntax;
using Explainer.Storyboards.Docs;

namespace Explainer.Editing.Services;

/// <summary>Tells what the part of a storyboard is that somebody points at.</summary>
public static class Hover
{
    /// <summary>What is at a position; null when there is nothing to tell.</summary>
    /// <param name="document">The storyboard.</param>
    /// <param name="position">The position, in UTF-16 characters.</param>
    public static HoverText? At(StoryboardDocument document, int position)
    {
        var meaning = document.Meaning;
        var scalar = document.ValueAt(position) as ScalarSyntax;

        // A key of the language before a name: what a template is given is both.
        if (scalar?.Parent is EntrySyntax entry && entry.Key == scalar && meaning.KeyOf(entry) is { } key)
        {
            return new HoverText($"**{key.Name}**{(key.IsRequired ? " (required)" : "")}  \n{key.Summary}", TextSpan.Between(scalar.Start, scalar.End));
        }

        if (meaning.NameAt(position) is { } name)
        {
            return new HoverText(OfName(name), new TextSpan(name.Start, name.Length));
        }

        if (scalar is not { Length: > 0 } || meaning.ShapeOf(scalar) is not { } shape)
        {
            return null;
        }

        var span = TextSpan.Between(scalar.Start, scalar.End);

        var word = shape.Words.FirstOrDefault(w => w.Name == scalar.Value);
        return shape.Kind switch
        {
            ShapeKind.Color when ThemeColors.Of(document).TryGetValue(scalar.Value, out var color) => new HoverText($"**{scalar.Value}** `{color}`  \n{word.Summary}", span),
            _ when word.Name is not null && word.Summary.Length > 0 => new HoverText($"**{word.Name}**  \n{word.Summary}", span),
            _ when scalar.Parent is EntrySyntax around && meaning.KeyOf(around) is { } known => new HoverText($"**{known.Name}**  \n{known.Summary}", span),
            _ => null,
        };
    }

    /// <summary>A figure in a few words: its value, its unit, where it comes from.</summary>
    internal static string OfFigure(NameDefinition figure)
    {
        if (figure.Value is not MapSyntax map)
        {
            return "figure";
        }

        string? Text(string key) => (map.Find(key)?.Value as ScalarSyntax)?.Value;
        var value = Text("value") ?? Text("reference") ?? (map.Find("reference") is null ? "measured" : "series");
        return $"{value}{Text("unit")}{(Text("source") is { } source ? ", " + source : "")}{(Text("measure") is { } measure ? $" (measured as {measure})" : "")}";
    }

    private static string OfName(NameReference name)
    {
        var definition = name.Definition;
        var from = definition?.File is { } file ? $", of {Path.GetFileName(file)}" : "";
        var text = name.Kind switch
        {
            NameKind.Element => definition is null ? "no element of this name" : $"element{Of(definition)}{from}",
            NameKind.Figure => definition is null ? "no figure of this name" : $"figure: {OfFigure(definition)}{from}",
            NameKind.Template => definition is null ? "no template of this name" : $"template{Of(definition)}{from}{Parameters(definition)}",
            NameKind.Parameter => "argument",
            NameKind.Mark => "moment of the voiceover",
            NameKind.Part => "part of the drawing",
            _ => definition is null ? "no beat of this name" : "beat",
        };
        return $"**{name.Name}** {text}";
    }

    private static string Of(NameDefinition definition) =>
        (definition.Component is { } component ? $" ({component})" : "") + (definition.Template is { } template ? $", made from {template}" : "");

    private static string Parameters(NameDefinition template) => template.Value is MapSyntax map && map.Find("parameters")?.Value is MapSyntax { Entries: { IsEmpty: false } parameters }
        ? "  \nParameters: " + string.Join(", ", parameters.Select(p => p.Name + (p.Value is ScalarSyntax { IsNull: true } ? " (required)" : p.Value is ScalarSyntax s ? $" ({s.Value})" : "")))
        : "";
}
