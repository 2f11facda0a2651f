using Explainer.Core.Geometry;

namespace Explainer.Core.Tests.Geometry;

public class AffineTests
{
    private readonly Random random = new(11);

    [Fact]
    public void Maps_compose_as_functions_do()
    {
        for (var i = 0; i < 500; i++)
        {
            var (outer, inner, p) = (Map(), Map(), Spot());
            Near(outer.Apply(inner.Apply(p)), outer.Of(inner).Apply(p));
            Near(outer.Apply(p), outer.Of(Affine.Identity).Apply(p));
        }
    }

    [Fact]
    public void Fixed_points_stay()
    {
        var center = new Point(40, -7);
        Near(center, Affine.RotationAbout(73, center).Apply(center));
        Near(center, Affine.ScaleAbout(2.5, center).Apply(center));
        Near(new Point(0, 1), Affine.RotationAbout(90, Point.Zero).Apply(new Point(1, 0)));
    }

    [Fact]
    public void A_rectangles_image_lies_within_its_bounds()
    {
        for (var i = 0; i < 500; i++)
        {
            var map = Map();
            var rect = Rect.FromCorners(Spot(), Spot());
            var bounds = map.Apply(rect).Inflate(1e-6);
            var p = new Point(rect.X + (rect.Width * random.NextDouble()), rect.Y + (rect.Height * random.NextDouble()));
            Assert.True(bounds.Contains(new Rect(map.Apply(p).X, map.Apply(p).Y, 0, 0)));
        }
    }

    [Fact]
    public void Mean_scale_is_the_root_of_the_area_factor()
    {
        Assert.Equal(3, Affine.Scale(1, 9).MeanScale, 12);
        Assert.Equal(1, Affine.RotationAbout(31, new Point(4, 5)).MeanScale, 12);
    }

    private static void Near(Point expected, Point actual) => Assert.True((expected - actual).Length < 1e-6, $"{expected} is not {actual}");

    private Point Spot() => new((random.NextDouble() - 0.5) * 2000, (random.NextDouble() - 0.5) * 2000);

    private Affine Map() => Affine.RotationAbout(random.NextDouble() * 360, Spot())
        .Of(Affine.Scale(0.2 + random.NextDouble(), 0.2 + random.NextDouble())).Of(Affine.Translation(Spot().X, Spot().Y));
}
