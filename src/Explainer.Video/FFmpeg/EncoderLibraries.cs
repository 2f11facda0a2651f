using System.Text.RegularExpressions;
using Explainer.Video.Clips.Encoders;

namespace Explainer.Video.FFmpeg;

/// <summary>
/// The versions of the libraries that encode. <c>ffmpeg -version</c> does not tell them, and they are replaced without ffmpeg: so each
/// codes one tiny frame, with the words that it says on the way. x264 says its version only within the coded stream.
/// </summary>
internal static partial class EncoderLibraries
{
    private static readonly string[] Asked = [X264Encoder.Library, Vp9Encoder.Library, SvtAv1Encoder.Library, AomAv1Encoder.Library];

    /// <summary>The arguments that make ffmpeg tell; none when it has none of the encoders.</summary>
    public static IReadOnlyList<string> Questions(IReadOnlyCollection<string> encoders)
    {
        var asked = Asked.Where(encoders.Contains).ToList();
        return asked.Count == 0
            ? []
            :
            [
                "-hide_banner", "-f", "lavfi", "-i", "color=size=64x64",
                .. asked.SelectMany(e => (string[])["-frames:v", "1", "-c:v", e, "-f", e == X264Encoder.Library ? "h264" : "null", "pipe:1"]),
            ];
    }

    /// <summary>Name and version of each library that told.</summary>
    /// <param name="coded">What ffmpeg wrote to its output.</param>
    /// <param name="said">What it wrote to its error stream.</param>
    public static IEnumerable<string> Versions(string coded, string said) =>
        X264().Matches(coded).Select(m => $"{X264Encoder.Library} {m.Groups[1].Value}")
            .Concat(Svt().Matches(said).Select(m => $"{SvtAv1Encoder.Library} {m.Groups[1].Value}"))
            .Concat(Prefixed().Matches(said).Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}"));

    [GeneratedRegex(@"x264 - (core [\x20-\x7e]{1,40}?) - H\.264")]
    private static partial Regex X264();

    [GeneratedRegex(@"SVT-AV1 Encoder Lib (\S+)")]
    private static partial Regex Svt();

    [GeneratedRegex(@"\[(lib(?:vpx-vp9|aom-av1)) @ [^\]]*\] (v[0-9]\S*)")]
    private static partial Regex Prefixed();
}
