using System.CommandLine;
using Explainer.Cli.Parsing;

namespace Explainer.Cli.Films;

/// <summary>The options that concern sound, captions and covers.</summary>
internal static class SoundOptions
{
    public static readonly Option<string?> Captions = CommonOptions.Value(
        "--captions", "NAME", "soft (a track in the film and files next to it), burn (drawn into the picture) or none; as in the storyboard by default.");

    public static readonly Option<string?> Thumbnail = CommonOptions.Value(
        "--thumbnail", "FILE", "Write the picture of the beat named in thumbnail:, as PNG.");
}
