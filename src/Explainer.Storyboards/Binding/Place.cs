using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>A point as written: a name of a place, or coordinates.</summary>
internal sealed record Place(string? Name, Coordinate X, Coordinate Y)
{
    /// <summary>The middle of the parent.</summary>
    public static readonly Place Center = new("center", default, default);

    private const double Farthest = 100_000;

    /// <summary>Binds a place; null after a diagnostic.</summary>
    public static Place? Bind(Scope scope, MappingEntry entry)
    {
        if (entry.Value is ScalarNode { IsNull: false } name)
        {
            if (ElementKeys.PlaceNames.Contains(name.Text))
            {
                return new Place(name.Text, default, default);
            }

            scope.Error("wrong-type", name.Span, $"\"{name.Text}\" is no place", $"{Suggestion.Remedy(name.Text, ElementKeys.PlaceNames)} Or write [x, y].");
            return null;
        }

        if (entry.Value is not SequenceNode { Items: [ScalarNode x, ScalarNode y] })
        {
            scope.Error("wrong-type", entry.Value.Span, $"\"{entry.Key.Text}\" takes a place, not {entry.Value.Kind}", "Write [x, y] in design px or percent, or a name such as center.");
            return null;
        }

        return Bind(scope, x) is { } a && Bind(scope, y) is { } b ? new Place(null, a, b) : null;
    }

    /// <summary>Where the middle of a box goes.</summary>
    /// <param name="parent">The parent's box.</param>
    /// <param name="free">The part of it that named places refer to.</param>
    /// <param name="size">The box to place.</param>
    public Point Resolve(Size parent, Rect free, Size size)
    {
        if (Name is null)
        {
            return new Point(X.Resolve(parent.Width), Y.Resolve(parent.Height));
        }

        var x = Name.EndsWith("left", StringComparison.Ordinal) ? free.X + (size.Width / 2)
            : Name.EndsWith("right", StringComparison.Ordinal) ? free.Right - (size.Width / 2)
            : free.Center.X;
        var y = Name.StartsWith("top", StringComparison.Ordinal) ? free.Y + (size.Height / 2)
            : Name.StartsWith("bottom", StringComparison.Ordinal) ? free.Bottom - (size.Height / 2)
            : free.Center.Y;
        return new Point(x, y);
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
