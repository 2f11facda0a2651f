using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds the reference of a series: pairs of numbers, ascending in the first.</summary>
internal static class SeriesBinder
{
    private const int MostPoints = 1000;

    /// <summary>The points; default after a diagnostic.</summary>
    public static ImmutableArray<Point> Bind(Scope scope, SequenceNode list)
    {
        if (list.Items.Length is < 2 or > MostPoints)
        {
            scope.Add(ValueRules.SeriesLength.With(MostPoints).At(list.Span));
            return default;
        }

        var points = ImmutableArray.CreateBuilder<Point>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is not SequenceNode { Items: [ScalarNode x, ScalarNode y] } || Number(x) is not { } across || Number(y) is not { } up)
            {
                scope.Add(ValueRules.SeriesForm.At(item.Span));
                return default;
            }

            if (points.Count > 0 && across <= points[^1].X)
            {
                scope.Add(ValueRules.SeriesOrder.At(x.Span));
                return default;
            }

            points.Add(new Point(across, up));
        }

        return points.MoveToImmutable();
    }

    private static double? Number(ScalarNode scalar) =>
        NumberText.TryParse(scalar.Text, out var value, out var isPercent) && !isPercent && Math.Abs(value) <= ValueBinder.Largest ? value : null;
}
