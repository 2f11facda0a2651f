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
            throw EncodingRules.CodecNotPossible.With(format.Title, codec.Name, Instead(format, codec)).Failure();
        }

        if (alpha && !codec.HoldsAlpha)
        {
            throw EncodingRules.AlphaNotPossible.With(codec.Name, OneOf(FilmFormat.All.Where(f => f.HoldsAlpha).Select(WithAlpha))).Failure();
        }

        if (size.Width is < 1 or > EncoderSettings.LargestSide || size.Height is < 1 or > EncoderSettings.LargestSide)
        {
            throw EncodingRules.SizeNotPossible.With(size, EncoderSettings.LargestSide).Failure();
        }

        if (codec.IsSubsampled && (size.Width % 2 != 0 || size.Height % 2 != 0))
        {
            throw EncodingRules.SizeNotEven.With(size, codec.Name).Failure();
        }

        if (rate.Numerator < 1 || rate.Denominator < 1 || rate.PerSecond > HighestRate || rate.PerSecond < 0.1
            || (long)rate.Numerator * rate.Denominator > int.MaxValue)
        {
            throw EncodingRules.RateNotPossible.With(rate, HighestRate).Failure();
        }
    }

    /// <summary>The encoder of this ffmpeg for a codec.</summary>
    /// <exception cref="ExplainerException">It has none.</exception>
    public static VideoEncoder Encoder(VideoCodec codec, PixelSize size, FFmpegProgram program)
    {
        var candidates = codec.Encoders.Where(encoder => Math.Min(size.Width, size.Height) >= encoder.SmallestSide).ToList();
        return candidates.Find(encoder => program.HasEncoder(encoder.Name)) ?? throw EncodingRules.EncoderMissingHere.With(program.Path, OneOf(candidates.Select(encoder => encoder.Name)), FFmpegProgram.InstallCommand).Failure();
    }

    /// <summary>The encoder of a codec that a caller names.</summary>
    /// <exception cref="ExplainerException">The codec has no such encoder, or this ffmpeg has not.</exception>
    public static VideoEncoder Named(VideoCodec codec, string name, FFmpegProgram program)
    {
        var encoder = codec.Encoders.Concat(codec.HardwareEncoders).FirstOrDefault(e => e.Name == name)
            ?? throw EncodingRules.EncoderNotPossible.With(name, codec.Name, OneOf(codec.EncoderNames)).Failure();
        return program.HasEncoder(name) ? encoder : throw EncodingRules.EncoderMissingHere.With(program.Path, name, FFmpegProgram.InstallCommand).Failure();
    }

    /// <summary>Why an encoder does not take a preset or a rate factor; null when it does.</summary>
    public static ExplainerException? Objection(VideoEncoder encoder, string? preset, double? crf)
    {
        var presets = encoder.Presets;
        if (preset is not null && !presets.Contains(preset))
        {
            return presets.Count == 0
                ? EncodingRules.PresetNotPossible.With(encoder.Name).Failure()
                : EncodingRules.UnknownPreset.With(encoder.Name, preset, Suggestion.Remedy(preset, presets)).Failure();
        }

        var (smallest, largest) = (encoder.SmallestCrf, encoder.LargestCrf);
        return crf is { } factor && !(factor >= smallest && factor <= largest && largest > 0)
            ? largest == 0
                ? EncodingRules.CrfNotPossible.With(encoder.Name).Failure()
                : EncodingRules.CrfOutOfRange.With(factor, encoder.Name, smallest, largest).Failure()
            : null;
    }

    private static string Instead(FilmFormat format, VideoCodec codec)
    {
        var choosable = format.Codecs.Where(own => VideoCodec.Choosable.Contains(own)).Select(own => own.Name).ToList();
        var home = FilmFormat.All.First(other => other.Codecs.Contains(codec));
        return $"{format.Title} supports {(choosable.Count == 0 ? "no codec" : OneOf(choosable))}; {codec.Name} goes into {home.Title} ({home.Suffix}).";
    }

    private static string WithAlpha(FilmFormat format) => format.Codecs.All(codec => codec.HoldsAlpha)
        ? format.Title
        : $"{format.Title} with {OneOf(format.Codecs.Where(codec => codec.HoldsAlpha).Select(codec => codec.Name))}";

    private static string OneOf(IEnumerable<string> names) => names.ToList() is [.. { Count: > 0 } first, var last] ? $"{string.Join(", ", first)} or {last}" : names.Single();
}
