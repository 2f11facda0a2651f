using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;

namespace Explainer.Display.Tests;

public class DisplayListTests
{
    private static readonly PixelSize Frame = new(640, 360);
    private static readonly RoundRectShape Box = new(new Rect(10, 20, 100, 50), 8);

    [Fact]
    public void Equal_drawings_are_equal_and_hash_alike()
    {
        var (a, b) = (Sample(10), Sample(10));
        Assert.Equal(a, b);
        Assert.Equal(a.Hash(), b.Hash());
        Assert.Equal(DisplayListText.Write(a), DisplayListText.Write(b));
        Assert.NotEqual(a, Sample(11));
        Assert.NotEqual(a.Hash(), Sample(11).Hash());
    }

    [Fact]
    public void Where_a_command_comes_from_does_not_count()
    {
        var source = new SourceText("f.yaml", "a");
        var there = Build(b =>
        {
            b.Origin = new SourceSpan(source, 1, 1, 1, 2);
            b.Fill(Box, Color.White);
        });
        Assert.Equal(Build(b => b.Fill(Box, Color.White)), there);
        Assert.EndsWith("# line 1\n", DisplayListText.Write(there), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_property_of_lines_areas_and_gradients_counts()
    {
        var corner = new PathBuilder().Move(0, 0).Line(50, 0).Line(50, 50);
        var styles = new StrokeStyle[]
        {
            new(4), new(4, LineCap.Butt), new(4, LineCap.Square), new(4) { Join = LineJoin.Bevel }, new(4) { Join = LineJoin.Miter },
            new(4) { Join = LineJoin.Miter, MiterLimit = 9 }, new(4, LineCap.Square) { Join = LineJoin.Miter },
        };
        var circle = GradientPaint.Radial(new Point(9, 9), 5, (0, Color.White), (1, Color.Black));
        var lists = styles.Select(s => Build(b => b.Stroke(corner.Build(), Paint.Solid(Color.White), s)))
            .Append(Build(b => b.Fill(corner.Build(), Color.White)))
            .Append(Build(b => b.Fill(corner.Build(evenOdd: true), Color.White)))
            .Append(Build(b => b.Fill(corner.Build(), circle)))
            .Append(Build(b => b.Fill(corner.Build(), GradientPaint.Radial(new Point(9, 9), 5, Affine.Scale(1, 2), (0, Color.White), (1, Color.Black)))))
            .ToList();
        Assert.Equal(lists.Count, lists.Select(l => l.Hash()).Distinct().Count());
        Assert.Equal(lists.Count, lists.Select(l => l.Commands[0].Fingerprint).Distinct().Count());
        Assert.Equal(lists.Count - 1, lists.Select(DisplayListText.Write).Distinct().Count());
        Assert.Equal(Build(b => b.Fill(corner.Build(), circle)), Build(b => b.Fill(corner.Build(), GradientPaint.Radial(new Point(9, 9), 5, Affine.Identity, (0, Color.White), (1, Color.Black)))));

        // The box of a line holds its corners' points.
        Assert.True(styles[5].Reach == 18 && styles[0].Reach == 2);
        Assert.True(lists[5].Commands[0].Bounds.Contains(new Rect(0, -18, 68, 68)));
    }

    [Fact]
    public void Numbers_lie_on_the_grid_and_minus_zero_is_zero()
    {
        Assert.Equal(Build(b => b.Fill(new RoundRectShape(new Rect(0, 0, 5, 5)), Color.White)), Build(b => b.Fill(new RoundRectShape(new Rect(-0.0, 1e-9, 5, 5)), Color.White)));
        Assert.NotEqual(
            Build(b => b.Fill(Box, Color.White)), Build(b => b.Fill(new RoundRectShape(new Rect(10 + (1.0 / 64), 20, 100, 50), 8), Color.White)));
    }

    [Fact]
    public void A_layer_that_changes_nothing_is_dissolved_and_an_invisible_one_dropped()
    {
        Assert.IsType<FillCommand>(Assert.Single(Layer(1).Commands));
        Assert.Empty(Layer(0).Commands);
        Assert.Equal(128, Assert.IsType<LayerCommand>(Assert.Single(Layer(0.5).Commands)).Opacity);
        Assert.Empty(Build(b =>
        {
            b.BeginLayer(0.5);
            b.EndLayer();
        }).Commands);

        static DisplayList Layer(double opacity) => Build(b =>
        {
            b.BeginLayer(opacity);
            b.Fill(Box, Color.White);
            b.EndLayer();
        });
    }

    [Fact]
    public void What_is_not_seen_is_left_out() => Assert.Empty(Build(b =>
    {
        b.Fill(Box, Color.Transparent);
        b.Fill(new RoundRectShape(new Rect(700, 0, 10, 10)), Color.White);
        b.Fill(new RoundRectShape(new Rect(0, 0, 0, 10)), Color.White);
        b.Stroke(Box, Color.White, 0);
        b.Glow(Box, Color.White, 0);
    }).Commands);

    [Fact]
    public void Bounds_hold_what_is_drawn()
    {
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var map = Affine.RotationAbout(random.NextDouble() * 360, new Point(320, 180)).Of(Affine.Scale(0.3 + random.NextDouble(), 0.3 + random.NextDouble()));
            var width = 1 + (random.NextDouble() * 20);
            var commands = Build(b =>
            {
                b.Push(map);
                b.Fill(Box, Color.White);
                b.Stroke(Box, Color.White, width);
                b.Glow(Box, Color.White, width);
                b.Pop();
            }).Commands;
            var corner = map.Apply(new Point(10, 45));
            var outer = map.Apply(new Point(10 - (width / 2), 45));
            Assert.All(commands, c => Assert.True(c.Bounds.Inflate(0.1).Contains(new Rect(corner.X, corner.Y, 0, 0))));
            Assert.All(commands.OfType<StrokeCommand>(), c => Assert.True(c.Bounds.Inflate(0.1).Contains(new Rect(outer.X, outer.Y, 0, 0))));
        }
    }

    [Fact]
    public void A_clip_cuts_the_bounds() => Assert.True(new Rect(9, 19, 12, 12).Contains(Assert.Single(Build(b =>
    {
        b.BeginLayer(1, clip: new RoundRectShape(new Rect(10, 20, 10, 10)));
        b.Fill(Box, Color.White);
        b.EndLayer();
    }).Commands).Bounds));

    private static DisplayList Sample(double x) => Build(b =>
    {
        b.Backdrop(Color.Black, [], 0.3);
        b.Push(Affine.Translation(x, 3));
        b.Fill(Box, GradientPaint.Linear(Point.Zero, new Point(100, 0), (0, Color.White), (1, Color.Black)));
        b.Stroke(new PathBuilder().Move(0, 0).Line(50, 50).Build(), Color.White, 3);
        b.Pop();
    });

    private static DisplayList Build(Action<DisplayListBuilder> draw)
    {
        var builder = new DisplayListBuilder();
        builder.Begin(Frame);
        draw(builder);
        return builder.Build();
    }
}
