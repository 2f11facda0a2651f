using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;

namespace Explainer.Display.Tests.Paints;

/// <summary>Paints between paints.</summary>
public sealed class PaintMixTests
{
    private static readonly Color Red = new(1, 0, 0);
    private static readonly Color Blue = new(0, 0, 1);

    [Fact]
    public void Colours_are_mixed_part_by_part() =>
        Assert.Equal("#800080ff", ((SolidPaint)PaintMix.Between(Paint.Solid(Red), Paint.Solid(Blue), 0.5).Below).Color.ToString());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void At_its_ends_a_mix_is_what_it_is_made_of(double share)
    {
        Paint[] paints =
        [
            Paint.Solid(Red), GradientPaint.Linear(new(0, 0), new(100, 0), (0, Red), (1, Blue)), GradientPaint.Linear(new(0, 0), new(0, 50), (0, Blue), (0.4, Red), (1, Blue)),
            GradientPaint.Radial(new(10, 10), 40, (0, Red), (1, Blue)),
        ];
        foreach (var from in paints)
        {
            foreach (var to in paints)
            {
                var (below, above) = PaintMix.Between(from, to, share);
                var seen = above is null || share == 0 ? below : above;
                Assert.Equal(ColorsOf(share == 0 ? from : to), ColorsOf(seen).Intersect(ColorsOf(share == 0 ? from : to)));
            }
        }
    }

    [Fact]
    public void A_gradient_along_a_line_keeps_its_shares_on_an_area_that_is_pressed()
    {
        var gradient = GradientPaint.Linear(new(0, 0), new(100, 100), (0, Red), (1, Blue));
        var map = new Affine(2, 0.5, 10, 0, 1, 20);
        var mapped = (GradientPaint)PaintMix.Mapped(gradient, map);
        foreach (var p in (Point[])[new(0, 0), new(100, 100), new(30, 80), new(-20, 50)])
        {
            Assert.Equal(Share(gradient, p), Share(mapped, map.Apply(p)), 0.005);
        }

        static double Share(GradientPaint paint, Point p)
        {
            var (way, off) = (paint.To - paint.From, p - paint.From);
            return ((way.X * off.X) + (way.Y * off.Y)) / ((way.X * way.X) + (way.Y * way.Y));
        }
    }

    [Fact]
    public void A_gradient_from_a_point_is_mapped_as_a_circle_is()
    {
        var mapped = (GradientPaint)PaintMix.Mapped(GradientPaint.Radial(new(10, 20), 40, (0, Red), (1, Blue)), new Affine(2, 0, 5, 0, 3, 7));
        Assert.Equal(new Point(25, 67), mapped.Map.Apply(mapped.From));
        Assert.True((new Point(25 + 80, 67) - mapped.Map.Apply(mapped.From + new Point(mapped.To.X, 0))).Length < 0.1);
        Assert.True((new Point(25, 67 + 120) - mapped.Map.Apply(mapped.From + new Point(0, mapped.To.X))).Length < 0.1);
    }

    [Fact]
    public void Of_unlike_gradients_the_first_stays_below_until_the_second_is_there()
    {
        var (line, circle) = (GradientPaint.Linear(new(0, 0), new(9, 0), (0, Red), (1, Blue)), GradientPaint.Radial(new(0, 0), 9, (0, Blue), (1, Red)));
        var (below, above) = PaintMix.Between(line, circle, 0.5);
        Assert.All(((GradientPaint)below).Stops.Concat(((GradientPaint)above!).Stops), s => Assert.Equal(255, s.Color.A));
    }

    private static string[] ColorsOf(Paint paint) => paint is SolidPaint solid ? [solid.Color.ToString()] : [.. ((GradientPaint)paint).Stops.Select(s => s.Color.ToString()).Distinct()];
}
