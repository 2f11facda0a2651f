using System.Text;
using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Drawings;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Themes;
using Explainer.Scenes.Timelines;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Drawings;

/// <summary>What parts of a drawing do in frames.</summary>
public sealed class DrawingPartTests
{
    private const string Two = "<rect id='plate' width='100' height='50' fill='#102030'/><g id='hand' data-pivot='10 10'><rect x='10' y='8' width='40' height='4' fill='#ff0000' stroke='#ffffff'/></g>";

    [Fact]
    public void A_part_turns_about_the_pivot_of_the_file()
    {
        var drawing = Of(Two);
        Follow(drawing.Children[1], CommonProps.Rotate, N(90));
        var fill = Fills(Stage.Film(drawing), 1)[1];

        // Twice as large as in the file, in the middle of the safe area: the hand hangs down from (10, 10).
        var corner = Corner(drawing);
        var box = fill.Transform.Apply(fill.Shape.Bounds);
        Assert.Equal(corner.X + 16, box.X, 0.1);
        Assert.Equal(corner.Y + 20, box.Y, 0.1);
        Assert.Equal((8, 80), (box.Width, box.Height), new Near());
    }

    [Fact]
    public void A_part_is_moved_in_px_of_the_film()
    {
        var drawing = Of(Two);
        Follow(drawing.Children[0], CommonProps.Position, PropValue.Of(new Point(30, -10)));
        var fill = Fills(Stage.Film(drawing), 1)[0];
        var corner = Corner(drawing);
        var box = fill.Transform.Apply(fill.Shape.Bounds);
        Assert.Equal(new Point(corner.X + 30, corner.Y - 10), new Point(box.X, box.Y), new Near2());
    }

    [Fact]
    public void A_part_is_tinted_gradually_and_lines_apart_from_areas()
    {
        var drawing = Of(Two);
        var fill = (ColorProp)drawing.Children[1].Prop("fill");
        Follow(drawing.Children[1], fill, fill.Of(Core.Color.FromBytes(0, 0, 255)));
        var film = Stage.Film(drawing);
        Assert.Equal("#102030ff", Fills(film, 1)[0].Paint.ToString());
        Assert.Equal("#0000ffff", Fills(film, 1)[1].Paint.ToString());
        Assert.Equal("#800080ff", Fills(film, 0.5)[1].Paint.ToString());
        Assert.Equal("#ffffffff", film.At(1).Commands.Flat().OfType<StrokeCommand>().Single().Paint.ToString());
    }

    [Fact]
    public void A_mirrored_drawing_mirrors_where_its_parts_are()
    {
        var look = new Look(Landscape, BuiltInThemes.Midnight, Typesetter, "en");
        var (plain, mirrored) = (Of(Two), Of(Two, ("flip", S("x"))));
        Stage.Film(plain);
        Stage.Film(mirrored);
        var middle = ElementGeometry.CenterInFrame(look, plain, 0).X;
        var (a, b) = (ElementGeometry.CenterInFrame(look, plain.Children[1], 0), ElementGeometry.CenterInFrame(look, mirrored.Children[1], 0));
        Assert.Equal(middle - a.X, b.X - middle, 0.01);
        Assert.Equal(a.Y, b.Y, 0.01);
    }

    [Fact]
    public void A_pen_draws_lines_one_after_the_other_and_areas_behind_them()
    {
        var drawing = Of(Two);
        Follow(drawing, drawing.Prop("drawn"), N(0), N(1));
        var film = Stage.Film(drawing);
        Assert.Empty(film.At(0).Commands.Flat().OfType<StrokeCommand>());

        // The first shape is being drawn by a pen in its own colour, the second not yet.
        var early = film.At(0.2).Commands.Flat().Skip(1).ToList();
        Assert.IsType<StrokeCommand>(Assert.Single(early));
        var late = film.At(0.95).Commands.Flat().Skip(1).ToList();
        Assert.Equal(["FillCommand", "FillCommand", "StrokeCommand"], late.Select(c => c.GetType().Name));
        Assert.Equal(Stage.Film(Of(Two)).At(1), film.At(1));
    }

    [Fact]
    public void Opacity_and_clip_of_a_group_go_with_it()
    {
        var drawing = Of("<clipPath id='k'><circle cx='50' cy='25' r='20'/></clipPath><g id='both' opacity='0.5' clip-path='url(#k)'><rect width='50' height='50'/><rect x='20' width='50' height='50'/></g>");
        var layer = Assert.IsType<LayerCommand>(Stage.Film(drawing).At(1).Commands[^1]);
        Assert.Equal(128, layer.Opacity);
        var corner = Corner(drawing);
        Assert.Equal(new Rect(corner.X + 60, corner.Y + 10, 80, 80), layer.ClipTransform.Apply(layer.Clip!.Bounds), new Near3());
    }

    /// <summary>A drawing of a view box of 100 x 50, drawn at 200 x 100.</summary>
    internal static Element Of(string content, params (string Prop, PropValue Value)[] more)
    {
        var look = new Look(Landscape, BuiltInThemes.Midnight, Typesetter, "en");
        var (picture, faults) = SvgReader.Read(Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50'>{content}</svg>"), look);
        Assert.Empty(faults);
        return Make("Drawing", [("file", PropValue.Of(picture)), ("width", N(200)), .. more]);
    }

    private static Point Corner(Element drawing) => drawing.Initial(CommonProps.Position).Point - new Point(100, 50);

    private static List<FillCommand> Fills(Timeline film, double time) => [.. film.At(time).Commands.Flat().OfType<FillCommand>()];

    private static void Follow(Element element, PropDefinition prop, PropValue to) => Follow(element, prop, element.Initial(prop), to);

    private static void Follow(Element element, PropDefinition prop, PropValue from, PropValue to) => element.Open().Follow(
        prop, -1, Track.Build(from, [new PropChange(element, prop, -1, new(0), new(1), from, to, Core.Easing.NamedEasing.Linear)]));

    private sealed class Near : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) a, (double, double) b) => Math.Abs(a.Item1 - b.Item1) < 0.2 && Math.Abs(a.Item2 - b.Item2) < 0.2;

        public int GetHashCode((double, double) obj) => 0;
    }

    private sealed class Near2 : IEqualityComparer<Point>
    {
        public bool Equals(Point a, Point b) => (a - b).Length < 0.2;

        public int GetHashCode(Point obj) => 0;
    }

    private sealed class Near3 : IEqualityComparer<Rect>
    {
        public bool Equals(Rect a, Rect b) => (new Point(a.X, a.Y) - new Point(b.X, b.Y)).Length < 0.2 && (new Point(a.Right, a.Bottom) - new Point(b.Right, b.Bottom)).Length < 0.2;

        public int GetHashCode(Rect obj) => 0;
    }
}
