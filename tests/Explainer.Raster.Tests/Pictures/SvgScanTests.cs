using System.Diagnostics;
using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Raster.Pictures;

namespace Explainer.Raster.Tests.Pictures;

/// <summary>SVG pictures that would take for ever, and ordinary ones that must not be taken for those.</summary>
public sealed class SvgScanTests
{
    private const string Tile = "<rect width='1' height='1'/>";

    public static TheoryData<string, string> Hostile => new()
    {
        { Repeated("<g>", 20_000) + Repeated("</g>", 20_000), "its elements are more than 250 deep in one another" },
        { Doubling(8, 10, (i, content) => $"<g id='u{i}'>{content}</g>", i => $"<use href='#u{i}'/>"), "more than 100000 elements" },
        { Doubling(40, 2, (i, content) => $"<symbol id='u{i}'>{content}</symbol>", i => $"<use xlink:href='#u{i}'/>"), "more than 100000 elements" },
        { Doubling(8, 10, (i, content) => $"<pattern id='u{i}'>{content}</pattern>", i => $"<rect fill='url(#u{i})'/>"), "more than 100000 elements" },
        { Doubling(8, 10, (i, content) => $"<mask id='u{i}'>{content}</mask>", i => $"<rect style='stroke: red; mask: url(\"#u{i}\")'/>"), "more than 100000 elements" },
        { "<style>" + string.Concat(Enumerable.Range(0, 9).Select(i => $"svg .c{i}:hover{{fill:url(#u{i})}}")) + "</style>" +
            Doubling(8, 10, (i, content) => $"<pattern id='u{i}'>{content}</pattern>", i => $"<rect class='x c{i}'/>"), "more than 100000 elements" },
        { $"<g id='few'>{Repeated(Tile, 100)}</g><pattern id='p'>{Repeated("<use href='#few'/>", 10)}</pattern><g fill='url(#p)'>{Repeated(Tile, 200)}</g>", "more than 100000 elements" },
        { $"<marker id='m'>{Repeated(Tile, 100)}</marker><path marker-mid='url(#m)' d='M0 0{Repeated("l1 1", 2000)}'/>", "more than 100000 elements" },
        { "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>", "contains itself" },
        { "<linearGradient id='a' href='#a'/><rect fill='url(#a)'/>", "contains itself" },
        { string.Concat(Enumerable.Range(0, 300).Select(i => $"<g id='u{i}'><use href='#u{i + 1}'/></g>")), "250 deep in one another" },
        { "<filter id='f'><feTurbulence numOctaves='2000000000' baseFrequency='0.1'/></filter><rect filter='url(#f)'/>", "its noise has 2000000000 octaves" },
        { "<filter id='f'><feGaussianBlur stdDeviation='1e9'/></filter><rect filter='url(#f)'/>", "it blurs by 1000000000 px" },
        { $"<filter id='f'>{Repeated("<feOffset/>", 251)}</filter><rect filter='url(#f)'/>", "its filter #f has more than 250 steps" },
        { "<filter id='f'><feGaussianBlur result='a'/>" + Repeated("<feMerge result='a'><feMergeNode in='a'/><feMergeNode in='a'/></feMerge>", 40) + "</filter><rect filter='url(#f)'/>", "has more than 250 steps, those counted again" },
        { "<filter id='f'><feGaussianBlur result='a'/>" + Repeated("<feComposite result='a' in='a' in2='a'/>", 40) + "</filter><rect filter='url(#f)'/>", "has more than 250 steps, those counted again" },
        { "<image href='data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4='/>", "a picture within it is damaged or no picture of pixels" },
        { $"<text>{new string('x', 100_001)}</text>", "more than 100000 elements and letters" },
        { $"<text id='t'>{new string('x', 2_000)}</text>{Repeated("<use href='#t'/>", 50)}", "more than 100000 elements and letters" },
        { "<text>&lol;</text>", "the XML is wrong" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_would_take_for_ever_is_refused_at_once(string content, string reason)
    {
        var watch = Stopwatch.StartNew();

        var failure = Assert.Throws<ExplainerException>(() => Scan(Svg(content)));

        Assert.Equal("broken-picture", failure.Code);
        Assert.StartsWith("Cannot read the SVG picture x.svg: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 1);
    }

    [Fact]
    public void Entities_are_not_expanded()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{Repeated($"&l{i - 1};", 10)}\">"));
        var bomb = $"<!DOCTYPE svg [<!ENTITY l0 \"x\">{entities}]>{Svg("<text>&l9;</text>")}";
        var file = $"<!DOCTYPE svg [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>{Svg("<text>&f;</text>")}";

        Assert.Contains("'l9'", Assert.Throws<ExplainerException>(() => Scan(bomb)).Message, StringComparison.Ordinal);
        Assert.Contains("'f'", Assert.Throws<ExplainerException>(() => Scan(file)).Message, StringComparison.Ordinal);
        Assert.Empty(Scan("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>" + Svg(Tile)).NotDrawn);
    }

    [Fact]
    public void Giant_pictures_are_refused() => Assert.Equal(
        "picture-too-large", Assert.Throws<ExplainerException>(() => Scan("<svg xmlns='http://www.w3.org/2000/svg' width='1e9' height='10'/>")).Code);

    [Fact]
    public void Ordinary_pictures_are_not_taken_for_hostile_ones() => Assert.Empty(Scan(Svg($"""
        <style>@media print {"{ .a { fill: red } }"} .st0,.st1{"{clip-path:url(#c);fill:url(#g);}"} .st2{"{filter:url(#f)}"}</style>
        <defs><linearGradient id="g"><stop/></linearGradient><linearGradient id="h" xlink:href="#g"/><clipPath id="c"><use href="#r"/></clipPath>
        <rect id="r"/><filter id="f"><feGaussianBlur stdDeviation="3"/><feTurbulence numOctaves="3"/><feMerge><feMergeNode/></feMerge></filter></defs>
        {Repeated("<a href='#top'><g class='st0 st2'><path d='M0 0L1 1' fill='url(#h)'/></g></a>", 40)}{Repeated(Tile, 20_000)}
        {Repeated("<g>", 240)}{Repeated("</g>", 240)}<animate href="#top"/>
        """)).NotDrawn);

