using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Clips;

/// <summary>Says no to choices that no encoder can fulfil, before a frame is drawn.</summary>
internal static class EncoderChoice
{
    private const int HighestRate = 1000;

    public static void Check(FilmFormat format, VideoCodec codec, PixelSize size, FrameRate rate, bool alpha)
    {
        if (!format.Codecs.Contains(codec))
        {
            throw Wrong("codec-not-possible", $"{format.Title} cannot hold {codec.Name}", Instead(format, codec));
        }

        if (alpha && !codec.HoldsAlpha)
        {
            throw Wrong("alpha-not-possible", $"{codec.Name} cannot be transparent", $"Choose {OneOf(FilmFormat.All.Where(f => f.HoldsAlpha).Select(WithAlpha))}, or an opaque background.");
        }

        if (size.Width is < 1 or > EncoderSettings.LargestSide || size.Height is < 1 or > EncoderSettings.LargestSide)
        {
            throw Wrong("size-not-possible", $"{size} is not a possible size", $"Choose 1 to {EncoderSettings.LargestSide} px for each side.");
        }

        if (codec.IsSubsampled && (size.Width % 2 != 0 || size.Height % 2 != 0))
        {
            throw Wrong(
                "size-not-even", $"{size} has an odd side, which {codec.Name} with 4:2:0 colour cannot hold", "Choose an even width and an even height.");
        }

        if (rate.Numerator < 1 || rate.Denominator < 1 || rate.PerSecond > HighestRate || rate.PerSecond < 0.1
            || (long)rate.Numerator * rate.Denominator > int.MaxValue)
        {
            throw Wrong("rate-not-possible", $"{rate} frames per second is not a possible rate", $"Choose 0.1 to {HighestRate} frames per second.");
        }
    }

    /// <summary>The encoder of this ffmpeg for a codec.</summary>
    /// <exception cref="ExplainerException">It has none.</exception>
    public static VideoEncoder Encoder(VideoCodec codec, PixelSize size, FFmpegProgram program)
    {
        var candidates = codec.Encoders.Where(encoder => Math.Min(size.Width, size.Height) >= encoder.SmallestSide).ToList();
        return candidates.Find(encoder => program.HasEncoder(encoder.Name)) ?? throw new ExplainerException(
            Fault.Environment,
            "encoder-missing",
            $"{program.Path} was built without {OneOf(candidates.Select(encoder => encoder.Name))}",
            $"Install a full build (Debian: {FFmpegProgram.InstallCommand}) or choose another format.");
    }

    public static void CheckPreset(VideoEncoder encoder, string? preset, double? crf)
    {
        var presets = encoder.Presets;
        if (preset is not null && !presets.Contains(preset))
        {
            throw presets.Count == 0
                ? Wrong("preset-not-possible", $"{encoder.Name} has no presets", "Leave the preset out.")
                : Wrong(
                    "unknown-preset",
                    $"{encoder.Name} has no preset '{preset}'",
                    Suggestion.Remedy(preset, presets));
        }

        var (smallest, largest) = (encoder.SmallestCrf, encoder.LargestCrf);
        if (crf is { } factor && !(factor >= smallest && factor <= largest && largest > 0))
        {
            throw largest == 0
                ? Wrong("crf-not-possible", $"{encoder.Name} has no rate factor", "Leave the rate factor out.")
                : Wrong(
                    "crf-out-of-range",
                    string.Create(CultureInfo.InvariantCulture, $"A rate factor of {factor} is out of range for {encoder.Name}"),
                    string.Create(CultureInfo.InvariantCulture, $"Choose {smallest} (best) to {largest} (smallest file)."));
        }
    }

    private static string Instead(FilmFormat format, VideoCodec codec)
    {
        var choosable = format.Codecs.Where(own => VideoCodec.Choosable.Contains(own)).Select(own => own.Name).ToList();
        var home = FilmFormat.All.First(other => other.Codecs.Contains(codec));
        return $"{format.Title} takes {(choosable.Count == 0 ? "no codec" : OneOf(choosable))}; {codec.Name} goes into {home.Title} ({home.Suffix}).";
    }

    private static string WithAlpha(FilmFormat format) => format.Codecs.All(codec => codec.HoldsAlpha)
        ? format.Title
        : $"{format.Title} with {OneOf(format.Codecs.Where(codec => codec.HoldsAlpha).Select(codec => codec.Name))}";

    private static string OneOf(IEnumerable<string> names) => names.ToList() is [.. { Count: > 0 } first, var last] ? $"{string.Join(", ", first)} or {last}" : names.Single();

    private static ExplainerException Wrong(string code, string message, string remedy) => new(Fault.Call, code, message, remedy);
}
