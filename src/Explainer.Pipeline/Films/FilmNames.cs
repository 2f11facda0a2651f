using System.Collections.Immutable;
using Explainer.Storyboards.Model;
using Explainer.Video.Clips;
using Explainer.Video.Sound;

namespace Explainer.Pipeline.Films;

/// <summary>The names under which a caller asks for a format, a codec and the like: the words of the command line, and of whoever else asks.</summary>
public static class FilmNames
{
    internal static readonly NameTable<FilmFormat> FormatTable = new([.. FilmFormat.All.Select(f => (f.Name, f))]);

    internal static readonly NameTable<Quality> QualityTable = new(("draft", Quality.Draft), ("standard", Quality.Standard), ("high", Quality.High));

    internal static readonly NameTable<VideoCodec> CodecTable = new([.. VideoCodec.Choosable.Select(c => (c.Name, c))]);

    internal static readonly NameTable<CaptionDisplay> CaptionTable = new(
        ("soft", CaptionDisplay.Soft), ("burn", CaptionDisplay.Burn), ("none", CaptionDisplay.None));

    internal static readonly NameTable<WavFormat> SampleTable = new(
        ("pcm24", WavFormat.Pcm24), ("pcm16", WavFormat.Pcm16), ("float32", WavFormat.Float32));

    /// <summary>Kinds of film file; <c>png</c> is a folder of pictures.</summary>
    public static ImmutableArray<string> Formats => FormatTable.Names;

    /// <summary>The formats in one sentence, for help.</summary>
    public static string FormatsInWords => string.Join(", ", FilmFormat.All.Select(f => f.IsFolder ? f.Name + " (a folder of pictures)" : f.Name));

    /// <summary>Which codecs go into which formats, in one sentence, for help.</summary>
    public static string CodecsInWords => string.Join("; ", FilmFormat.All
        .Where(f => f.Codecs.Any(c => VideoCodec.Choosable.Contains(c)))
        .Select(f => $"{string.Join(" or ", f.Codecs)} in {f}"));

    /// <summary>How good against how fast.</summary>
    public static ImmutableArray<string> Qualities => QualityTable.Names;

    /// <summary>How frames are coded.</summary>
    public static ImmutableArray<string> Codecs => CodecTable.Names;

    /// <summary>In place of an encoder's name: hardware where it works, else software.</summary>
    public const string AutomaticEncoder = EncoderSettings.Automatic;

    /// <summary>What encodes: <c>auto</c>, which takes hardware where it works, or ffmpeg's name of an encoder.</summary>
    public static ImmutableArray<string> Encoders => [AutomaticEncoder, .. VideoCodec.Choosable.SelectMany(c => c.EncoderNames)];

    /// <summary>The hardware encoders in one sentence, for help.</summary>
    public static string HardwareInWords => string.Join(", ", VideoCodec.Choosable.SelectMany(c => c.HardwareEncoderNames));

    /// <summary>How captions reach the viewer: a track and files beside the film, drawn into the picture, or not at all.</summary>
    public static ImmutableArray<string> Captions => CaptionTable.Names;

    /// <summary>How the samples of sound are written, the usual one first.</summary>
    public static ImmutableArray<string> Samples => SampleTable.Names;
}
