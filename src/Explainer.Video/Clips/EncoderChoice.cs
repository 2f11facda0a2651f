using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;

namespace Explainer.Video.Clips;

/// <summary>Says no to choices that no encoder can fulfil, before a frame is drawn.</summary>
internal static class EncoderChoice
{
    private const int HighestRate = 1000;

    public static void Check(FilmFormat format, VideoCodec codec, PixelSize size, FrameRate rate, bool alpha)
    {
        var possible = (format, codec) switch
        {
            (FilmFormat.Mp4, VideoCodec.H264) => true,
            (FilmFormat.WebM, VideoCodec.Vp9 or VideoCodec.Av1) => true,
            (FilmFormat.Mov, VideoCodec.ProRes4444) => true,
            (FilmFormat.Gif or FilmFormat.PngSequence, VideoCodec.Lossless) => true,
            _ => false,
        };
        if (!possible)
        {
            throw Wrong("codec-not-possible", $"{FormatNames.Of(format)} cannot hold {FormatNames.Of(codec)}", Instead(format, codec));
        }

        if (alpha && codec is VideoCodec.H264 or VideoCodec.Av1)
        {
            throw Wrong("alpha-not-possible", $"{FormatNames.Of(codec)} cannot be transparent", "Choose WebM with VP9, MOV, GIF or PNG, or an opaque background.");
        }

        if (size.Width is < 1 or > EncoderSettings.LargestSide || size.Height is < 1 or > EncoderSettings.LargestSide)
        {
            throw Wrong("size-not-possible", $"{size} is not a possible size", $"Choose 1 to {EncoderSettings.LargestSide} px for each side.");
        }

        if (format is FilmFormat.Mp4 or FilmFormat.WebM && (size.Width % 2 != 0 || size.Height % 2 != 0))
        {
            throw Wrong(
                "size-not-even", $"{size} has an odd side, which {FormatNames.Of(codec)} with 4:2:0 colour cannot hold", "Choose an even width and an even height.");
        }

        if (rate.Numerator < 1 || rate.Denominator < 1 || rate.PerSecond > HighestRate || rate.PerSecond < 0.1
            || (long)rate.Numerator * rate.Denominator > int.MaxValue)
        {
            throw Wrong("rate-not-possible", $"{rate} frames per second is not a possible rate", $"Choose 0.1 to {HighestRate} frames per second.");
        }
    }

    public static void CheckPreset(string encoder, string? preset, double? crf)
    {
        var presets = VideoEncoders.Presets(encoder);
        if (preset is not null && !presets.Contains(preset))
        {
            throw presets.Count == 0
                ? Wrong("preset-not-possible", $"{encoder} has no presets", "Leave the preset out.")
                : Wrong(
                    "unknown-preset",
                    $"{encoder} has no preset '{preset}'",
                    Suggestion.Remedy(preset, presets));
        }

        var largest = VideoEncoders.LargestCrf(encoder);
        var smallest = VideoEncoders.SmallestCrf(encoder);
        if (crf is { } factor && !(factor >= smallest && factor <= largest && largest > 0))
        {
            throw largest == 0
                ? Wrong("crf-not-possible", $"{encoder} has no rate factor", "Leave the rate factor out.")
                : Wrong(
                    "crf-out-of-range",
                    string.Create(CultureInfo.InvariantCulture, $"A rate factor of {factor} is out of range for {encoder}"),
                    string.Create(CultureInfo.InvariantCulture, $"Choose {smallest} (best) to {largest} (smallest file)."));
        }
    }

    private static string Instead(FilmFormat format, VideoCodec codec)
    {
        var own = format switch
        {
            FilmFormat.Mp4 => "MP4 takes h264",
            FilmFormat.WebM => "WebM takes vp9 or av1",
            FilmFormat.Mov => "MOV takes prores",
            _ => $"{FormatNames.Of(format)} takes no codec",
        };
        var home = codec switch
        {
            VideoCodec.H264 => "h264 goes into MP4 (.mp4)",
            VideoCodec.ProRes4444 => "prores goes into MOV (.mov)",
            _ => $"{FormatNames.Of(codec)} goes into WebM (.webm)",
        };
        return $"{own}; {home}.";
    }

    private static ExplainerException Wrong(string code, string message, string remedy) => new(Fault.Call, code, message, remedy);
}
