using System.Text;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Drawings;
using Explainer.Scenes.Themes;
using Explainer.Scenes.Timelines;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests.Drawings;

public sealed class SvgReaderTests
{
    // A view box of 64 gives 32 units each.
    private const double Unit = 32;

    [Theory]
    [InlineData("<rect x='4' y='6' width='10' height='20'/>", 4, 6, 10, 20)]
    [InlineData("<circle cx='20' cy='20' r='5'/>", 15, 15, 10, 10)]
    [InlineData("<ellipse cx='20' cy='20' rx='5' ry='50%'/>", 15, -12, 10, 64)]
    [InlineData("<polygon points='1,2 11,2 11,22'/>", 1, 2, 10, 20)]
    [InlineData("<path d='M 0 0 Q 10 20 20 0 Z'/>", 0, 0, 20, 10)]
    [InlineData("<g transform='translate(10 0) scale(2)'><rect width='3' height='4' transform='translate(1,1)'/></g>", 12, 2, 6, 8)]
    [InlineData("<defs><rect id='r' width='3' height='4'/></defs><use href='#r' x='7' y='8'/>", 7, 8, 3, 4)]
    [InlineData("<symbol id='s' viewBox='0 0 10 10'><rect width='10' height='5'/></symbol><use href='#s' x='4' y='4' width='20' height='20'/>", 4, 4, 20, 10)]
    [InlineData("<svg x='10' y='10' width='20' height='40' viewBox='0 0 10 10'><rect width='10' height='10'/></svg>", 10, 20, 20, 20)]
    [InlineData("<svg width='20' height='40' viewBox='0 0 10 10' preserveAspectRatio='none'><rect width='10' height='10'/></svg>", 0, 0, 20, 40)]
    [InlineData("<rect width='1in' height='72pt'/>", 0, 0, 96, 96)]
    public void Shapes_stand_where_their_maps_put_them(string content, double x, double y, double width, double height)
    {
        var bounds = Whole(content).Root.Bounds;
        Assert.Equal(x * Unit, bounds.X, 0.02 * Unit);
        Assert.Equal(y * Unit, bounds.Y, 0.02 * Unit);
        Assert.Equal(width * Unit, bounds.Width, 0.02 * Unit);
        Assert.Equal(height * Unit, bounds.Height, 0.02 * Unit);
    }

    [Theory]
    [InlineData("<rect width='9' height='9' fill='#f00'/>", "#ff0000")]
    [InlineData("<rect width='9' height='9' fill='#f008'/>", "#ff000088")]
    [InlineData("<rect width='9' height='9' style='fill: RoyalBlue; fill-opacity: 50%'/>", "#4169e180")]
    [InlineData("<rect width='9' height='9' fill='rgb(10%, 20%, 100%)'/>", "#1a33ff")]
    [InlineData("<rect width='9' height='9' fill='darkgrey' opacity='.5'/>", "#a9a9a980")]
    [InlineData("<g fill='lime'><rect width='9' height='9'/></g>", "#00ff00")]
    [InlineData("<g color='red'><rect width='9' height='9' fill='currentColor'/></g>", "#ff0000")]
    [InlineData("<style>.a { fill: red } rect.b#c { fill: blue } rect { fill: green; }</style><rect id='c' class='b a' width='9' height='9' fill='black'/>", "#0000ff")]
    [InlineData("<style>rect { fill: green } .a { fill: red }</style><rect class='a' width='9' height='9' style='fill:white'/>", "#ffffff")]
    [InlineData("<rect width='9' height='9' fill='var(--none, #123456)'/>", "#123456")]
    public void Colours_are_found_as_styles_say(string content, string expected)
    {
        var shape = Whole(content).Root.FirstShape!;
        Assert.Equal(expected, Assert.IsType<SolidPaint>(shape.Fill!.In(c => c.In(BuiltInThemes.Midnight, Color.White))).ToString() is var text && text.EndsWith("ff", StringComparison.Ordinal) && text.Length == 9 ? text[..7] : text);
    }

