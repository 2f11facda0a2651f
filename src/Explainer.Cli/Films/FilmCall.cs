using System.Collections.Immutable;
using System.CommandLine;
using Explainer.Cli.Parsing;
using Explainer.Cli.Progress;
using Explainer.Cli.Terminals;
using Explainer.Compute.Measuring;
using Explainer.Compute.Results;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Rendering;

namespace Explainer.Cli.Films;

/// <summary>A call that names a storyboard: what its options ask of the film, and the film itself.</summary>
internal sealed class FilmCall : IDisposable
{
    private readonly ParseResult call;
    private readonly CommandContext context;

    /// <summary>Reads the options; measures, if the figures are to be live.</summary>
    /// <exception cref="ExplainerException">An option or the measurement file is wrong.</exception>
    public FilmCall(ParseResult call, CommandContext context)
    {
        this.call = call;
        this.context = context;
        Service = context.OpenService();
        Options = new FilmOptions
        {
            Language = call.GetValue(CommonOptions.Language),
            Size = OptionText.Size(call, CommonOptions.Size),
            Rate = OptionText.Rate(call, CommonOptions.Fps),
            Figures = Figures(call.GetValue(CommonOptions.Data)),
            OtherFolders = Folders(call.GetValue(TrustOptions.AllowOutside) ?? []),
            AllowsCommands = call.GetValue(TrustOptions.AllowCommands),
            Captions = OptionText.Name(call, SoundOptions.Captions, FilmNames.Captions),
        };
    }

    /// <summary>What does all of it.</summary>
    public FilmService Service { get; }

    /// <summary>What the options ask of the film.</summary>
    public FilmOptions Options { get; }

    /// <summary>The storyboard's path as it was typed.</summary>
    public string File => call.GetRequiredValue(CommonOptions.File);

    /// <summary>The storyboard's name without folder and extension, which names what is made of it.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>Whether the call means every language of the storyboard.</summary>
    public bool IsAll => Options.Language == FilmOptions.AllLanguages;

    /// <summary>Loads the film in the language that the call names, or in every one of them, and tells all mistakes; nothing when there are errors.</summary>
    /// <param name="speaks">Whether narration is needed, and not only pictures.</param>
    /// <exception cref="ExplainerException">The storyboard is not written in the language.</exception>
    public ImmutableArray<Film> Load(bool speaks)
    {
        var loaded = Load(Options with { Speaks = speaks });
        DiagnosticPrinter.Tell(context, loaded.Diagnostics);
        return loaded.Films;
    }

    /// <summary>Loads the film as some options want it, and tells nothing.</summary>
    /// <exception cref="ExplainerException">The storyboard is not written in the language.</exception>
    public LoadedFilms Load(FilmOptions options)
    {
        using var activity = new Activity(context, "reading the storyboard");
        return Service.Load(File, options, context.Cancellation);
    }

    /// <summary>Loads the film in the one language that the call means, and tells all mistakes; null when there are errors.</summary>
    /// <param name="speaks">Whether narration is needed, and not only pictures.</param>
    /// <exception cref="ExplainerException">The call means every language, or one that the storyboard is not written in.</exception>
    public Film? LoadOne(bool speaks)
    {
        RequireOneLanguage();
        return Load(speaks) is [var film] ? film : null;
    }

    /// <summary>Gets the making of a film ready: the first time on a machine, ffmpeg's encoders are tried.</summary>
    /// <exception cref="ExplainerException">The film has not what is wanted of it, it cannot be made so, or ffmpeg is missing.</exception>
    public RenderJob Prepare(Film film, FilmOrder order)
    {
        using var activity = new Activity(context, "looking at ffmpeg");
        return Service.Prepare(film, order, context.Cancellation);
    }

    /// <summary>Refuses a call that means every language.</summary>
    /// <exception cref="ExplainerException">It does.</exception>
    public void RequireOneLanguage()
    {
        if (IsAll)
        {
            throw CallRules.OneLanguage.With(call.CommandResult.Command.Name).Failure();
        }
    }

    /// <summary>The name of what is made in one language: when the call means every language it has the language's tag before its extension.</summary>
    /// <exception cref="ExplainerException">All of them would go to the output.</exception>
    public string NameIn(string language, string name) => !IsAll ? name : name != CommandOutput.Standard
        ? FilmOutput.Tagged(name, language)
        : throw CallRules.OneOutput.Failure();

    /// <summary>Lets go of the fonts.</summary>
    public void Dispose() => Service.Dispose();

    internal static ImmutableArray<string> Folders(string[] named) => named.FirstOrDefault(folder => !Directory.Exists(folder)) is { } nowhere
        ? throw StorageRules.NoSuchFolderAllowed.With(nowhere).Failure()
        : [.. named];

    private Measurement? Figures(string? source) => source switch
    {
        null or "reference" => null,
        "live" => Measure(),
        _ => MeasurementFile.Load(source),
    };

    private Measurement Measure()
    {
        using var reporter = new MeasurementReporter(context);
        return Measurer.Run(0, quick: true, reporter, context.Time, context.Cancellation);
    }
}
