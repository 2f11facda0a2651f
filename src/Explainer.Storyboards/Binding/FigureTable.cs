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
                scope.Add(NameRules.DuplicateIdFigure.With(name).At(entry.Key.Span));
                continue;
            }

            if (!Identifier.IsValid(name.Replace('.', '-')))
            {
                scope.Add(NameRules.BadIdFigure.With(name, Identifier.Mend(name)).At(entry.Key.Span));
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
            scope.Add(NameRules.UnknownFigurePart.With(name[..point], name[(point + 1)..]).At(span));
            return null;
        }

        if (figure is null)
        {
            scope.Add((figures.Count == 0 ? NameRules.UnknownFigureNone.With(name) : NameRules.UnknownFigureNamed.With(name, Suggestion.Remedy(name, figures.Keys))).At(span));
            return null;
        }

        if (figure == BoundFigure.Broken)
        {
            return null;
        }

        if (figure.Value is null)
        {
            scope.Add(ValueRules.FigureWithoutValue.With(name).At(span));
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
        scope.Add(ValueRules.BadFormatNumber.With(format).At(span));

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
                    scope.Add(ValueRules.OutOfRangeFigure.With(scalar.Text).At(scalar.Span));
                }
            }
            else
            {
                scope.Add(ValueRules.NotANumberFigure.With(scalar.Text).At(scalar.Span));
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
            scope.Add(KeyRules.MissingKeySource.With(key.Text).At(key.Span));
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
