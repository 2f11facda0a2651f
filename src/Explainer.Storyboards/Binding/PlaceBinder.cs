using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds places: a name, or coordinates in design px or percent.</summary>
internal static class PlaceBinder
{
    private const double Farthest = 100_000;

    /// <summary>Binds a place; null after a diagnostic.</summary>
    public static Place? Bind(Scope scope, MappingEntry entry)
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

        return Bind(scope, x) is { } a && Bind(scope, y) is { } b ? new Place(null, a, b) : null;
    }

    private static Coordinate? Bind(Scope scope, ScalarNode written)
    {
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
}
