using System.CommandLine;
using Explainer.Cli.Parsing;
using Explainer.Cli.Terminals;
using Explainer.Compute.Measuring;
using Explainer.Compute.OpenCL;
using Explainer.Compute.Results;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Sounding;
using Explainer.Pipeline.World;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Compiling;

namespace Explainer.Cli.Films;

/// <summary>Compiles the storyboard that a call names, as its options want it.</summary>
internal sealed class FilmLoader : IDisposable
{
    private readonly ParseResult call;
    private readonly CommandContext context;
    private readonly CompileOptions options;
    private readonly StoryboardWorld world;
    private readonly Speaker speaker;
    private readonly CaptionDisplay? captions;

    /// <summary>Reads the options; measures, if the figures are to be live.</summary>
    /// <exception cref="ExplainerException">An option or the measurement file is wrong, or a library is missing.</exception>
    public FilmLoader(ParseResult call, CommandContext context)
    {
        this.call = call;
        this.context = context;
        var size = OptionText.Size(call, CommonOptions.Size);
        var rate = OptionText.Rate(call, CommonOptions.Fps);
        var figures = Figures(call.GetValue(CommonOptions.Data));
        captions = OptionText.Choice(
            call, SoundOptions.Captions, ("soft", CaptionDisplay.Soft), ("burn", CaptionDisplay.Burn), ("none", CaptionDisplay.None));
        world = new StoryboardWorld();
        speaker = new Speaker(context.Time, cancellation: context.Cancellation);
        options = world.Options with { Size = size, Rate = rate, Figures = figures, Speaker = speaker };
    }

    /// <summary>The storyboard's path as it was typed.</summary>
    public string File => call.GetRequiredValue(CommonOptions.File);

    /// <summary>Compiles, telling nobody.</summary>
    /// <param name="language">The language; null for the storyboard's first.</param>
    public CompileResult Compile(string? language) => CompileFile(File, language);

    /// <summary>Compiles another storyboard with the same options, telling nobody.</summary>
    /// <param name="path">The storyboard's path.</param>
    /// <param name="language">The language; null for the storyboard's first.</param>
    public CompileResult CompileFile(string path, string? language) => StoryboardCompiler.Compile(path, options with { Language = language });

    /// <summary>Compiles and tells all mistakes; null when there are errors. Nothing is spoken unless the pictures depend on it.</summary>
    /// <param name="language">The language; null for the storyboard's first.</param>
    public Timeline? Load(string? language)
    {
        var result = Compile(language);
        return (captions ?? result.Storyboard?.Captions.Display) == CaptionDisplay.Burn ? Tell(Speak(result)) : Tell(result);
    }

    /// <summary>Compiles, speaks the narration and tells all mistakes; null when there are errors.</summary>
    /// <param name="language">The language; null for the storyboard's first.</param>
    public SpokenFilm? LoadSpoken(string? language)
    {
        var (result, film) = Speak(Compile(language));
        return Tell(result) is null ? null : film;
    }

    /// <summary>Speaks a compiled storyboard; what is wrong with that joins its mistakes.</summary>
    public (CompileResult Result, SpokenFilm? Film) Speak(CompileResult result) =>
        SpokenFilm.Of(result, speaker, captions) is { } film
            ? (result with { Diagnostics = result.Diagnostics.AddRange(film.Diagnostics) }, film)
            : (result, null);

    /// <summary>Tells the mistakes of a film's pictures and narration; null when there are errors.</summary>
    private Timeline? Tell((CompileResult Result, SpokenFilm? Film) spoken) => Tell(spoken.Result) is null ? null : spoken.Film?.Timeline;

    /// <summary>Tells the mistakes of a compilation; null when there are errors.</summary>
    public Timeline? Tell(CompileResult result)
    {
        DiagnosticPrinter.Tell(context, result.Diagnostics);
        return result.HasErrors ? null : result.Timeline;
    }

    /// <summary>Lets go of the fonts.</summary>
    public void Dispose() => world.Dispose();

    private IFigureSource Figures(string? source) => source switch
    {
        null or "reference" => NoFigures.Instance,
        "live" => new MeasuredFigures(Measurer.Run(
            DeviceList.At(0), MeasurementSettings.Short, new Progress.MeasurementReporter(context), context.Time, context.Cancellation)),
        _ => new MeasuredFigures(MeasurementFile.Load(source)),
    };
}
