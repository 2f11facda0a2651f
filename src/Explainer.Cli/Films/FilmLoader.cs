using System.Collections.Immutable;
using System.CommandLine;
using Explainer.Cli.Parsing;
using Explainer.Cli.Terminals;
using Explainer.Compute.Measuring;
using Explainer.Compute.Results;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Sounding;
using Explainer.Pipeline.World;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Model;

namespace Explainer.Cli.Films;

/// <summary>Compiles the storyboard that a call names, as its options want it.</summary>
internal sealed class FilmLoader : IDisposable
{
    /// <summary>The word that means every language of a storyboard.</summary>
    public const string AllLanguages = "all";

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

    /// <summary>Whether the call means every language of the storyboard.</summary>
    public bool IsAll => Language == AllLanguages;

    private string? Language => call.GetValue(CommonOptions.Language);

    /// <summary>Compiles, telling nobody.</summary>
    /// <param name="language">The language; null for the storyboard's first.</param>
    public CompileResult Compile(string? language) => CompileFile(File, language);

    /// <summary>Compiles another storyboard with the same options, telling nobody.</summary>
    /// <param name="path">The storyboard's path.</param>
    /// <param name="language">The language; null for the storyboard's first.</param>
    /// <exception cref="ExplainerException">The storyboard is not written in that language.</exception>
    public CompileResult CompileFile(string path, string? language)
    {
        if (language == AllLanguages)
        {
            throw new ExplainerException(
                Fault.Call, "one-language", $"\"explainer {call.CommandResult.Command.Name}\" makes one language at a time",
                "Name one with --lang TAG.");
        }

        if (StoryboardName.Missing(path) is { } missing)
        {
            return new CompileResult(null, null, [missing]);
        }

        var result = StoryboardCompiler.Compile(path, options with { Language = language });
        return language is null || result.Storyboard is not { } storyboard || storyboard.Languages.Contains(language)
            ? result
            : throw new ExplainerException(
                Fault.Call, "unknown-language", $"{path} is not written in \"{language}\"", Suggestion.Remedy(language, storyboard.Languages));
    }

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

    /// <summary>Speaks a compiled storyboard; what is wrong with that joins its mistakes, and there is no film when any is an error.</summary>
    public (CompileResult Result, SpokenFilm? Film) Speak(CompileResult result)
    {
        if (SpokenFilm.Of(result, speaker, captions) is not { } film)
        {
            return (result, null);
        }

        var spoken = result with { Diagnostics = result.Diagnostics.AddRange(film.Diagnostics) };
        return spoken.HasErrors ? (spoken with { Timeline = null }, null) : (spoken, film);
    }

    /// <summary>Compiles and speaks every language of the storyboard, telling nobody; at least one, also of a file that cannot be read.</summary>
    public ImmutableArray<(CompileResult Result, SpokenFilm? Film)> SpeakAll()
    {
        var first = Speak(Compile(null));
        return first.Result.Storyboard is { } storyboard
            ? [.. storyboard.Languages.Select(language => language == storyboard.Language ? first : Speak(Compile(language)))]
            : [first];
    }

    /// <summary>
    /// The film in the language that the call names, or in every one of them: all are compiled before the first is made, so that a mistake in
    /// the last shows at once. Tells all mistakes; nothing when there are errors.
    /// </summary>
    public ImmutableArray<SpokenFilm> LoadFilms()
    {
        if (!IsAll)
        {
            return LoadSpoken(Language) is { } film ? [film] : [];
        }

        var all = SpeakAll();
        DiagnosticPrinter.Tell(context, MistakesOf(all));
        return all.Any(l => l.Film is null) ? [] : [.. all.Select(l => l.Film!)];
    }

    /// <summary>The pictures of <see cref="LoadFilms"/>. Nothing is spoken unless they depend on it.</summary>
    public ImmutableArray<Timeline> LoadTimelines() =>
        IsAll ? [.. LoadFilms().Select(f => f.Timeline)] : Load(Language) is { } timeline ? [timeline] : [];

    /// <summary>The name of what is made in one language: when the call means every language it has the language's tag before its extension.</summary>
    /// <exception cref="ExplainerException">All of them would go to the output.</exception>
    public string NameIn(string language, string name) => !IsAll ? name : name != CompleteFile.ToOutput
        ? OutputName.Tagged(name, language)
        : throw new ExplainerException(
            Fault.Call, "one-output", "The output takes one language, and --lang all means each", "Name one with --lang TAG, or a file with -o FILE.");

    /// <summary>The mistakes of several languages; what concerns all of them is in it once.</summary>
    public static ImmutableArray<Diagnostic> MistakesOf(ImmutableArray<(CompileResult Result, SpokenFilm? Film)> languages) =>
        LanguageMistakes.Join([.. languages.Select(l => (l.Result.Storyboard?.Language ?? "", l.Result.Diagnostics))]);

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
            0, quick: true, new Progress.MeasurementReporter(context), context.Time, context.Cancellation)),
        _ => new MeasuredFigures(MeasurementFile.Load(source)),
    };
}
