using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>The storyboard's figures by name.</summary>
internal sealed class FigureTable
{
    public static readonly FigureTable Empty = new();
    private const double Largest = 1e15;
    private static readonly string[] Attributes = ["unit", "source", "device"];
    private readonly Dictionary<string, BoundFigure> figures = new(StringComparer.Ordinal);

    /// <summary>Reads the data section.</summary>
    public static FigureTable Bind(Scope scope)
    {
        var table = new FigureTable();
        foreach (var entry in scope.Source.Section("data"))
        {
            var name = entry.Key.Text;
            if (!table.figures.TryAdd(name, BoundFigure.Broken))
            {
                scope.Error("duplicate-id", entry.Key.Span, $"The figure \"{name}\" is defined twice", "Rename one of the two.");
                continue;
            }

            if (!Identifier.IsValid(name.Replace('.', '-')))
            {
                scope.Error("bad-id", entry.Key.Span, $"\"{name}\" is no name for a figure", $"Use small letters, digits, hyphens and dots: {Identifier.Mend(name)}.");
            }

            if (scope.Map(entry) is { } map)
            {
                var found = scope.Mistakes.Found;
                var figure = BindOne(scope, entry.Key, map);
                table.figures[name] = figure.Value is null && scope.Mistakes.Found > found ? BoundFigure.Broken : figure;
            }
        }

        return table;
    }

    /// <summary>Finds what a name in braces stands for; null after a diagnostic.</summary>
    /// <param name="scope">Where mistakes go.</param>
    /// <param name="name">A figure's name, or one with <c>.unit</c>, <c>.source</c> or <c>.device</c> behind it.</param>
    /// <param name="attribute">Which of these is meant; null for the value.</param>
    /// <param name="span">Where the name stands.</param>
    public BoundFigure? Find(Scope scope, string name, out string? attribute, SourceSpan span)
    {
        attribute = null;
        if (!figures.TryGetValue(name, out var figure) && name.LastIndexOf('.') is var dot and > 0
            && Attributes.Contains(name[(dot + 1)..]) && figures.TryGetValue(name[..dot], out figure))
        {
            attribute = name[(dot + 1)..];
            return figure;
        }

        if (figure is null && name.IndexOf('.') is var point and > 0 && figures.ContainsKey(name[..point]))
        {
            scope.Error(
                "unknown-figure", span, $"The figure \"{name[..point]}\" has no part \"{name[(point + 1)..]}\"",
                $"Write {{{name[..point]}}} for its value, {{{name[..point]}.unit}} or {{{name[..point]}.source}}.");
            return null;
        }

        if (figure is null)
        {
            var remedy = figures.Count == 0
                ? "Define it below data:, or write {{ and }} for braces in a text."
                : Suggestion.Remedy(name, figures.Keys);
            scope.Error("unknown-figure", span, $"There is no figure named \"{name}\"", remedy);
            return null;
        }

        if (figure == BoundFigure.Broken)
        {
            return null;
        }

        if (figure.Value is null)
        {
            scope.Error("figure-without-value", span, $"The figure \"{name}\" has no value: no reference, and it was not measured", "Give it a reference, or run the measurement first.");
            return null;
        }

        return figure;
    }

    /// <summary>Where the figures come from, each source once.</summary>
    public ImmutableArray<string> Notes => [.. figures.Values.Select(f => f.Note.Text).Where(n => n.Length > 0).Distinct()];

    /// <summary>The figure of a name, or null; tells nothing.</summary>
    public BoundFigure? Peek(string name) => figures.GetValueOrDefault(name);

    /// <summary>A figure as text; null after a diagnostic.</summary>
    public static string? Write(Scope scope, BoundFigure figure, string? attribute, string? format, SourceSpan span)
    {
        if (attribute is not null)
        {
            return attribute switch { "unit" => figure.Unit, "device" => figure.Device, _ => figure.Note.Text };
        }

        if (Format(figure.Value ?? 0, format ?? figure.Format) is { } text)
        {
            return text;
        }

        TellBadFormat(scope, format, span);
        return null;
    }

    /// <summary>Whether numbers can be written so; false after a diagnostic. An empty text stands for the usual form.</summary>
    public static bool CheckFormat(Scope scope, string format, SourceSpan? span)
    {
        if (format.Length == 0 || Format(1, format) is not null)
        {
            return true;
        }

        TellBadFormat(scope, format, span);
        return false;
    }

    private static void TellBadFormat(Scope scope, string? format, SourceSpan? span) =>
        scope.Error("bad-format", span, $"\"{format}\" is no number format", "Use .NET's custom forms: 0, 0.0, #,##0 or 0.0e0; put other letters in single quotes.");

    private static BoundFigure BindOne(Scope scope, ScalarNode key, MappingNode map)
    {
        scope.CheckKeys(map, "A figure", "reference", "unit", "source", "device", "measure", "format");
        double? value = null;
        if (map.Entry("reference") is { } reference && scope.Scalar(reference) is { } scalar)
        {
            if (NumberText.TryParse(scalar.Text, out var number, out _))
            {
                value = Math.Abs(number) <= Largest ? number : null;
                if (value is null)
                {
                    scope.Error("out-of-range", scalar.Span, $"The figure {scalar.Text} is too large to be shown", "Write it in a larger unit, so that it is below 1e15.");
                }
            }
            else
            {
                scope.Error("not-a-number", scalar.Span, $"\"{scalar.Text}\" is not a number", "Write a plain number such as 87 or 0.5; the unit goes to unit:.");
            }
        }

        var unit = Text(scope, map, "unit");
        var format = Text(scope, map, "format");
        if (!CheckFormat(scope, format, map["format"]?.Span))
        {
            format = "";
        }

        var source = Text(scope, map, "source");
        if (source.Length == 0 && map["source"] is null)
        {
            scope.Error("missing-key", key.Span, $"The figure \"{key.Text}\" does not say where it comes from", "Add source: every number on screen has one.");
        }

        var measured = Text(scope, map, "measure") is { Length: > 0 } measure ? scope.Options.Figures.Find(measure) : null;
        return measured is not null && double.IsFinite(measured.Value)
            ? new BoundFigure(measured.Value, measured.Unit, Or(format), SourceWords.Measured(scope.Language, measured.Provenance), measured.Device)
            : new BoundFigure(value, unit, Or(format), SourceWords.Reference(scope.Language, source), Text(scope, map, "device"));
    }

    private static string Or(string format) => format.Length > 0 ? format : "0.##";

    private static string Text(Scope scope, MappingNode map, string key) =>
        map.Entry(key) is { } entry && scope.Scalar(entry) is { } scalar ? scalar.Text : "";

    private static string? Format(double value, string format)
    {
        if (!NumberFormatText.IsValid(format))
        {
            return null;
        }

        try
        {
            return value.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
