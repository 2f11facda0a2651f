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

    public static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Show only errors and warnings.", Recursive = true };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Write only JSON to standard output, errors included.",
        Recursive = true,
    };

    public static readonly Argument<string> File = new("FILE") { Description = "The storyboard, a YAML file." };

    public static readonly Option<string?> Output = Value("--output", "FILE", "The output file.", "-o");

    public static readonly Option<string?> Size = Value(
        "--size", "WxH", "Frame size in pixels, such as 1080x1920; the layout adapts.");

    public static readonly Option<string?> Fps = Value("--fps", "RATE", "Frames per second, such as 60 or 30000/1001.");

    public static readonly Option<string?> Scale = Value(
        "--scale", "FACTOR", "Scale of the pictures: 0.5 gives half the width and height.");

    public static readonly Option<string?> Language = Value("--lang", "TAG", "One of the storyboard's languages, such as zh; the first by default. all writes one file per language, such as film.zh.mp4.");

    public static readonly Option<string?> Data = Value(
        "--data", "SOURCE", "Source of measured figures: reference (the storyboard's own, the default), a measurement file, or live (measure now).");

    public static readonly Option<string?> From = Value("--from", "TIME", "Start time: 2s, 1:05 or 1:05.5.");

    public static readonly Option<string?> To = Value("--to", "TIME", "End time.");

    public static readonly Option<string?> Quality = Value("--quality", "NAME", "draft (fastest), standard (for publishing) or high (for archives).");

    public static readonly Option<string?> Format = Value(
        "--format", "NAME", $"{FilmNames.FormatsInWords}; by default from the output's name.");

    public static readonly Option<string?> Codec = Value("--codec", "NAME", $"{FilmNames.CodecsInWords}.");

    public static readonly Option<string?> Encoder = Value(
        "--encoder", "NAME", $"Encode with hardware: auto (hardware where it works, else software) or one of {FilmNames.HardwareInWords}. Such films look the same but may not be byte-identical from run to run; without this option, the same storyboard always gives the same file.");

    public static readonly Option<string?> Preset = Value("--preset", "NAME", "Encoder preset, such as medium, instead of the one --quality uses.");

    public static readonly Option<string?> Crf = Value("--crf", "NUMBER", "Constant rate factor, instead of the one --quality uses: lower means better quality and larger files.");

    public static readonly Option<string?> MotionBlur = Value(
        "--motion-blur", "DEGREES", "Blur motion like a camera whose shutter is open for this part of each frame: 180 is usual, 360 is the whole frame. Frames with movement take up to 16 times as long to draw; stills and the studio show them without it.");

    public static readonly Option<string?> Jobs = Value("--jobs", "N", "Clips to make in parallel; one per processor by default.", "-j");

    public static readonly Option<bool> NoCache = new("--no-cache") { Description = "Do not use or update the cache of clips; spoken narration is kept." };

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
