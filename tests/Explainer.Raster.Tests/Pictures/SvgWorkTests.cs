using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Raster.Pictures;

namespace Explainer.Raster.Tests.Pictures;

/// <summary>SVG pictures whose areas, filters, edges and dashes would take long, and those that only look like it.</summary>
public sealed class SvgWorkTests
{
    private const string Whole = "width='960' height='540'";
    private const string Filtered = $"<rect {Whole} filter='url(#f)'/>";

    public static TheoryData<string, string> Slow => new()
    {
        { "noise", Filter("<feTurbulence baseFrequency='0.05' numOctaves='9'/>") + Repeated(Filtered, 30) },
        { "noise upon noise", Filter(Repeated("<feTurbulence baseFrequency='0.05' numOctaves='9'/>", 40) + Merged(40)) + Filtered },
        { "a large morphology", Filter("<feMorphology operator='dilate' radius='500'/>") + Filtered },
        { "a large convolution", Filter($"<feConvolveMatrix order='9' kernelMatrix='{Repeated("1 ", 81)}'/>") + Filtered },
        { "results that double", Filter("<feGaussianBlur stdDeviation='2' result='a'/>" + Repeated("<feMerge result='a'><feMergeNode in='a'/><feMergeNode in='a'/></feMerge>", 6)) + Filtered },
        { "blurs", Filter("<feGaussianBlur stdDeviation='20'/>") + Repeated(Filtered, 80) },
        { "gradients", "<linearGradient id='g'><stop/><stop offset='1' stop-color='red'/></linearGradient>" + Repeated($"<rect {Whole} fill='url(#g)'/>", 200) },
        { "patterns", "<pattern id='g' width='8' height='8' patternUnits='userSpaceOnUse'><circle r='3'/></pattern>" + Repeated($"<rect {Whole} fill='url(#g)'/>", 100) },
        { "masks", $"<mask id='m'><rect {Whole} fill='#888'/></mask>" + Repeated($"<rect {Whole} mask='url(#m)'/>", 100) },
        { "layers", Repeated($"<g opacity='0.5'><rect {Whole}/><circle r='9'/></g>", 1_000) },
        { "dashes", "<path d='M0 270 H960' stroke='red' stroke-width='500' stroke-dasharray='0.01 0.01'/>" },
        { "dashes by style", "<style>circle { stroke-dasharray: 0.004 }</style><circle r='900' stroke='red' fill='none'/>" },
        { "edges", "<path d='M0 0" + Repeated("L960 540L3 2L950 20L7 530", 12_000) + "'/>" },
        { "edges by markers", "<marker id='m' markerUnits='userSpaceOnUse' markerWidth='960' markerHeight='540'><path d='M0 0" + Repeated("L960 540L3 2L950 20L7 530", 1_000) + "'/></marker><path fill='none' d='M0 0" + Repeated("L9 9L0 0", 20) + "' marker-mid='url(#m)'/>" },
        { "areas", Repeated($"<rect {Whole} fill-opacity='0.5'/>", 8_000) },
        { "areas by use", $"<g id='a'>{Repeated($"<rect {Whole} fill-opacity='0.5'/>", 100)}</g>{Repeated("<use href='#a'/>", 80)}" },
    };

    public static TheoryData<string, string> Quick => new()
    {
        { "many small shapes", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<rect x='{i % 200 * 4}' y='{i / 200 * 4}' width='3' height='3' fill='red'/>")) },
        { "small shadows", Filter("<feGaussianBlur stdDeviation='2'/>", "") + string.Concat(Enumerable.Range(0, 300).Select(i => $"<rect x='{i % 20 * 40}' y='{i / 20 * 30}' width='30' height='20' filter='url(#f)'/>")) },
        { "a paper's grain", Filter("<feTurbulence baseFrequency='0.05' numOctaves='4'/><feColorMatrix type='saturate' values='0'/>") + Repeated(Filtered, 2) },
        { "a coast", "<path fill='none' stroke='red' stroke-dasharray='4 2' d='M0 100" + Repeated("l1 2l1 -2l0.5 1l-0.5 -1", 8_000) + "'/>" },
        { "roads", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<path d='M0 {i % 540} L960 {(i * 7) % 540}' stroke='red'/>")) },
        { "a few gradients", "<linearGradient id='g'><stop/><stop offset='1' stop-color='red'/></linearGradient>" + Repeated($"<rect {Whole} fill='url(#g)'/>", 20) },
        { "dashed frames", Repeated("<rect x='9' y='9' width='900' height='500' fill='none' stroke='red' stroke-dasharray='6 3'/>", 20) },
        { "what is written about it", $"<metadata>{new string('x', 200_000)}</metadata><desc>{new string('y', 200_000)}</desc><rect {Whole}/>" },
        { "nothing", "" },
    };

    [Theory]
    [MemberData(nameof(Slow))]
    public void What_takes_long_is_refused_before_it_is_drawn(string what, string content)
    {
        var failure = Assert.Throws<ExplainerException>(() => Check(content));
        Assert.Equal("broken-picture", failure.Code);
        Assert.True(failure.Message.Contains("would take more than 5 s", StringComparison.Ordinal), $"{what}: {failure.Message}");
    }

    [Theory]
    [MemberData(nameof(Quick))]
    public void What_does_not_is_taken(string what, string content) => Assert.Null(Record.Exception(() => Check(content)) is { } e ? $"{what}: {e.Message}" : null);

    [Fact]
    public void The_size_that_a_picture_says_does_not_matter()
    {
        foreach (var scale in new[] { 0.01, 1, 4 })
        {
            Assert.Throws<ExplainerException>(() => Check(Slow.First(s => s.Data.Item1 == "gradients").Data.Item2, scale));
            Check(Quick.First(s => s.Data.Item1 == "a few gradients").Data.Item2, scale);
        }
    }

    [Fact]
    public void Plain_small_pictures_are_not_looked_at_at_all()
    {
        Assert.False(SvgScan.Read(Svg("<path d='M0 0L9 9' stroke='red'/><circle r='5'/><g opacity='0.5'/>", 1), "x").MayTakeLong);
        Assert.True(SvgScan.Read(Svg("<path d='M0 0L9 9' stroke='red' style='stroke-dasharray: 1'/>", 1), "x").MayTakeLong);
        Assert.True(SvgScan.Read(Svg(Repeated("<circle r='5'/>", 101), 1), "x").MayTakeLong);
    }

    private static void Check(string content, double scale = 1)
    {
        var data = Svg(content, scale);
        var (size, _, mayTakeLong) = SvgScan.Read(data, "the SVG picture x.svg");
        if (mayTakeLong)
        {
            SvgDrawing.CheckWork(data, size, "the SVG picture x.svg");
        }
    }

    private static byte[] Svg(string content, double scale) => Encoding.UTF8.GetBytes(FormattableString.Invariant(
        $"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 960 540' width='{960 * scale}' height='{540 * scale}'>{content}</svg>"));

    private static string Filter(string steps, string region = "x='0' y='0' width='960' height='540' filterUnits='userSpaceOnUse'") => $"<filter id='f' {region}>{steps}</filter>";

    private static string Merged(int count) => $"<feMerge>{Repeated("<feMergeNode/>", count)}</feMerge>";

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
