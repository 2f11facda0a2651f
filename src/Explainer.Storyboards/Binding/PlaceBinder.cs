using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds places: a name, or coordinates in design px or percent.</summary>
internal static class PlaceBinder
{
    /// <summary>Beyond this no coordinate makes sense.</summary>
    public const double Farthest = 100_000;


    /// <summary>Binds a place; null after a diagnostic.</summary>
    /// <param name="scope">Where mistakes go.</param>
    /// <param name="entry">The key and the value.</param>
    /// <param name="mayRead">Whether its coordinates may be computed from where other elements are.</param>
    public static Place? Bind(Scope scope, MappingEntry entry, bool mayRead = false)
    {
        if (entry.Value is ScalarNode { IsNull: false } name)
        {
            if (Place.Names.Contains(name.Text))
            {
                return new Place(name.Text, default, default);
            }

            scope.Add(ValueRules.WrongTypePlaceName.With(name.Text, Suggestion.Remedy(name.Text, Place.Names)).At(name.Span));
            return null;
        }

        if (entry.Value is not SequenceNode { Items: [ScalarNode x, ScalarNode y] })
        {
            scope.Add(ValueRules.WrongTypePlace.With(entry.Key.Text, entry.Value.Kind).At(entry.PlaceOfValue));
            return null;
        }

        return Bind(scope, x, mayRead) is { } a && Bind(scope, y, mayRead) is { } b ? new Place(null, a, b) : null;
    }

    private static Coordinate? Bind(Scope scope, ScalarNode written, bool mayRead)
    {
        if (mayRead && written.Text.Contains('{') && FigureText.Parse(written.Text, out var wrong) is var parts && wrong < 0 && parts.Any(p => p.IsFigure && scope.Figures.Reads(p)))
        {
            return Reading(scope, written, parts);
        }

        if (scope.Figures.Plain(scope, written) is not { } scalar)
        {
            return null;
        }

        if (!NumberText.TryParse(scalar.Text, out var value, out var isPercent))
        {
            scope.Add(ValueRules.NotANumberCoordinate.With(scalar.Text).At(scalar.Span));
            return null;
        }

        if (Math.Abs(value) > Farthest)
        {
            scope.Add(ValueRules.OutOfRangeCoordinate.With(scalar.Text).At(scalar.Span));
            return null;
        }

        return new Coordinate(value, isPercent);
    }

    private static Coordinate? Reading(Scope scope, ScalarNode written, ImmutableArray<FigureTextPart> parts)
    {
        if (parts is not ([{ IsFigure: true }] or [{ IsFigure: true }, { IsFigure: false, Text: "%" }]))
        {
            scope.Add(ValueRules.NotANumberBraces.At(written.Span));
            return null;
        }

        var names = new EdgeNames(scope);
        return scope.Figures.Find(scope, parts[0], written, out _, out _, names.Read) is { Live: { } compute }
            ? new Coordinate(0, parts.Length > 1) { Read = new EdgeExpression(names.Reads, () => compute(0), written.Span) }
            : null;
    }
}
