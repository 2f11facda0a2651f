using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Expressions;
using Explainer.Core.Geometry;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>The storyboard's figures by name.</summary>
internal sealed class FigureTable
{
    public static readonly FigureTable Empty = new();
    private const double Largest = 1e15;

    // Each figure that is computed from another is read within that one: a longer chain would exhaust the stack.
    private const int LongestChain = 64;
    private static readonly string[] Attributes = ["unit", "source", "device"];
    private readonly Dictionary<string, BoundFigure> figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MappingEntry> unread = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MappingEntry> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> resolving = new(StringComparer.Ordinal);

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

            table.unread.Add(name, entry);
        }

        // Figures may be computed from others, whatever their order is: what is asked for is read first.
        foreach (var name in table.figures.Keys.ToList())
        {
            table.Settle(scope, name);
        }

        return table;
    }

    /// <summary>Finds what a part of a text stands for, a figure's name or an expression; null after a diagnostic.</summary>
    /// <param name="scope">Where mistakes go.</param>
    /// <param name="part">The part.</param>
    /// <param name="scalar">The text.</param>
    /// <param name="attribute">Which attribute of a figure is meant; null for the value.</param>
    /// <param name="format">How it is to be written; null for the figure's own format.</param>
    /// <param name="read">Reads numbers of elements; null where nothing may be read.</param>
    public BoundFigure? Find(Scope scope, FigureTextPart part, ScalarNode scalar, out string? attribute, out string? format, ReadNumber? read = null)
    {
        if (part.Style is not null)
        {
            scope.Add(NameRules.UnknownStyleHere.At(scalar.Part(part.StyleStart - 1, part.Style.Length + 1)));
            attribute = format = null;
            return null;
        }

        if (!part.IsExpression)
        {
            format = part.Format;
            if (read is not null && IsLive(part.Text))
            {
                attribute = null;
                return new BoundFigure(1, "", "0.##", new FigureNote("", false), "") { Notes = [], Live = read(part.Text, scalar.Part(part.Start, part.Length)) };
            }

            return Find(scope, part.Text, out attribute, scalar.Part(part.Start, part.Length));
        }

        attribute = null;
        var notes = new List<FigureNote>();
        var isKnown = true;
        var value = Expression.Compute(part.Text, 0, Value, figures.Keys, out var end, out var mistake);
        format = mistake is null && end < part.Text.Length ? part.Text[(end + 1)..].Trim() : null;
        if (mistake is not null && isKnown)
        {
            // Behind the brace and the equals sign.
            scope.Add(mistake.Finding.At(scalar.Part(part.Start + (mistake.Length > 0 ? 2 + mistake.Offset : 0), mistake.Length > 0 ? mistake.Length : part.Length)));
        }

        if (mistake is null && value.Live is null && Math.Abs(value.Value) > Largest)
        {
            scope.Add(ValueRules.OutOfRangeFigure.With(value.Value.ToString("G3", CultureInfo.InvariantCulture)).At(scalar.Part(part.Start, part.Length)));
            return null;
        }

        return mistake is null && isKnown
            ? new BoundFigure(value.Value, value.Unit, "0.##", Together(notes), "") { Notes = [.. notes], Live = value.Live }
            : null;

        Quantity? Value(string name, int offset)
        {
            Settle(scope, name);
            if (!figures.TryGetValue(name, out var figure))
            {
                // Behind the brace and the equals sign.
                return read is not null && IsLive(name) ? new Quantity(1) { Live = read(name, scalar.Part(part.Start + 2 + offset, name.Length)) } : null;
            }

            foreach (var note in figure.Notes.Where(n => n.Text.Length > 0 && !notes.Contains(n)))
            {
                notes.Add(note);
            }

            if (!figure.Series.IsDefault)
            {
                return new Quantity(1, figure.Unit) { Series = figure.Series };
            }

            if (figure.Value is null)
            {
                isKnown = false;
                if (figure == BoundFigure.Broken)
                {
                    scope.Mistakes.Echo();
                }
                else
                {
                    scope.Add(ValueRules.FigureWithoutValue.With(name).At(scalar.Part(part.Start + 2 + offset, name.Length)));
                }
            }

            return new Quantity(figure.Value ?? 1, figure.Unit);
        }
    }

    /// <summary>Where what a part of a text stands for comes from; tells nothing.</summary>
    public IEnumerable<FigureNote> NotesOf(FigureTextPart part)
    {
        if (!part.IsExpression)
        {
            return figures.TryGetValue(part.Text, out var figure) ? figure.Notes : [];
        }

        var notes = new List<FigureNote>();
        _ = Expression.Compute(part.Text, 0, Value, figures.Keys, out _, out _);
        return notes.Distinct();

        Quantity? Value(string name, int offset)
        {
            if (!figures.TryGetValue(name, out var figure))
            {
                return IsLive(name) ? new Quantity(1) : null;
            }

            notes.AddRange(figure.Notes);
            return new Quantity(figure.Value ?? 1, figure.Unit) { Series = figure.Series };
        }
    }

    /// <summary>Whether a part with a style stands for a figure or a number that is shown, rather than for its own words; tells nothing.</summary>
    public bool Means(Scope scope, FigureTextPart part, ReadNumber? read)
    {
        if (part.IsExpression || figures.ContainsKey(part.Text))
        {
            return true;
        }

        // Words may have full stops, too: node.js is no element.
        return part.Text.LastIndexOf('.') is var dot and > 0
            && (figures.ContainsKey(part.Text[..dot])
                ? Attributes.Contains(part.Text[(dot + 1)..])
                : read is not null && part.Text.Split('.').All(word => Identifier.IsValid(word)) && LiveNames.CanRead(scope, part.Text[(dot + 1)..]));
    }

    // What is no figure and has a full stop within is a number of an element: speed.value.
    private bool IsLive(string name) => name.IndexOf('.') is var dot and > 0 && !figures.ContainsKey(name) && !figures.ContainsKey(name[..dot]);

    /// <summary>Whether a part of a text reads what is shown in the frame; tells nothing.</summary>
    public bool Reads(FigureTextPart part)
    {
        if (!part.IsExpression)
        {
            return IsLive(part.Text);
        }

        var reads = false;
        _ = Expression.Compute(part.Text, 0, Value, figures.Keys, out _, out _);
        return reads;

        Quantity? Value(string name, int offset)
        {
            reads |= IsLive(name);
            return new Quantity(1) { Series = figures.TryGetValue(name, out var figure) ? figure.Series : default };
        }
    }

    /// <summary>One column of a series, <c>{sweep.x}</c> or <c>{sweep.y}</c>; null after a diagnostic.</summary>
    public ImmutableArray<double>? Column(Scope scope, ScalarNode scalar, ICollection<FigureNote> notes)
    {
        if (FigureText.Parse(scalar.Text, out _) is not [{ IsFigure: true, IsExpression: false } part] || part.Text is not [.. var name, '.', 'x' or 'y'])
        {
            scope.Add(ValueRules.NotAColumn.At(scalar.Span));
            return null;
        }

        var span = scalar.Part(part.Start, part.Length);
        if (!figures.TryGetValue(name, out var figure))
        {
            scope.Add((figures.Count == 0 ? NameRules.UnknownFigureNone.With(name) : NameRules.UnknownFigureNamed.With(name, Suggestion.Remedy(name, figures.Keys))).At(span));
            return null;
        }

        if (figure == BoundFigure.Broken)
        {
            scope.Mistakes.Echo();
            return null;
        }

        if (figure.Series.IsDefault)
        {
            scope.Add(ValueRules.NotASeries.With(name).At(span));
            return null;
        }

        figure.NoteIn(notes);
        return [.. figure.Series.Select(p => part.Text[^1] == 'x' ? p.X : p.Y)];
    }

    /// <summary>The unit of a figure, or of the values of a series when a column is named; null when there is no such figure.</summary>
    /// <param name="name">A figure's name, or one with <c>.y</c> behind it.</param>
    public string? UnitOf(string name) =>
        figures.TryGetValue(name, out var figure) || (name.EndsWith(".y", StringComparison.Ordinal) && figures.TryGetValue(name[..^2], out figure)) ? figure.Unit : null;

    /// <summary>All names, for suggestions.</summary>
    public IReadOnlyCollection<string> Names => figures.Keys;

    /// <summary>A text with its figures and expressions as plain numbers, for times and places; null after a diagnostic. Seconds and milliseconds keep their unit.</summary>
    /// <param name="scope">Where mistakes go.</param>
    /// <param name="scalar">The text; given back when there is no brace in it.</param>
    /// <param name="isTime">Whether it is to be a time, so that other units are a mistake.</param>
    public ScalarNode? Plain(Scope scope, ScalarNode scalar, bool isTime = false)
    {
        if (!scalar.Text.Contains('{'))
        {
            return scalar;
        }

        var text = new StringBuilder();
        var parts = FigureText.Parse(scalar.Text, out var wrong);
        if (wrong >= 0)
        {
            scope.Add((scalar.Text.AsSpan(wrong).StartsWith("{=") ? ExpressionRules.NoEnd : ValueRules.BadFormatFigure).At(scalar.Part(wrong, 1)));
            return null;
        }

        foreach (var part in parts)
        {
            if (!part.IsFigure)
            {
                text.Append(part.Text);
                continue;
            }

            if (Find(scope, part, scalar, out var attribute, out _) is not { Value: { } value } figure)
            {
                return null;
            }

            if (attribute is not null)
            {
                scope.Add(ValueRules.NotANumberText.With(part.Text).At(scalar.Part(part.Start, part.Length)));
                return null;
            }

            if (isTime && figure.Unit is not ("" or "s" or "ms"))
            {
                scope.Add(ExpressionRules.NotATime.With(figure.Unit).At(scalar.Part(part.Start, part.Length)));
                return null;
            }

            text.Append(Rounding.ToDecimals(value, 9).ToString("0.#########", CultureInfo.InvariantCulture)).Append(parts.Length == 1 && figure.Unit is "s" or "ms" ? figure.Unit : "");
        }

        return scalar.WithText(text.ToString());
    }

    // Reads a figure that was not read yet. Meanwhile it counts as broken, so that a circle ends.
    private void Settle(Scope scope, string name)
    {
        if (resolving.Contains(name))
        {
            scope.Add(ExpressionRules.Circle.With(name).At(entries[name].Key.Span));
            return;
        }

        if (!unread.Remove(name, out var entry))
        {
            return;
        }

        if (resolving.Count >= LongestChain)
        {
            scope.Add(ExpressionRules.ChainTooLong.With(name, LongestChain).At(entry.Key.Span));
            return;
        }

        entries[name] = entry;
        if (scope.Map(entry) is { } map)
        {
            resolving.Add(name);
            var found = scope.Mistakes.Found;
            var figure = BindOne(scope, entry.Key, map);
            figures[name] = figure.Value is null && scope.Mistakes.Found > found ? BoundFigure.Broken : figure;
            resolving.Remove(name);
        }
    }

    // A value that was computed from a reference is no measurement.
    private static FigureNote Together(List<FigureNote> notes) => notes.Count == 1
        ? notes[0]
        : new FigureNote(string.Join("; ", notes.Select(n => n.Text)), notes.Count > 0 && notes.TrueForAll(n => n.Measured))
        {
            // Of one kind they share its opening; in a mixture each says what it is.
            Opening = notes.Count > 0 && notes.TrueForAll(n => n.Measured == notes[0].Measured) ? notes[0].Opening : "",
            Source = string.Join("; ", notes.Select(n => notes.TrueForAll(o => o.Measured == n.Measured) ? n.Source : n.Text)),
        };

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

        if (!figure.Series.IsDefault)
        {
            scope.Add(ExpressionRules.SeriesAsNumber.With(name).At(span));
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

    private BoundFigure BindOne(Scope scope, ScalarNode key, MappingNode map)
    {
        scope.CheckKeys(map, "A figure", "value", "reference", "unit", "source", "device", "measure", "format");
        double? value = null;
        ImmutableArray<Point> series = default;
        if (map["reference"] is SequenceNode list)
        {
            series = SeriesBinder.Bind(scope, list);
            if (series.IsDefault)
            {
                return BoundFigure.Broken;
            }
        }
        else if (map.Entry("reference") is { } reference && scope.Scalar(reference) is { } scalar)
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
        if (!FigureFormat.Check(scope, format, map["format"]?.Span))
        {
            format = "";
        }

        if (map.Entry("value") is { } computed)
        {
            return Computed(scope, computed, unit, format, Text(scope, map, "device"));
        }

        var source = Text(scope, map, "source");
        if (source.Length == 0 && map["source"] is null)
        {
            scope.Add(KeyRules.MissingKeySource.With(key.Text).At(key.Span));
        }

        var measure = Text(scope, map, "measure");
        if (measure.Length > 0 && value is null && scope.Options.Figures.FindSeries(measure) is { } row)
        {
            return new BoundFigure(null, row.Unit, Or(format), SourceWords.Measured(scope.Language, row.Provenance), row.Device) { Series = row.Points };
        }

        if (!series.IsDefault)
        {
            return new BoundFigure(null, unit, Or(format), SourceWords.Reference(scope.Language, source), Text(scope, map, "device")) { Series = series };
        }

        var measured = measure.Length > 0 ? scope.Options.Figures.Find(measure) : null;
        return measured is not null && double.IsFinite(measured.Value)
            ? new BoundFigure(measured.Value, measured.Unit, Or(format), SourceWords.Measured(scope.Language, measured.Provenance), measured.Device)
            : new BoundFigure(value, unit, Or(format), SourceWords.Reference(scope.Language, source), Text(scope, map, "device"));
    }

    // A figure of figures: it says where those come from, and needs no source of its own.
    private BoundFigure Computed(Scope scope, MappingEntry entry, string unit, string format, string device)
    {
        if (scope.Scalar(entry) is not { } scalar)
        {
            return BoundFigure.Broken;
        }

        if (FigureText.Parse(scalar.Text, out _) is not [{ IsFigure: true } part])
        {
            scope.Add(ValueRules.NotANumberBraces.At(scalar.Span));
            return BoundFigure.Broken;
        }

        return Find(scope, part, scalar, out _, out var written) is { } figure
            ? figure with { Unit = unit.Length > 0 ? unit : figure.Unit, Format = Or(format.Length > 0 ? format : written ?? ""), Device = device }
            : BoundFigure.Broken;
    }

    private static string Or(string format) => format.Length > 0 ? format : "0.##";

    private static string Text(Scope scope, MappingNode map, string key) =>
        map.Entry(key) is { } entry && scope.Scalar(entry) is { } scalar ? scalar.Text : "";
}
