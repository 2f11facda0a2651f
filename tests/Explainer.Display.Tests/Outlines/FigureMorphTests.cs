using Explainer.Core.Geometry;
using Explainer.Display.Outlines;
using Explainer.Display.Shapes;
using FsCheck;
using FsCheck.Fluent;

namespace Explainer.Display.Tests.Outlines;

/// <summary>Outlines that turn into others.</summary>
public sealed class FigureMorphTests
{
    // Half the diagonal of a cell of the grid that points lie on, and what a cut of a curve adds.
    private const double Grid = 0.03;

    [Fact]
    public void At_its_ends_it_is_exactly_what_it_is_given() => Check((first, second) =>
    {
        var (from, to) = (Blob(first), Blob(second));
        var morph = FigureMorph.Between(Only(from), Only(to));
        AssertSame(from, Path(morph, 0));
        AssertSame(to, Path(morph, 1));
    });

    [Fact]
    public void On_its_way_it_goes_steadily_and_every_number_is_one() => Check((first, second) =>
    {
        var morph = FigureMorph.Between(Only(Blob(first)), Only(Blob(second)));
        var before = Path(morph, -0.1);
        for (var share = -0.1; share < 1.15; share += 0.01)
        {
            var now = Path(morph, share);
            Assert.All(now.Points, p => Assert.True(double.IsFinite(p.X) && double.IsFinite(p.Y)));
            Assert.Equal(before.Points.Length, now.Points.Length);
            Assert.All(before.Points.Zip(now.Points), p => Assert.InRange((p.First - p.Second).Length, 0, 25));
            before = now;
        }
    });

    [Fact]
    public void Into_itself_turned_back_or_begun_elsewhere_nothing_moves() => Check((seed, _) =>
    {
        var from = Contour.Of(Blob(seed), Affine.Identity)[0];
        foreach (var to in (Contour[])[from, from.Reversed(), from.StartingAt(0.37), from.Reversed().StartingAt(0.8)])
        {
            var builder = new PathBuilder();
            ContourMorph.Between(from, to).AddTo(builder, 0.5);
            AssertSame(Blob(seed), builder.Build(), 2.5);
        }
    });

    [Fact]
    public void A_circle_becomes_a_star_without_turning()
    {
        var star = Star(100, 45);
        var half = Path(FigureMorph.Between(Only(Ellipse(new Rect(-100, -100, 200, 200))), Only(star)), 0.5);

        // Each tip stands above where it will be, half way out from the circle that it lies upon.
        for (var i = 0; i < 5; i++)
        {
            var (sin, cos) = Math.SinCos((-90 + (72 * i)) * Math.PI / 180);
            Assert.Contains(Ends(half), p => (p - new Point(100 * cos, 100 * sin)).Length < 6);
        }
    }

    [Fact]
    public void Corners_become_corners_though_sides_are_of_other_lengths()
    {
        var morph = FigureMorph.Between(Only(Rect(0, 0, 400, 100)), Only(Rect(0, 0, 200, 200)));
        AssertSame(Rect(0, 0, 300, 150), Path(morph, 0.5));
    }

    [Fact]
    public void Rounded_corners_become_rounded_corners()
    {
        var morph = FigureMorph.Between(Only(new PathBuilder().RoundRect(new Rect(0, 0, 400, 100), 20).Build()), Only(new PathBuilder().RoundRect(new Rect(0, 0, 200, 200), 40).Build()));
        AssertSame(new PathBuilder().RoundRect(new Rect(0, 0, 300, 150), 30).Build(), Path(morph, 0.5), 0.5);
    }

