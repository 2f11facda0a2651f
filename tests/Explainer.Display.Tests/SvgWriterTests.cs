using System.Collections.Immutable;
using System.Xml.Linq;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;

namespace Explainer.Display.Tests;

public sealed class SvgWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Every_command_has_its_element()
    {
        var document = XDocument.Parse(SvgWriter.Write(Sample(), "A <title> & more"));
        var names = document.Root!.Elements().Select(e => e.Name.LocalName).ToList();

        // Ground and its light, the fill, the dashed line, the glow, the layer.
        Assert.Equal(["title", "defs", "rect", "ellipse", "rect", "path", "g", "g"], names);
        Assert.Equal("A <title> & more", document.Root.Element(Svg + "title")!.Value);
        Assert.Equal("0 0 320 180", document.Root.Attribute("viewBox")!.Value);
    }

    [Fact]
    public void Numbers_are_written_as_they_stand_in_the_list()
    {
        var text = SvgWriter.Write(Sample(), "t");

        Assert.Contains("<rect x=\"10\" y=\"20\" width=\"100\" height=\"40\" rx=\"8\" fill=\"url(#gradient2)\" transform=\"matrix(1 0 0 1 5 7)\"/>", text, StringComparison.Ordinal);
        Assert.Contains("<path d=\"M0 0L50 0C60 0 60 10 50 10\" fill=\"none\" stroke=\"#ff0000\" stroke-opacity=\"0.50196\" stroke-width=\"3\"", text, StringComparison.Ordinal);
        Assert.Contains("stroke-dasharray=\"6 4\" stroke-dashoffset=\"1\"", text, StringComparison.Ordinal);
        Assert.Contains("<feGaussianBlur stdDeviation=\"4\"/>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_references_lead_somewhere()
    {
        var text = SvgWriter.Write(Sample(), "t");
        var document = XDocument.Parse(text);
        var names = document.Descendants().Attributes("id").Select(a => a.Value).ToList();
        var used = System.Text.RegularExpressions.Regex.Matches(text, @"url\(#([a-z0-9]+)\)").Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Equal(names.Order(), used.Distinct().Order());
    }

    [Fact]
    public void Corners_rules_and_ellipses_of_gradients_are_written()
    {
        var builder = new DisplayListBuilder();
        builder.Begin(new PixelSize(320, 180));
        var area = new PathBuilder().Move(0, 0).Line(50, 0).Line(50, 50).Close().Build(evenOdd: true);
        builder.BeginLayer(1, clip: area);
        builder.Fill(area, GradientPaint.Radial(new Point(9, 9), 5, Affine.Scale(1, 2), (0, Color.White), (1, Color.Black)));
        builder.EndLayer();
        builder.Stroke(area, Paint.Solid(Color.White), new StrokeStyle(3, LineCap.Square) { Join = LineJoin.Miter, MiterLimit = 7 });
        var text = SvgWriter.Write(builder.Build(), "t");

        Assert.Contains("r=\"5\" gradientTransform=\"matrix(1 0 0 2 0 0)\"", text, StringComparison.Ordinal);
        Assert.Contains("clip-rule=\"evenodd\"", text, StringComparison.Ordinal);
        Assert.Contains("fill-rule=\"evenodd\"", text, StringComparison.Ordinal);
        Assert.Contains("stroke-linejoin=\"miter\" stroke-linecap=\"square\" stroke-miterlimit=\"7\"", text, StringComparison.Ordinal);
    }

    private static DisplayList Sample()
    {
        var builder = new DisplayListBuilder();
        builder.Begin(new PixelSize(320, 180));
        builder.Backdrop(Color.Black, ImmutableArray.Create(new BackdropLight(new Point(160, 80), 100, 60, Rgba.From(Color.White.Fade(0.2)))), 0.3);
        builder.Push(Affine.Translation(5, 7));
        builder.Fill(
            new RoundRectShape(new Rect(10, 20, 100, 40), 8),
            GradientPaint.Linear(Point.Zero, new Point(100, 0), (0, Color.White), (1, Color.Black)));
        builder.Pop();
        var line = new PathBuilder().Move(0, 0).Line(50, 0).Cubic(new(60, 0), new(60, 10), new(50, 10)).Build();
        builder.Stroke(line, Paint.Solid(new Color(1, 0, 0, 0.5f)), new StrokeStyle(3, LineCap.Round, [6, 4], 1));
        builder.Glow(new EllipseShape(new Rect(20, 20, 30, 30)), Color.White, 4);
        builder.BeginLayer(0.5, clip: new RoundRectShape(new Rect(0, 0, 100, 100)));
        builder.Fill(new EllipseShape(new Rect(50, 50, 80, 80)), Color.White);
        builder.EndLayer();
        return builder.Build();
    }
}