    [Fact]
    public void Roles_and_the_current_colour_are_the_film_s()
    {
        var shapes = Whole("<rect width='9' height='9' fill='var(--good)' stroke='currentColor'/>").Root.FirstShape!;
        Assert.Equal(BuiltInThemes.Midnight["good"], Solid(shapes.Fill!));
        Assert.Equal(Color.White, Solid(shapes.Stroke!));

        static Color Solid(DrawingPaint paint)
        {
            Color? seen = null;
            paint.In(c => (seen = c.In(BuiltInThemes.Midnight, Color.White)).Value);
            return seen!.Value;
        }
    }

    [Fact]
    public void Lines_keep_their_look_at_the_scale_of_the_file()
    {
        var shape = Whole("<path d='M0 0H9' fill='none' stroke='red' stroke-width='2' stroke-dasharray='3 1 2' stroke-linecap='square' stroke-linejoin='bevel' stroke-miterlimit='7' transform='scale(2)'/>").Root.FirstShape!;
        Assert.Equal(Affine.Identity, shape.Map);
        Assert.Equal(4 * Unit, shape.Style.Width);
        Assert.Equal([6 * Unit, 2 * Unit, 4 * Unit, 6 * Unit, 2 * Unit, 4 * Unit], shape.Style.Dashes);
        Assert.Equal((LineCap.Square, LineJoin.Bevel, 7), (shape.Style.Cap, shape.Style.Join, shape.Style.MiterLimit));

        // Pressed, a line is drawn first and mapped then.
        var pressed = Whole("<path d='M0 0H9' stroke='red' transform='scale(4 1)'/>").Root.FirstShape!;
        Assert.Equal(4, pressed.Map.Xx / pressed.Map.Yy, 6);
        Assert.Equal(36 * Unit, pressed.Map.Apply(pressed.Shape.Bounds).Width, 0.1);
    }

    [Fact]
    public void Gradients_become_those_of_a_display_list()
    {
        const string Defs = "<defs><linearGradient id='a'><stop offset='0' stop-color='red'/><stop offset='100%' stop-color='blue' stop-opacity='.5'/></linearGradient>"
            + "<linearGradient id='turned' href='#a' gradientTransform='rotate(90)'/><radialGradient id='r' href='#a' gradientUnits='userSpaceOnUse' cx='10' cy='10' r='5'/><radialGradient id='e' href='#a'/></defs>";
        var linear = Gradient("<rect x='4' width='20' height='10' fill='url(#a)'/>");
        Assert.Equal((new Point(4 * Unit, 0), new Point(24 * Unit, 0)), (linear.From, linear.To));
        Assert.Equal([new Rgba(0xFF0000FF), new Rgba(0x0000FF80)], linear.Stops.Select(s => s.Color));

        // Of the box turned by a right angle, so that it goes down over what is the height.
        var turned = Gradient("<rect x='4' width='20' height='10' fill='url(#turned)'/>");
        Assert.Equal(turned.From.X, turned.To.X, 3);
        Assert.Equal(10 * Unit, turned.To.Y - turned.From.Y, 3);

        var round = Gradient("<rect width='20' height='20' fill='url(#r)'/>");
        Assert.Equal((true, new Point(10 * Unit, 10 * Unit), 5 * Unit, Affine.Identity), (round.IsRadial, round.From, round.To.X, round.Map));

        var elliptic = Gradient("<rect width='40' height='10' fill='url(#e)'/>");
        var middle = elliptic.Map.Apply(elliptic.From);
        Assert.Equal(20 * Unit, middle.X, 0.1);
        Assert.Equal(20 * Unit, elliptic.Map.Apply(elliptic.From + new Point(elliptic.To.X, 0)).X - middle.X, 0.1);
        Assert.Equal(5 * Unit, elliptic.Map.Apply(elliptic.From + new Point(0, elliptic.To.X)).Y - middle.Y, 0.1);

        static GradientPaint Gradient(string rect) =>
            Assert.IsType<GradientPaint>(Whole(Defs + rect).Root.FirstShape!.Fill!.In(c => c.In(BuiltInThemes.Midnight, Color.White)));
    }

