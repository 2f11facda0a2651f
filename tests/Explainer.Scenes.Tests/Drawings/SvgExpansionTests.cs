using System.Text;
using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Drawings;
using Explainer.Scenes.Themes;
using Explainer.Scenes.Timelines;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Drawings;

/// <summary>What an SVG file draws by way of others: markers, patterns, masks.</summary>
public sealed class SvgExpansionTests
{
    // A view box of 64 gives 32 units each.
    private const double Unit = 32;
    private const string Head = "<marker id='h' viewBox='0 0 10 10' refX='10' refY='5' markerWidth='5' markerHeight='5' orient='auto'><path d='M 0 0 L 10 5 L 0 10 z' fill='context-stroke'/></marker>";

    [Fact]
    public void A_head_stands_at_the_end_of_its_line_as_wide_as_the_line_says_and_turned()
    {
        var shapes = Shapes(Head + "<path d='M 10 10 L 10 40' stroke='lime' stroke-width='2' fill='none' marker-end='url(#h)'/>");
        Assert.Equal(2, shapes.Count);

        // Five widths of 2, its tip at (10, 40), pointing down.
        AssertRect(new Rect(5, 30, 10, 10), shapes[1].Bounds);
        Assert.Equal("#00ff00ff", ((SolidPaint)shapes[1].Fill!.In(c => c.Own)).Color.ToString());
    }

    [Theory]
    [InlineData("auto", 20)]
    [InlineData("auto-start-reverse", 10)]
    [InlineData("180", 10)]
    public void A_head_at_the_start_looks_along_the_line_or_away_from_it(string orient, double left)
    {
        var head = Shapes(Head.Replace("'auto'", $"'{orient}'", StringComparison.Ordinal) + "<line x1='20' y1='10' x2='60' y2='10' stroke='lime' stroke-width='2' marker-start='url(#h)'/>")[^1];
        Assert.Equal(left == 20 ? 10 : 20, head.Bounds.X / Unit, 0.1);
    }

    [Fact]
    public void Markers_between_the_ends_stand_at_each_corner_and_are_handed_down()
    {
        var shapes = Shapes("<marker id='d' markerWidth='4' markerHeight='4' refX='2' refY='2' markerUnits='userSpaceOnUse'><rect width='4' height='4'/></marker><g marker-mid='url(#d)'><polyline points='0,0 10,0 10,20 30,20' stroke='red' fill='none'/></g>");
        AssertRect(new Rect(8, -2, 4, 4), shapes[1].Bounds);
        AssertRect(new Rect(8, 18, 4, 4), shapes[2].Bounds);
        Assert.Equal(3, shapes.Count);
    }

    [Fact]
    public void A_pattern_is_drawn_tile_by_tile_within_its_area()
    {
        var root = Whole("<pattern id='p' width='16' height='16' patternUnits='userSpaceOnUse'><rect x='2' width='4' height='4' fill='red'/></pattern><rect x='8' width='40' height='30' fill='url(#p)' stroke='lime'/>").Root;
        var group = Groups(root).Single(g => g.Clip is not null);
        AssertRect(new Rect(8, 0, 40, 30), group.Clip!.Bounds);
        Assert.Equal(6, group.Content.Length);
        AssertRect(new Rect(34, 16, 4, 4), group.Content[^1].Bounds);
        Assert.Single(AllShapes(root), s => s.Stroke is not null && s.Fill is null);
    }

    [Fact]
    public void Tiles_may_be_shares_of_what_they_fill_and_turned()
    {
        var group = Groups(Whole("<pattern id='q' width='0.5' height='0.5' patternTransform='rotate(45)'><rect width='4' height='4' fill='red'/></pattern><pattern id='p' href='#q'/><rect width='20' height='20' fill='url(#p)'/>").Root).Single(g => g.Clip is not null);
        Assert.All(AllShapes(group), s => Assert.Equal(4 * Math.Sqrt(2), s.Bounds.Width / Unit, 0.05));
        Assert.Contains(AllShapes(group), s => Math.Abs((s.Bounds.Center.X / Unit) - 0) < 0.1 && Math.Abs((s.Bounds.Y / Unit) - 0) < 0.1);
    }

