using Explainer.Core.Geometry;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Layout;

/// <summary>Points on what is drawn of elements.</summary>
public sealed class InkSamplerTests
{
    [Fact]
    public void Points_lie_on_an_area_and_fill_it_evenly()
    {
        var disc = Make("Shape", ("kind", S("ellipse")), ("width", N(400)), ("height", N(400)), ("stroke-width", N(0)));
        var points = Sample(disc, 400);
        Assert.Equal(400, points.Length);
        Assert.All(points, p => Assert.InRange((p - disc.At(CommonProps.Position, 0).Point).Length, 0, 200.5));

        // Each quarter of a disc holds about as many.
        var middle = disc.At(CommonProps.Position, 0).Point;
        Assert.All(points.GroupBy(p => (p.X > middle.X, p.Y > middle.Y)), quarter => Assert.InRange(quarter.Count(), 85, 115));
    }

    [Fact]
    public void Between_letters_there_are_none()
    {
        var text = Make("Text", ("text", S("i i")), ("size", N(200)));
        var box = Sample(text, 200);
        Assert.DoesNotContain(box, p => Math.Abs(p.X - text.At(CommonProps.Position, 0).Point.X) < 20);
    }

    [Fact]
    public void On_a_line_they_are_equally_far_apart()
    {
        var line = Make("Path", ("d", PropValue.Of(new Display.Shapes.PathBuilder().Move(100, 100).Line(500, 100).Build())));
        var points = Sample(line, 5);
        Assert.All(points.Zip(points.Skip(1)), pair => Assert.Equal(80, (pair.Second - pair.First).Length, 0.1));
    }

    [Fact]
    public void Of_what_draws_nothing_the_box_counts()
    {
        var group = Make("Group", ("width", N(300)), ("height", N(100)));
        var middle = Film(group).Roots[0].At(CommonProps.Position, 0).Point;
        var points = Sample(group, 50);
        Assert.All(points, p => Assert.InRange(p.Y, middle.Y - 50, middle.Y + 50));
        Assert.Contains(points, p => Math.Abs(p.X - middle.X) > 100);
    }

    [Fact]
    public void What_is_drawn_alike_is_sampled_once()
    {
        var text = Make("Text", ("text", S("many letters")), ("size", N(100)));
        var budget = new WorkBudget(long.MaxValue);
        var sampler = new InkSampler(Film(text).Look, budget);
        var first = sampler.Sample(text, 1, 200)!.Value;
        var once = budget.Done;

        // Again costs what drawing it costs.
        Assert.Equal(first, sampler.Sample(text, 5, 200)!.Value);
        Assert.InRange(budget.Done - once, 1, InkSampler.WorkPerElement + (20 * InkSampler.WorkPerStep));

        // More of them, and the same elsewhere, are sampled anew.
        Assert.Equal(300, sampler.Sample(text, 5, 300)!.Value.Length);
        text.Place(new Point(400, 300));
        Assert.NotEqual(first, sampler.Sample(text, 5, 200)!.Value);
        Assert.InRange(budget.Done, 3 * once - (100 * InkSampler.WorkPerStep), 4 * once);
    }

    [Fact]
    public void What_is_drawn_counts_before_it_is_drawn_even_if_nothing_comes_of_it()
    {
        var group = Make("Group", ("width", N(300)), ("height", N(100)));
        var budget = new WorkBudget(InkSampler.WorkPerElement - 1);
        Assert.Null(new InkSampler(Film(group).Look, budget).Sample(group, 0, 5));
        Assert.Equal(InkSampler.WorkPerElement, budget.Done);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(200)]
    public void A_point_is_compared_with_the_edges_at_its_height_alone(int rows)
    {
        // A ladder of bars, each as high as the gap below it; four edges each.
        var path = new Display.Shapes.PathBuilder();
        for (var i = 0; i < rows; i++)
        {
            path.RoundRect(new Rect(0, i * 800.0 / rows, 500, 400.0 / rows), 0);
        }

        var budget = new WorkBudget(long.MaxValue);
        var ladder = Make("Path", ("d", PropValue.Of(path.Build())), ("fill", PropValue.Of(Scenes.Themes.BuiltInThemes.Midnight.Text)), ("stroke-width", N(0)));
        Assert.Equal(500, new InkSampler(Film(ladder).Look, budget).Sample(ladder, 1, 500)!.Value.Length);

        // Each rung is cut and drawn once; of the points about every other lies on a rung.
        Assert.InRange(budget.Done - (((rows * 10) + 1) * InkSampler.WorkPerStep), 500, 500 * 2.2 * 8);
    }

    [Fact]
    public void What_a_point_is_not_compared_with_changes_nothing()
    {
        var chance = new Random(7);
        foreach (var isEvenOdd in new[] { false, true })
        {
            var path = new Display.Shapes.PathBuilder();
            for (var i = 0; i < 40; i++)
            {
                _ = i % 8 == 0 ? path.Move(Next(), Next()) : i % 3 == 0 ? path.Cubic(new(Next(), Next()), new(Next(), Next()), new(Next(), Next())) : path.Line(Next(), Next());
            }

            var outline = path.Build(isEvenOdd);
            var edges = new InkEdges(outline);
            for (var i = 0; i < 2000; i++)
            {
                var point = new Point(Math.Floor(Next()), Math.Floor(Next()));
                var right = edges.All.Where(e => e.From.Y <= point.Y != e.To.Y <= point.Y && XAt(e, point.Y) > point.X).ToList();
                Assert.Equal(isEvenOdd ? right.Count % 2 == 1 : right.Sum(e => e.To.Y > e.From.Y ? 1 : -1) != 0, edges.Cover(point));
                Assert.InRange(edges.CountAt(point), 0, edges.All.Count);
            }
        }

        double Next() => chance.NextDouble() * 300;

        static double XAt((Point From, Point To) edge, double y) => edge.From.X + ((y - edge.From.Y) / (edge.To.Y - edge.From.Y) * (edge.To.X - edge.From.X));
    }

    [Fact]
    public void Beyond_the_budget_there_are_none()
    {
        var disc = Make("Shape", ("kind", S("ellipse")), ("width", N(400)), ("height", N(400)), ("stroke-width", N(0)));
        var budget = new WorkBudget(3000);
        var sampler = new InkSampler(Film(disc).Look, budget);
        Assert.NotNull(sampler.Sample(disc, 1, 10));
        Assert.Null(sampler.Sample(disc, 1, 2000));
        Assert.Null(sampler.Sample(disc, 1, 10));
        Assert.InRange(budget.Done, 3000, 3000 + (30 * InkSampler.WorkPerStep));
    }

    private static System.Collections.Immutable.ImmutableArray<Point> Sample(Element element, int count) =>
        new InkSampler(Film(element).Look, new WorkBudget(long.MaxValue)).Sample(element, 1, count)!.Value;
}
