using System.Collections.Immutable;
using System.CommandLine;
using Explainer.Cli.Parsing;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Pipeline.Rendering;
using Explainer.Scenes.Timelines;
using Explainer.Video.Clips;

namespace Explainer.Cli.Films;

/// <summary>What a call of <c>render</c> wants, understood before the storyboard is read.</summary>
internal sealed record FilmOrder
{
    private static readonly string[] Separators = [","];

    /// <summary>Where the film goes.</summary>
    public required OutputName Output { get; init; }

    /// <summary>Whether clips are taken from the cache and kept there.</summary>
    public required bool UsesCache { get; init; }

    private double Scale { get; init; }

    private Quality Quality { get; init; }

    private VideoCodec? Codec { get; init; }

    private string? Preset { get; init; }

    private double? Crf { get; init; }

    private int? Jobs { get; init; }

    private ImmutableArray<string> Beats { get; init; }

    private Seconds? From { get; init; }

    private Seconds? To { get; init; }

    /// <summary>Understands the options.</summary>
    /// <exception cref="ExplainerException">A value is wrong.</exception>
    public static FilmOrder FromCall(ParseResult call) => new()
    {
        Output = OutputName.For(
            call.GetRequiredValue(CommonOptions.File),
            call.GetValue(CommonOptions.Output),
            OptionText.Named(call, CommonOptions.Format, FilmFormat.All, f => f.Name)),
        UsesCache = !call.GetValue(CommonOptions.NoCache),
        Scale = OptionText.Scale(call, CommonOptions.Scale),
        Quality = OptionText.Choice(
            call, CommonOptions.Quality, ("draft", Quality.Draft), ("standard", Quality.Standard), ("high", Quality.High)) ?? Quality.Standard,
        Codec = OptionText.Named(call, CommonOptions.Codec, VideoCodec.Choosable, c => c.Name),
        Preset = call.GetValue(CommonOptions.Preset),
        Crf = OptionText.Crf(call, CommonOptions.Crf),
        Jobs = OptionText.Count(call, CommonOptions.Jobs),
        Beats = [.. (call.GetValue(CommonOptions.Beats) ?? []).SelectMany(b => b.Split(Separators, StringSplitOptions.RemoveEmptyEntries))],
        From = OptionText.Time(call, CommonOptions.From),
        To = OptionText.Time(call, CommonOptions.To),
    };

    /// <summary>The order in terms of a film.</summary>
    /// <exception cref="ExplainerException">The film has not what is wanted of it.</exception>
    public FilmRequest RequestFor(Timeline timeline, OutputName output) => new()
    {
        Timeline = timeline,
        Output = output.Path,
        Format = output.Format,
        Size = FilmOptions.PictureSize(timeline, Scale),
        Quality = Quality,
        Preset = Preset,
        Crf = Crf,
        Codec = Codec,
        Beats = [.. Beats.Select(id => FilmOptions.Beat(timeline, id).Id)],
        Span = FilmOptions.Span(timeline, From, To),
        Jobs = Jobs,
    };
}