    [Fact]
    public void What_is_not_drawn_is_named()
    {
        var found = Scan(Svg("""
            <style>@import url("other.css"); @font-face { src: url(font.woff2) }</style><foreignObject><div xmlns="http://www.w3.org/1999/xhtml">x</div></foreignObject>
            <image xlink:href="dot.png"/><image href="https://example.org/x.png"/><use href="icons.svg#chip"/><rect fill="url(paints.svg#sky)"/><flowRoot/><script/>
            """)).NotDrawn;

        Assert.Equal(
            [
                "HTML (foreignObject)", "flowed text (flowRoot)", "style from another file (font.woff2)", "style from another file (other.css)",
                "the picture in another file (dot.png)", "the picture in another file (https://example.org/x.png)", "what is in another file (icons.svg#chip)",
                "what is in another file (paints.svg#sky)", "what scripts would change (script)",
            ], found);
    }

    [Theory]
    [InlineData("width='40' height='20px' viewBox='0 0 4 2'", 40, 20)]
    [InlineData("viewBox='0 0 4 2'", 4, 2)]
    [InlineData("width='100%' height='100%' viewBox='-1,-1 4,2'", 4, 2)]
    [InlineData("width='40' viewBox='0 0 4 2'", 40, 20)]
    [InlineData("width='1in' height='25.4mm'", 96, 96)]
    [InlineData("", 300, 150)]
    public void Sizes_come_from_width_and_height_or_the_view_box(string attributes, double width, double height)
    {
        var size = Scan($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>").Size;
        Assert.Equal((width, height), (Math.Round(size.Width, 6), Math.Round(size.Height, 6)));
    }

    [Fact]
    public void The_deepest_picture_that_is_taken_is_drawn_on_a_small_stack()
    {
        var deep = Picture(Svg(Repeated("<g>", 247) + "<rect width='100' height='100' fill='#fff'/>" + Repeated("</g>", 247)));
        byte white = 0;
        var thread = new Thread(() => white = Middle(deep).Blue, 1 << 20);
        thread.Start();
        thread.Join();

        Assert.Equal(255, white);
    }

    [Fact]
    public void Gradients_styles_clips_and_uses_are_drawn()
    {
        Assert.Equal((0, 0, 255), Middle(Picture(Svg("<style>.s{fill:#00f}</style><rect width='100' height='100' fill='red' class='s'/>"))) switch { var m => (m.Red, m.Green, m.Blue) });
        Assert.Equal(0, Middle(Picture(Svg("<clipPath id='c'><rect width='40' height='40'/></clipPath><rect clip-path='url(#c)' width='100' height='100'/>"))).Alpha);
        Assert.Equal(255, Middle(Picture(Svg("<defs><rect id='r' width='100' height='100' fill='#0f0'/></defs><use href='#r'/>"))).Green);
        var half = Middle(Picture(Svg("<linearGradient id='g'><stop stop-color='#000'/><stop offset='1' stop-color='#fff'/></linearGradient><rect width='100' height='100' fill='url(#g)'/>")));
        Assert.InRange(half.Red, 120, 136);
    }

    [Theory]
    [InlineData("Inter")]
    [InlineData("JetBrains Mono, monospace")]
    [InlineData("Helvetica, sans-serif")]
    [InlineData("")]
    public void Texts_are_written_in_the_programs_fonts(string family)
    {
        var drawn = Middle(Picture(Svg($"<text x='50' y='88' text-anchor='middle' font-size='120' font-weight='900' font-family='{family}' fill='#fff'>I</text>")));
        Assert.Equal(255, drawn.Alpha);
    }

    [Fact]
    public void A_picture_keeps_its_proportions_in_a_target_of_others()
    {
        var pixels = PictureDecoder.Decode(Picture(Svg("<rect width='100' height='100' fill='#fff'/>")), new PixelSize(200, 100));
        unsafe
        {
            Assert.Equal(0, pixels.Canvas.At(40, 50)[3]);
            Assert.Equal(255, pixels.Canvas.At(60, 50)[3]);
        }

        pixels.Release();
    }

    private static unsafe (byte Blue, byte Green, byte Red, byte Alpha) Middle(Picture picture)
    {
        var pixels = PictureDecoder.Decode(picture, new PixelSize(100, 100));
        var pixel = pixels.Canvas.At(50, 50);
        var middle = (pixel[0], pixel[1], pixel[2], pixel[3]);
        pixels.Release();
        return middle;
    }

    private static Picture Picture(string svg) => new(PictureFormat.Svg, Encoding.UTF8.GetBytes(svg), new Size(100, 100));

    private static (Size Size, IReadOnlyList<string> NotDrawn, bool MayTakeLong) Scan(string svg) => SvgScan.Read(Encoding.UTF8.GetBytes(svg), "the SVG picture x.svg");

    private static string Svg(string content) =>
        $"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='100' height='100'>{content}</svg>";

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    // Each level has some uses of the one before it: uses to the power of levels.
    private static string Doubling(int levels, int uses, Func<int, string, string> level, Func<int, string> use) => string.Concat(
        Enumerable.Range(0, levels).Select(i => level(i, i == 0 ? Repeated(Tile, uses) : Repeated(use(i - 1), uses)))) + use(levels - 1);
}
