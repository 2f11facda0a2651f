using System.CommandLine;
using Explainer.Cli.Parsing;
using Explainer.Cli.Rebuilding;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Rendering;

namespace Explainer.Cli.Films;

/// <summary>Understands the options that say how a film is wanted, before the storyboard is read.</summary>
internal static class OrderOptions
{
    private static readonly string[] Separators = [","];

    /// <summary>The order that a call means.</summary>
    /// <exception cref="ExplainerException">A value is wrong.</exception>
    public static FilmOrder Of(ParseResult call) => new()
    {
        Output = FilmOutput.For(
            call.GetRequiredValue(CommonOptions.File),
            call.GetValue(CommonOptions.Output),
            OptionText.Name(call, CommonOptions.Format, FilmNames.Formats)),
        UsesCache = !call.GetValue(CommonOptions.NoCache),
        Scale = OptionText.Scale(call, CommonOptions.Scale),
        Quality = OptionText.Name(call, CommonOptions.Quality, FilmNames.Qualities) ?? "standard",
        Codec = OptionText.Name(call, CommonOptions.Codec, FilmNames.Codecs),
        Encoder = OptionText.Name(call, CommonOptions.Encoder, FilmNames.Encoders),
        Preset = call.GetValue(CommonOptions.Preset),
        Crf = OptionText.Crf(call, CommonOptions.Crf),
        Blur = OptionText.Degrees(call, CommonOptions.MotionBlur) is { } degrees ? new MotionBlur(degrees) : null,
        Jobs = OptionText.Count(call, CommonOptions.Jobs),
        Beats = [.. (call.GetValue(CommonOptions.Beats) ?? []).SelectMany(b => b.Split(Separators, StringSplitOptions.RemoveEmptyEntries))],
        From = OptionText.Time(call, CommonOptions.From),
        To = OptionText.Time(call, CommonOptions.To),
        ClipFolders = [.. call.GetValue(RebuildOptions.Clips) ?? []],
    };
}
