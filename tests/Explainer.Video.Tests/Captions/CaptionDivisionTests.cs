using Explainer.Core.Time;
using Explainer.Video.Captions;
using Explainer.Video.Speech;

namespace Explainer.Video.Tests.Captions;

/// <summary>Text without spaces, and captions at a film's end.</summary>
public sealed class CaptionDivisionTests
{
    private static readonly CaptionSettings Settings = new();

    [Theory]
    [InlineData("ภาษาไทยไม่มีช่องว่างระหว่างคำจึงต้องตัดบรรทัดตามพจนานุกรมเพื่อให้ผู้ชมอ่านคำบรรยายได้ง่ายบนหน้าจอ")]
    [InlineData("ខ្ញុំស្រឡាញ់ភាសាខ្មែរហើយខ្ញុំចង់រៀនវាឱ្យបានល្អដើម្បីអាចនិយាយជាមួយមនុស្សគ្រប់គ្នា")]
    [InlineData("Supercalifragilisticexpialidociousfloccinaucinihilipilificationantidisestablishmentarianism and more")]
    [InlineData("See https://example.org/a/very/long/path/without/any/breaks?query=0123456789abcdefghijklmnopqrstuvwxyz&more=values now")]
    public void No_line_is_longer_than_it_may_be_and_no_letter_is_lost(string text)
    {
        var track = Of(text, new Seconds(20));
        Assert.All(track.Cues.SelectMany(c => c.Lines), line => Assert.True(line.Length <= Settings.LatinPerLine, line));
        Assert.Equal(Bare(text), Bare(string.Concat(track.Cues.SelectMany(c => c.Lines))));
    }

    [Fact]
    public void Thai_is_broken_between_its_words()
    {
        var lines = Of("ภาษาไทยไม่มีช่องว่างระหว่างคำจึงต้องตัดบรรทัดตามพจนานุกรม", new Seconds(20)).Cues.SelectMany(c => c.Lines);
        Assert.Equal(["ภาษาไทยไม่มีช่องว่างระหว่างคำจึงต้องตัด", "บรรทัดตามพจนานุกรม"], lines);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(1.0)]
    [InlineData(3.0)]
    [InlineData(9.0)]
    public void Every_caption_is_seen_and_lies_within_the_film(double end)
    {
        var track = Of(string.Join(' ', Enumerable.Repeat("Bandwidth of responsibilities and internationalization, quickly.", 6)) + " Right?", new Seconds(end), 9);
        Assert.All(track.Cues, c => Assert.True(c.Start >= Seconds.Zero && c.End > c.Start && c.End.Value <= end + 1e-9, $"{c.Start} {c.End}"));
        Assert.All(track.Cues.Zip(track.Cues.Skip(1)), p => Assert.True(p.First.End <= p.Second.Start));
        Assert.True(end < 3 || track.Cues[^1].Duration.Value >= 0.4);
    }

    [Fact]
    public void A_track_made_from_SubRip_has_nothing_that_is_read_as_a_sign()
    {
        var text = SrtWriter.WriteTrack(Of("C:\\New and \\home and {\\an8} here", new Seconds(9)));
        Assert.DoesNotContain("\\N", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\h", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{\\", text, StringComparison.Ordinal);
        Assert.Contains("C:\\\u2060New", text, StringComparison.Ordinal);
    }

    private static CaptionTrack Of(string text, Seconds end, double spoken = 8)
    {
        var words = EstimatedTiming.Estimate(text);
        var scale = spoken / words[^1].End.Value;
        return CaptionTrack.Of([new NarratedText(text, [.. words.Select(w => w with { Start = w.Start * scale, End = w.End * scale })])], end, Settings);
    }

    private static string Bare(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