    [Fact]
    public void A_mask_takes_away_what_it_is_dark_on_or_leaves_out()
    {
        var layers = Layers("<mask id='m'><rect width='64' height='64' fill='white'/><circle cx='32' cy='32' r='9' fill='black'/></mask><rect id='r' width='64' height='64' fill='red' mask='url(#m)'/>");
        var taken = layers.Single(l => l.Blend == Blend.Erase);

        // All of it, less what is white, and again what is black.
        Assert.Equal([Blend.Normal, Blend.Erase, Blend.Erase, Blend.Normal], taken.Children.OfType<FillCommand>().Select(f => f.Blend));
        Assert.All(taken.Children.OfType<FillCommand>(), f => Assert.Equal("#000000ff", ((SolidPaint)f.Paint).Color.ToString()));
    }

    [Fact]
    public void A_mask_of_opacity_asks_for_no_colours()
    {
        var layers = Layers("<mask id='m' mask-type='alpha'><rect width='64' height='64' fill='black' fill-opacity='0.4'/></mask><rect id='r' width='64' height='64' fill='red' mask='url(#m)'/>");
        var fills = layers.Single(l => l.Blend == Blend.Erase).Children.OfType<FillCommand>().ToList();
        Assert.Equal(["#000000ff", "#00000066"], fills.Select(f => ((SolidPaint)f.Paint).Color.ToString()));
    }

    [Fact]
    public void Beyond_its_region_a_mask_shows_nothing()
    {
        var layers = Layers("<mask id='m' maskUnits='userSpaceOnUse' x='8' y='8' width='16' height='16'><rect width='64' height='64' fill='white'/></mask><rect id='r' width='64' height='64' fill='red' mask='url(#m)'/>");
        var region = Assert.Single(layers, l => l.Clip is not null);
        Assert.Equal(600.0 / 64 * 16, region.ClipTransform.Apply(region.Clip!.Bounds).Width, 1.0);
    }

    private static List<LayerCommand> Layers(string content)
    {
        var drawing = Make("Drawing", ("file", PropValue.Of(Whole(content))), ("width", N(600)));
        return [.. All(Film(drawing).At(1).Commands).OfType<LayerCommand>()];
    }

    private static IEnumerable<DisplayCommand> All(IEnumerable<DisplayCommand> commands) => commands.SelectMany(c => c is LayerCommand layer ? All(layer.Children).Prepend(c) : [c]);

    private static List<DrawingShape> Shapes(string content) => [.. AllShapes(Whole(content).Root)];

    private static IEnumerable<DrawingShape> AllShapes(DrawingGroup group) => group.Content.SelectMany(n => n is DrawingGroup inner ? AllShapes(inner) : [(DrawingShape)n]);

    private static IEnumerable<DrawingGroup> Groups(DrawingGroup group) => group.Content.OfType<DrawingGroup>().SelectMany(g => Groups(g).Prepend(g));

    private static DrawingPicture Whole(string content)
    {
        var look = new Look(Landscape, BuiltInThemes.Midnight, Typesetter, "en");
        var (drawing, faults) = SvgReader.Read(Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'>{content}</svg>"), look);
        Assert.Empty(faults);
        return drawing!;
    }

    private static void AssertRect(Rect expected, Rect actual) => Assert.True(
        Math.Abs(expected.X - (actual.X / Unit)) < 0.1 && Math.Abs(expected.Y - (actual.Y / Unit)) < 0.1
        && Math.Abs(expected.Width - (actual.Width / Unit)) < 0.1 && Math.Abs(expected.Height - (actual.Height / Unit)) < 0.1, $"{expected} {actual}");
}
