using System.CommandLine;
using Explainer.Pipeline.Films;

namespace Explainer.Cli.Parsing;

/// <summary>
/// Every option that more than one command has, defined once: it means the same in each of them. Values are read as text and understood in
/// <see cref="OptionText"/>, so that a wrong one is explained in our words.
/// </summary>
internal static class CommonOptions
{
    public static readonly Option<bool> Help = new("--help", "-h") { Description = "Show this help.", Recursive = true };

    public static readonly Option<bool> Version = new("--version") { Description = "Show the version." };

    public static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Say nothing but mistakes.", Recursive = true };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Write JSON to the output and nothing else, mistakes included.",
        Recursive = true,
    };

    public static readonly Argument<string> File = new("FILE") { Description = "The storyboard, a YAML file." };

    public static readonly Option<string?> Output = Value("--output", "FILE", "Where to write.", "-o");

    public static readonly Option<string?> Size = Value(
        "--size", "WxH", "The frame in pixels instead of the storyboard's, such as 1080x1920; the layout follows.");

    public static readonly Option<string?> Fps = Value("--fps", "RATE", "Frames per second instead of the storyboard's, such as 60 or 30000/1001.");

    public static readonly Option<string?> Scale = Value(
        "--scale", "FACTOR", "Pixels per pixel: 0.5 gives the same pictures at half the width and height.");

    public static readonly Option<string?> Language = Value("--lang", "TAG", "The language, one of the storyboard's (zh); the first by default. With all each of them, in files such as film.zh.mp4.");

    public static readonly Option<string?> Data = Value(
        "--data", "SOURCE", "Where measured figures come from: reference (the storyboard's own, the default), a measurement file, or live (measure now).");

    public static readonly Option<string?> From = Value("--from", "TIME", "Start here: 2s, 1:05 or 1:05.5.");

    public static readonly Option<string?> To = Value("--to", "TIME", "End here.");

    public static readonly Option<string?> Quality = Value("--quality", "NAME", "draft (quickest), standard (for publishing) or high (for archives).");

    public static readonly Option<string?> Format = Value(
        "--format", "NAME", $"{FilmNames.FormatsInWords}; by default what the output's name says.");

    public static readonly Option<string?> Codec = Value("--codec", "NAME", $"{FilmNames.CodecsInWords}.");

    public static readonly Option<string?> Preset = Value("--preset", "NAME", "The encoder's own preset instead of the quality's, such as medium.");

    public static readonly Option<string?> Crf = Value("--crf", "NUMBER", "The constant rate factor instead of the quality's: lower is better and larger.");

    public static readonly Option<string?> Jobs = Value("--jobs", "N", "Clips made side by side; by default one for each processor.", "-j");

    public static readonly Option<bool> NoCache = new("--no-cache") { Description = "Make every clip anew and keep none." };

    public static readonly Option<string[]> Beats = new("--beat", "-b")
    {
        HelpName = "ID...",
        Description = "Only these beats.",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>An option with a value.</summary>
    public static Option<string?> Value(string name, string valueName, string description, params string[] aliases) =>
        new(name, aliases) { HelpName = valueName, Description = description };
}