    [Fact]
    public void Holes_become_the_nearest_holes_or_close_where_they_are()
    {
        var eight = Joined(Rect(0, 0, 100, 200), Rect(20, 20, 60, 60), Rect(20, 120, 60, 60));
        var ring = Joined(Rect(300, 0, 100, 200), Rect(330, 130, 40, 40));
        var figures = (From: Assert.Single(OutlineFigure.Of(eight, Affine.Identity)), To: Assert.Single(OutlineFigure.Of(ring, Affine.Identity)));
        Assert.Equal((2, 1), (figures.From.Holes.Length, figures.To.Holes.Length));
        var morph = FigureMorph.Between(figures.From, figures.To);
        AssertSame(eight, Path(morph, 0), isWhole: false);
        var end = Path(morph, 1);
        Assert.Contains(Ends(end), p => (p - new Point(330, 130)).Length < Grid);

        // The upper one closes at its share of the other outline: (350, 50).
        Assert.Equal(5, Ends(end).Count(p => (p - new Point(350, 50)).Length < Grid));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whatever_rule_an_outline_is_filled_by_its_holes_are_found(bool isEvenOdd)
    {
        var (outer, hole) = (Rect(0, 0, 100, 100), Rect(30, 30, 40, 40));
        var path = new PathBuilder().Append(outer, Affine.Identity);
        path = isEvenOdd ? path.Append(hole, Affine.Identity) : path.Append(hole, new Affine(-1, 0, 100, 0, 1, 0));
        var figure = Assert.Single(OutlineFigure.Of(path.Build(isEvenOdd), Affine.Identity));
        Assert.True(figure.Outer.Area > 0);
        Assert.True(Assert.Single(figure.Holes).Area < 0);
    }

    [Fact]
    public void What_lies_within_another_of_the_same_turn_is_no_hole() =>
        Assert.Equal(2, OutlineFigure.Of(Joined(Rect(0, 0, 100, 100)) is var outer ? new PathBuilder().Append(outer, Affine.Identity).Append(Rect(30, 30, 40, 40), Affine.Identity).Build() : null!, Affine.Identity).Length);

    [Fact]
    public void An_open_line_opens_a_closed_one_at_its_nearest_place_and_the_shorter_way_round()
    {
        var line = new PathBuilder().Move(0, 0).Line(100, 0).Build();
        var ring = Ellipse(new Rect(0, 50, 100, 100));
        var morph = FigureMorph.Between(Only(line), Only(ring));
        AssertSame(line, Path(morph, 0));
        AssertSame(ring, Path(morph, 1), isWhole: false);
        Assert.DoesNotContain(PathVerb.Close, Path(morph, 0.5).Verbs);
        AssertSame(line, Path(morph.Back(), 1));

        // From left to right above, as the line goes.
        Assert.True(Ends(Path(morph, 0.9))[0].X < 60);
    }

    [Fact]
    public void Two_lines_go_from_end_to_end_whichever_way_they_were_drawn()
    {
        var (line, back) = (new PathBuilder().Move(0, 0).Line(100, 0).Build(), new PathBuilder().Move(100, 80).Line(0, 80).Build());
        AssertSame(new PathBuilder().Move(0, 40).Line(100, 40).Build(), Path(FigureMorph.Between(Only(line), Only(back)), 0.5));
    }

    [Fact]
    public void A_path_of_points_has_no_contours() =>
        Assert.Empty(Contour.Of(new PathBuilder().Move(1, 1).Close().Move(2, 2).Line(2, 2).Move(3, 3).Build(), Affine.Identity));

    private static void Check(Action<int, int> holds) => Prop.ForAll(
        Gen.Choose(0, 100_000).Two().ToArbitrary(),
        seeds =>
        {
            holds(seeds.Item1, seeds.Item2);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261127, 17).WithMaxTest(30));

    // A closed curve around the origin, of lines and cubics.
    private static PathShape Blob(int seed)
    {
        var chance = new Random(seed);
        var count = chance.Next(3, 12);
        var points = Enumerable.Range(0, count).Select(i => Polar(i * 360.0 / count, 60 + (chance.NextDouble() * 60))).ToList();
        var path = new PathBuilder().Move(points[0].X, points[0].Y);
        for (var i = 1; i <= count; i++)
        {
            var (a, b) = (points[i - 1], points[i % count]);
            _ = chance.Next(2) == 0 ? path.Line(b.X, b.Y) : path.Cubic(Point.Lerp(a, b, 0.3) * 1.2, Point.Lerp(a, b, 0.7) * 1.2, b);
        }

        return path.Close().Build();
    }

    private static Point Polar(double degrees, double radius) => Math.SinCos(degrees * Math.PI / 180) is var (sin, cos) ? new Point(cos * radius, sin * radius) : default;

    private static PathShape Star(double outer, double inner)
    {
        var path = new PathBuilder();
        for (var i = 0; i < 10; i++)
        {
            var p = Polar(-90 + (36 * i), i % 2 == 0 ? outer : inner);
            _ = i == 0 ? path.Move(p.X, p.Y) : path.Line(p.X, p.Y);
        }

        return path.Close().Build();
    }

    private static PathShape Rect(double x, double y, double width, double height) => new PathBuilder().RoundRect(new Rect(x, y, width, height), 0).Build();

    private static PathShape Ellipse(Rect rect) => ShapeOutline.Ellipse(new PathBuilder(), rect).Build();

    private static PathShape Joined(params PathShape[] paths)
    {
        var path = new PathBuilder();
        foreach (var one in paths)
        {
            path.Append(one, Affine.Identity);
        }

        return path.Build(evenOdd: true);
    }

    private static OutlineFigure Only(PathShape path) => Assert.Single(OutlineFigure.Of(path, Affine.Identity));

    private static PathShape Path(FigureMorph morph, double share)
    {
        var path = new PathBuilder();
        morph.AddTo(path, share);
        return path.Build();
    }

    private static List<Point> Ends(PathShape path)
    {
        var (ends, next) = (new List<Point>(), 0);
        foreach (var verb in path.Verbs.Where(v => v != PathVerb.Close))
        {
            next += verb == PathVerb.Cubic ? 3 : 1;
            ends.Add(path.Points[next - 1]);
        }

        return ends;
    }

    // Every point of the one lies on the other, and the other way round.
    private static void AssertSame(PathShape expected, PathShape actual, double slack = Grid, bool isWhole = true)
    {
        var (a, b) = (Dense(expected), Dense(actual));
        Assert.All(a, p => Assert.InRange(b.Min(q => (p - q).Length), 0, slack + Step(b)));
        if (isWhole)
        {
            Assert.All(b, p => Assert.InRange(a.Min(q => (p - q).Length), 0, slack + Step(a)));
        }
    }

    private static List<Point> Dense(PathShape path) => [.. Contour.Of(path, Affine.Identity).SelectMany(c => Enumerable.Range(0, 801).Select(i => c.At(i / 800.0)))];

    private static double Step(List<Point> points) => points.Zip(points.Skip(1), (a, b) => (a - b).Length).Where(l => l < 5).DefaultIfEmpty().Max() / 2;
}
