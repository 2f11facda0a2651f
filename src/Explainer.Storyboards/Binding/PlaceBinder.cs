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

            scope.Error("wrong-type", name.Span, $"\"{name.Text}\" is no place", $"{Suggestion.Remedy(name.Text, Place.Names)} Or write [x, y].");
            return null;
        }

        if (entry.Value is not SequenceNode { Items: [ScalarNode x, ScalarNode y] })
        {
            scope.Error("wrong-type", entry.Value.Span, $"\"{entry.Key.Text}\" takes a place, not {entry.Value.Kind}", "Write [x, y] in design px or percent, or a name such as center.");
            return null;
        }

        return Bind(scope, x) is { } a && Bind(scope, y) is { } b ? new Place(null, a, b) : null;
    }

    private static Coordinate? Bind(Scope scope, ScalarNode scalar)
    {
        if (!NumberText.TryParse(scalar.Text, out var value, out var isPercent))
        {
            scope.Error("not-a-number", scalar.Span, $"\"{scalar.Text}\" is no coordinate", "Write design px (the frame's short side is 1080) or a percentage.");
            return null;
        }

        if (Math.Abs(value) > Farthest)
        {
            scope.Error("out-of-range", scalar.Span, $"The coordinate {scalar.Text} is far outside of any frame", "The frame's short side is 1080 design px.");
            return null;
        }

        return new Coordinate(value, isPercent);
    }
}
