using System.Globalization;
using System.Text.RegularExpressions;

namespace Explainer.Video.FFmpeg;

/// <summary>
/// What <c>ffmpeg -version</c> says. Releases carry a number; development builds carry none, so their age is read from libavutil,
/// whose major version goes up with every major release of FFmpeg (57 came with 5.0).
/// </summary>
/// <param name="Text">The version as printed, such as <c>5.1.9-0+deb12u1</c>.</param>
/// <param name="Major">The major release; for development builds that of the release before.</param>
/// <param name="Libraries">Name and version of each library that the program is linked to, those of its encoders included; comma-separated, part of clip keys.</param>
public sealed partial record FFmpegVersion(string Text, int Major, string Libraries)
{
    /// <summary>The oldest major release that has all that is used here.</summary>
    public const int OldestMajor = 5;

    private const int AvutilMajorMinusReleaseMajor = 52;

    /// <summary>Reads the output of <c>ffmpeg -version</c>; null when it is not FFmpeg's.</summary>
    public static FFmpegVersion? TryParse(string output)
    {
        var first = FirstLine().Match(output);
        if (!first.Success)
        {
            return null;
        }

        var libraries = Library().Matches(output)
            .Select(match => (Name: match.Groups[1].Value, Major: match.Groups[2].Value, Minor: match.Groups[3].Value, Micro: match.Groups[4].Value))
            .ToList();
        var text = first.Groups[1].Value;
        var number = ReleaseNumber().Match(text);
        var avutil = libraries.Find(library => library.Name == "libavutil");
        int major;
        if (number.Success)
        {
            major = int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture);
        }
        else if (avutil.Name is not null)
        {
            major = int.Parse(avutil.Major, CultureInfo.InvariantCulture) - AvutilMajorMinusReleaseMajor;
        }
        else
        {
            return null;
        }

        return new(text, major, string.Join(',', libraries.Select(library => $"{library.Name} {library.Major}.{library.Minor}.{library.Micro}")));
    }

    /// <summary>The text that goes into clip keys: another build may encode other bytes.</summary>
    public override string ToString() => Libraries.Length == 0 ? Text : $"{Text} ({Libraries})";

    [GeneratedRegex(@"\Affmpeg version (\S+)")]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"\An?(\d{1,4})(?:\.|\z|-)")]
    private static partial Regex ReleaseNumber();

    [GeneratedRegex(@"^(lib\w+)\s+(\d+)\.\s*(\d+)\.\s*(\d+)", RegexOptions.Multiline)]
    private static partial Regex Library();
}
