using System.Collections.Immutable;
using System.Text;
using Explainer.Core;
using Explainer.Core.Text;
using Explainer.Core.Time;
using Explainer.Video.Captions;
using static Explainer.Video.Output.Containers.Mp4Box;

namespace Explainer.Video.Output.Containers;

/// <summary>Makes tracks of timed text for MP4: captions (3GPP TS 26.245) and the titles of chapters (QuickTime File Format, chapter lists).</summary>
internal static class Mp4Texts
{
    private const uint Clock = 1000;
    private const ushort SubtitleAlternatives = 3;

    // Centred at the bottom, white on black, of a font that the player chooses.
    private static readonly byte[] CaptionLook =
    [
        0, 0, 0, 0, 1, 0xFF, 0, 0, 0, 0xFF, .. new byte[8],
        0, 0, 0, 0, 0, 1, 0, 16, 0xFF, 0xFF, 0xFF, 0xFF,
        .. Of("ftab", [0, 1, 0, 1, 5, .. "Arial"u8]),
    ];

    // The text is there to be listed, not to be shown.
    private static readonly byte[] TitleLook = [0, 0, 0, 1, .. new byte[18], 0, 1, .. new byte[6]];

    private static readonly byte[] TitleMedia = Of(
        "gmhd",
        Of("gmin", Number(0), [0, 0x40, 0x80, 0, 0x80, 0, 0x80, 0, 0, 0, 0, 0]),
        Of("text", [0, 1, .. new byte[14], 0, 1, 0, 0, .. new byte[12], 0x40, 0, 0, 0]));

    // UTF-8.
    private static readonly byte[] TitleEncoding = Of("encd", Number(0x100));

    /// <summary>Captions as a track that can be switched on and off.</summary>
    /// <param name="captions">The captions.</param>
    /// <param name="language">Their language as ISO 639-2.</param>
    /// <param name="isOn">Whether it is the first such track.</param>
    public static Mp4Track Captions(CaptionTrack captions, string language, bool isOn) => new()
    {
        Handler = "sbtl",
        Name = "SubtitleHandler",
        TicksPerSecond = Clock,
        MediaHeader = Of("nmhd", Number(0)),
        Description = Of("stsd", Number(0), Number(1), Of("tx3g", [0, 0, 0, 0, 0, 0, 0, 1], CaptionLook)),
        Samples = Samples(captions.Cues.Select(cue => (cue.Start, cue.End, Text(string.Join('\n', cue.Lines.Select(PlainText.Line))))), []),
        Language = language,
        Alternatives = SubtitleAlternatives,
        IsOn = isOn,
    };

    /// <summary>The titles of chapters.</summary>
    public static Mp4Track Titles(ImmutableArray<Chapter> chapters) => new()
    {
        Handler = "text",
        Name = "SubtitleHandler",
        TicksPerSecond = Clock,
        MediaHeader = TitleMedia,
        Description = Of("stsd", Number(0), Number(1), Of("text", [0, 0, 0, 0, 0, 0, 0, 1], TitleLook, Of("ftab", [0, 1, 0, 1, 0]))),
        Samples = Samples(chapters.Select(chapter => (chapter.Start, chapter.End, Text(PlainText.Line(chapter.Title)))), TitleEncoding),
        IsOn = false,
    };

    // Where there is no text, there is an empty one.
    private static List<Mp4Sample> Samples(IEnumerable<(Seconds Start, Seconds End, byte[] Text)> texts, byte[] behind)
    {
        var samples = new List<Mp4Sample>();
        long now = 0;
        foreach (var (start, end, text) in texts)
        {
            var from = Math.Max(now, Ticks(start));
            var to = Math.Max(from + 1, Ticks(end));
            if (from > now)
            {
                samples.Add(Mp4Sample.Of([0, 0, .. behind], (uint)(from - now)));
            }

            samples.Add(Mp4Sample.Of([.. text, .. behind], (uint)(to - from)));
            now = to;
        }

        return samples;
    }

    private static long Ticks(Seconds time) => (long)Rounding.ToDecimals(time.Value * Clock, 0);

    // Behind its length in two bytes.
    private static byte[] Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = bytes.Length;
        if (length > ushort.MaxValue)
        {
            length = ushort.MaxValue;
            while ((bytes[length] & 0xC0) == 0x80)
            {
                length--;
            }
        }

        return [(byte)(length >> 8), (byte)length, .. bytes.AsSpan(0, length)];
    }
}