    [Fact]
    public void What_has_an_id_is_a_part_except_where_it_is_used()
    {
        var drawing = Whole("<g id='a'><rect id='b' width='4' height='4'/><g><circle id='c' r='3'/></g></g><defs><g id='d'><rect id='e' width='2' height='2'/></g></defs><use id='f' href='#d' data-pivot='1 2' transform='translate(10 10)'/>");
        Assert.Equal(["a", "f"], drawing.Root.Parts.Select(p => p.Part));
        Assert.Equal(["b", "c"], drawing.Root.Parts.First().Parts.Select(p => p.Part));
        Assert.Equal(new Point(2 * Unit, 2 * Unit), drawing.Root.Parts.First().Parts.First().Pivot);
        Assert.Equal(new Point(11 * Unit, 12 * Unit), drawing.Root.Parts.Last().Pivot);
        Assert.Equal((0, 2, 2, 1), (drawing.Root.Parts.First().First, drawing.Root.Parts.First().Count, drawing.Root.Parts.Last().First, drawing.Root.Parts.Last().Count));
    }

    [Fact]
    public void Clip_paths_hold_what_any_of_their_areas_holds()
    {
        var group = Assert.IsType<DrawingGroup>(Assert.Single(Whole(
            "<clipPath id='k'><rect width='10' height='10'/><path d='M5 0 V 20 H 15 V 0 Z'/></clipPath><g clip-path='url(#k)'><rect width='40' height='40'/></g>").Root.Content));
        Assert.Equal(new Rect(0, 0, 15 * Unit, 20 * Unit), group.Clip!.Bounds);

        // Both go round the same way, so that what both hold is held.
        Assert.Equal([new Point(15 * Unit, 0), new(15 * Unit, 20 * Unit), new(5 * Unit, 20 * Unit), new(5 * Unit, 0)], group.Clip.Points[4..8]);
        Assert.Equal(group.Clip.Bounds, group.Bounds);
    }

    [Fact]
    public void Texts_are_set_in_the_theme_s_fonts_at_their_anchors()
    {
        var shape = Whole("<text x='32' y='40' font-size='10' text-anchor='middle'>\n  ab\n   <tspan fill='red' dx='1'>c</tspan> </text>").Root;
        var runs = shape.Content.Select(n => n as DrawingGroup ?? (object)n).SelectMany(n => n is DrawingGroup g ? g.Content.OfType<DrawingShape>() : [(DrawingShape)n]).ToList();
        Assert.Equal(["ab ", "c"], runs.Select(r => Typesetter.TextOf((GlyphRunShape)r.Shape)));

        // Four characters of 6 and a shift of 1 about the middle; the baseline at 40.
        Assert.Equal((32 - 12.5) * Unit, runs[0].Map.X0, 0.02 * Unit);
        Assert.Equal(40 * Unit, runs[0].Map.Apply(((GlyphRunShape)runs[0].Shape).Glyphs[0].Position).Y, 0.02 * Unit);
    }

