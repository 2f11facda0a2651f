using System.Text.RegularExpressions;
using System.Xml.Linq;
using Explainer.Core.Geometry;
using Explainer.Scenes.Drawings;
using Explainer.Scenes.Themes;
using Explainer.Scenes.Timelines;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Drawings;

/// <summary>The drawings and icons that come with the program.</summary>
public sealed partial class LibraryDrawingTests
{
    private const string IconRoot = "viewBox=0 0 48 48; data-line-weight=8; fill=none; stroke=currentColor; stroke-width=2.5; stroke-linecap=round; stroke-linejoin=round";
    private static readonly Look Film = new(Landscape, BuiltInThemes.Midnight, Typesetter, "en");

    // What is light or shade in every theme.
    private static readonly string[] FixedColors = ["#ffd166", "#000000"];

    public static TheoryData<string> All => [.. Repository.Files("assets", "*.svg").Where(f => !f.StartsWith("assets/docs/", StringComparison.Ordinal))];

    public static TheoryData<string> Icons => [.. Repository.Files("assets/icons", "*.svg")];

    [Theory]
    [MemberData(nameof(All))]
    public void A_drawing_is_whole_and_nothing_of_it_is_cut(string path)
    {
        var drawing = Read(path);
        var seen = Seen(drawing);
        var slack = drawing.Room.Width / 1000;
        Assert.True(
            seen.X >= -slack && seen.Y >= -slack && seen.Right <= drawing.Room.Width + slack && seen.Bottom <= drawing.Room.Height + slack,
            $"{path}: {seen} in {drawing.Room}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_drawing_takes_its_colours_from_the_theme(string path)
    {
        // In var(--accent, #00d9ff) the second one is for other programs.
        var own = Color().Matches(Role().Replace(Repository.Read(path), "")).Select(m => m.Value);
        Assert.Empty(own.Except(FixedColors));
    }

    [Theory]
    [MemberData(nameof(Icons))]
    public void An_icon_has_the_frame_the_line_and_the_weight_of_all(string path)
    {
        var root = XDocument.Parse(Repository.Read(path)).Root!;
        Assert.Equal(IconRoot, string.Join("; ", root.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => $"{a.Name}={a.Value}")));
        Assert.Empty(root.Descendants().Attributes("stroke-width"));
        Assert.All(root.Descendants().Attributes("stroke"), a => Assert.Equal("none", a.Value));
        Assert.All(root.Descendants().Attributes("fill"), a => Assert.Equal("currentColor", a.Value));
        Assert.All(root.Descendants().Attributes("fill-opacity"), a => Assert.Equal("0.2", a.Value));

        // It fills the frame in one direction at least, and stands in its middle.
        var drawing = Read(path);
        var unit = drawing.Room.Width / 48;
        var seen = Seen(drawing);
        Assert.InRange(Math.Max(seen.Width, seen.Height) / unit, 37, 48);
        Assert.InRange(seen.Center.X / unit, 22.5, 25.5);
        Assert.InRange(seen.Center.Y / unit, 22.5, 25.5);
    }

    [Theory]
    [InlineData("book", "cover ribbon left right leaf-1 leaf-2 leaf-3")]
    [InlineData("coffee-cup", "steam steam-1 steam-2 steam-3 saucer cup")]
    [InlineData("dial", "low middle high ticks needle hub")]
    [InlineData("dictionary", "back pages cover title mark ribbon")]
    [InlineData("editor", "body brooch head hair glasses eyes mouth papers left-arm right-arm pen cup steam desk")]
    [InlineData("envelope", "flap letter pocket seal")]
    [InlineData("eraser", "rubber sleeve")]
    [InlineData("hand-with-pen", "cuff pen")]
    [InlineData("hauler", "chassis cargo label cab shell window lamp wheel-1 wheel-2 wheel-3 wheel-4")]
    [InlineData("intern", "body head hair eyes mouth left-arm right-arm laptop bolt desk")]
    [InlineData("kitchen", "hood cook head hat scarf arm pan food pot lid steam flame-1 flame-2 counter bell")]
    [InlineData("layers", "plate-1 plate-2 plate-3 plate-4 plate-5")]
    [InlineData("menu", "board sheet ornament line-1 line-2 line-3 line-4 line-5")]
    [InlineData("pantry", "frame back shelf-1 shelf-2 shelf-3 shelf-4")]
    [InlineData("pencil", "paint rubber tip")]
    [InlineData("plate", "steam food dish")]
    [InlineData("road", "sky sun hills left-town right-town street lane")]
    [InlineData("robot", "left-arm right-arm legs body chest head antenna eyes mouth")]
    [InlineData("scanner", "beam line head lamp")]
    [InlineData("server-rack", "frame server-1 server-2 server-3 server-4 server-5")]
    [InlineData("shelf", "frame back")]
    [InlineData("speech-bubble", "bubble dots dot-1 dot-2 dot-3")]
    [InlineData("stamp", "handle base rubber")]
    [InlineData("thought-bubble", "cloud puff-1 puff-2")]
    [InlineData("truck", "chassis cargo box-1 box-2 box-3 bed sign cab shell window lamp back-wheel front-wheel")]
    [InlineData("van", "body shell window lamp cargo cargo-1 cargo-2 cargo-3 cargo-4 cargo-5 cargo-6 back-wheel front-wheel")]
    public void A_drawing_has_the_parts_that_films_move(string name, string parts) => HasParts($"assets/drawings/{name}.svg", parts);

    [Theory]
    [InlineData("bars", "bar-1 bar-2 bar-3")]
    [InlineData("battery", "charge")]
    [InlineData("cache", "bolt")]
    [InlineData("chart", "line")]
    [InlineData("chat", "dots")]
    [InlineData("check", "mark")]
    [InlineData("chip", "core")]
    [InlineData("clock", "hour minute")]
    [InlineData("coffee", "steam")]
    [InlineData("cooking-pot", "lid")]
    [InlineData("cross", "mark")]
    [InlineData("curve", "line")]
    [InlineData("envelope", "flap")]
    [InlineData("eye", "iris")]
    [InlineData("flag", "cloth")]
    [InlineData("gauge", "needle")]
    [InlineData("hourglass", "sand")]
    [InlineData("lightbulb", "bulb")]
    [InlineData("lock", "shackle")]
    [InlineData("pie", "slice")]
    [InlineData("pipe", "flow")]
    [InlineData("rocket", "flame")]
    [InlineData("speaker", "waves")]
    [InlineData("stopwatch", "sector")]
    [InlineData("sun", "rays")]
    [InlineData("thermometer", "level")]
    public void An_icon_has_the_parts_that_films_move(string name, string parts) => HasParts($"assets/icons/{name}.svg", parts);

    [Theory]
    [InlineData("book", "leaf-1", 300, 180)]
    [InlineData("envelope", "flap", 125, 7)]
    [InlineData("kitchen", "arm", 200, 222)]
    [InlineData("van", "back-wheel", 140, 268)]
    [InlineData("dial", "needle", 200, 220)]
    public void What_turns_has_its_pivot(string name, string part, double x, double y)
    {
        var drawing = Read($"assets/drawings/{name}.svg");
        var unit = drawing.Room.Width / drawing.Size.Width;
        var pivot = Parts(drawing.Root).Single(p => p.Part == part).Pivot;
        Assert.Equal(x, pivot.X / unit, 0.01);
        Assert.Equal(y, pivot.Y / unit, 0.01);
    }

    private static void HasParts(string path, string parts) =>
        Assert.Equal(parts.Split(' ').Order(StringComparer.Ordinal), Parts(Read(path).Root).Select(p => p.Part!).Order(StringComparer.Ordinal));

    private static DrawingPicture Read(string path)
    {
        var (drawing, faults) = SvgReader.Read(File.ReadAllBytes(Repository.At(path)), Film);
        Assert.Empty(faults);
        return drawing!;
    }

    private static IEnumerable<DrawingGroup> Parts(DrawingGroup group) => group.Parts.SelectMany(p => Parts(p).Prepend(p));

    private static IEnumerable<DrawingShape> Shapes(DrawingNode node) =>
        node is DrawingGroup group ? group.Content.SelectMany(Shapes) : [(DrawingShape)node];

    // With the width of lines, which a shape's bounds are without.
    private static Rect Seen(DrawingPicture drawing) => Shapes(drawing.Root)
        .Where(s => s.Fill is not null || s.Stroke is not null)
        .Select(s => s.Stroke is null ? s.Bounds : s.Bounds.Inflate(s.Style.Width / 2))
        .Aggregate((all, box) => all.Union(box));

    [GeneratedRegex("#[0-9a-fA-F]{3,8}\\b(?=\")")]
    private static partial Regex Color();

    [GeneratedRegex(@"var\(--[a-z]+, #[0-9a-f]{6}\)")]
    private static partial Regex Role();
}