    [Theory]
    [InlineData("<image href='x.png' width='9' height='9'/><rect width='1' height='1'/>", "<image>: this kind of element", 1)]
    [InlineData("<rect width='1' height='1'/>\n\n<path id='roof' d='M 0 0 L 5'/>", "<path> #roof: its path data: at column 10, a number is missing at its end", 3)]
    [InlineData("<rect width='1' height='1' filter='url(#f)'/>", "<rect>: its filter", 1)]
    [InlineData("<rect width='1' height='1' mask='url(#f)'/>", "<rect>: its mask #f, which is not there", 1)]
    [InlineData("<mask id='f'><g clip-path='url(#c)'><rect width='1' height='1'/></g></mask><clipPath id='c'><rect width='1' height='1'/></clipPath><rect width='1' height='1' mask='url(#f)'/>", "<mask> #f: the clip-path or mask of something within a mask", 1)]
    [InlineData("<mask id='f'><rect width='1' height='1' mask='url(#f)'/></mask><rect width='1' height='1' mask='url(#f)'/>", "<rect>: its mask #f, which it is a part of", 1)]
    [InlineData("<path d='M 0 0 L 9 9' stroke='red' marker-end='url(#f)'/>", "<path>: its marker #f, which is not there", 1)]
    [InlineData("<marker id='f'><path d='M 0 0 L 9 9' stroke='red' marker-end='url(#f)'/></marker><path d='M 0 0 L 9 9' stroke='red' marker-end='url(#f)'/>", "<path>: its marker #f, which is none or contains itself", 1)]
    [InlineData("<pattern id='p' width='1' height='1' patternUnits='userSpaceOnUse'><rect width='1' height='1'/></pattern><rect width='64' height='64' stroke='red' fill='url(#p)'/>", "<rect>: its fill by <pattern> #p, which has more than 400 tiles there", 1)]
    [InlineData("<pattern id='p' width='1' height='1'><rect width='1' height='1' fill='url(#p)'/></pattern><rect width='64' height='64' stroke='red' fill='url(#p)'/>", "<rect>: its fill by <pattern> #p", 1)]
    [InlineData("<rect width='1' height='1' stroke='blau'/>", "<rect>: its stroke blau, which is no colour that is known here", 1)]
    [InlineData("<pattern id='p'/><rect width='1' height='1' stroke='red' fill='url(#p)'/>", "<rect>: its fill by <pattern> #p", 1)]
    [InlineData("<rect width='1' height='1' clip-path='url(#q)'/>", "<rect>: its clip-path #q, which is not there", 1)]
    [InlineData("<rect width='1' height='1'/><use href='other.svg#a'/>", "<use>: it uses another file", 1)]
    [InlineData("<rect width='1' height='1' transform='turn(4)'/>", "<rect>: its transform, which is not understood", 1)]
    [InlineData("<style>g > rect { fill: red }</style><rect width='1' height='1'/>", "<style>: the style of g > rect", 1)]
    public void What_is_not_drawn_is_told_with_element_and_line(string content, string what, int line)
    {
        var (drawing, faults) = Read(content);
        Assert.NotNull(drawing);
        Assert.Equal(new DrawingFault(line, what, false), Assert.Single(faults));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><g>", "the XML is wrong")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'/>", "document type")]
    [InlineData("<html/>", "not SVG")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "nothing in it")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><g id='a'><use href='#a'/></g></svg>", "contains itself")]
    public void What_cannot_be_read_is_an_error(string file, string what)
    {
        var (drawing, faults) = SvgReader.Read(Encoding.UTF8.GetBytes(file), Film);
        Assert.Null(drawing);
        Assert.Contains(what, Assert.Single(faults, f => f.IsError).What, StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_take_too_much_is_refused_before_it_does()
    {
        // Ten levels of ten uses each would be 10^10 shapes.
        var bomb = new StringBuilder("<defs><rect id='l0' width='1' height='1'/>");
        for (var i = 1; i <= 10; i++)
        {
            bomb.Append("<g id='l").Append(i).Append("'>").Insert(bomb.Length, $"<use href='#l{i - 1}'/>", 10).Append("</g>");
        }

        Assert.Contains("20000", Assert.Single(Read(bomb + "</defs><use href='#l10'/>").Faults).What, StringComparison.Ordinal);

        // A chain of uses, each within deep groups, must not take the stack.
        var chain = new StringBuilder();
        for (var i = 0; i < 400; i++)
        {
            chain.Append("<g id='c").Append(i).Append("'>").Insert(chain.Length, "<g>", 40).Append($"<use href='#c{i + 1}'/>").Insert(chain.Length, "</g>", 40).Append("</g>");
        }

        Assert.Contains("deep", Assert.Single(Read("<defs>" + chain + "</defs><use href='#c0'/>").Faults).What, StringComparison.Ordinal);
        Assert.Contains("deep", Assert.Single(Read(string.Concat(Enumerable.Repeat("<g>", 200)) + string.Concat(Enumerable.Repeat("</g>", 200))).Faults).What, StringComparison.Ordinal);
        Assert.Contains("characters", Assert.Single(Read($"<text>{new string('a', 30_000)}</text>").Faults).What, StringComparison.Ordinal);
    }

    private static readonly Look Film = new(Landscape, BuiltInThemes.Midnight, Typesetter, "en");

    private static (DrawingPicture? Drawing, System.Collections.Immutable.ImmutableArray<DrawingFault> Faults) Read(string content) =>
        SvgReader.Read(Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'>{content}</svg>"), Film);

    private static DrawingPicture Whole(string content)
    {
        var (drawing, faults) = Read(content);
        Assert.Empty(faults);
        return drawing!;
    }
}
