using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Comparing;
using Explainer.Pipeline.Sounding;
using Explainer.Pipeline.World;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Model;

namespace Explainer.Pipeline.Films;

/// <summary>Compiles storyboards as one caller wants them, and speaks them.</summary>
internal sealed class FilmLoader
{
    private readonly FilmOptions wanted;
    private readonly Speaker speaker;
    private readonly CompileOptions options;
    private readonly CaptionDisplay? captions;

    public FilmLoader(StoryboardWorld world, FilmOptions wanted, TimeProvider time, CancellationToken cancellation)
    {
        this.wanted = wanted;
        captions = wanted.Captions is { } name ? FilmNames.CaptionTable[name] : null;
        speaker = new Speaker(time, cancellation: cancellation);
        options = world.Options with
        {
            Size = wanted.Size,
            Rate = wanted.Rate,
            Figures = wanted.Figures is { } measured ? new MeasuredFigures(measured) : NoFigures.Instance,
            Speaker = speaker,
            OtherFolders = wanted.OtherFolders,
            AllowsCommands = wanted.AllowsCommands,
        };
    }

    /// <summary>Loads a storyboard in the languages that are wanted.</summary>
    /// <param name="path">The storyboard's path.</param>
    /// <exception cref="ExplainerException">The storyboard is not written in the language.</exception>
    public LoadedFilms Load(string path) => Load(language => Compile(path, language));

    /// <summary>Loads a storyboard that is at hand as text, such as one that is being edited, in the languages that are wanted.</summary>
    /// <param name="text">The text; its path is where what it names is looked for.</param>
    /// <exception cref="ExplainerException">The storyboard is not written in the language.</exception>
    public LoadedFilms Load(SourceText text) => Load(language =>
        InLanguage(text.Path, language, StoryboardCompiler.Compile(text, options with { Language = language })));

    /// <summary>Loads a storyboard as it was in a revision of its git repository, in the languages that are wanted.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="path">The storyboard's path now.</param>
    /// <exception cref="ExplainerException">The revision cannot be had, or the storyboard is not written in the language.</exception>
    public LoadedFilms LoadRevision(string revision, string path)
    {
        var full = Path.GetFullPath(path);
        using var opened = GitRevision.Open($"{revision}:./{Path.GetFileName(full)}", Path.GetDirectoryName(full));
        var theirs = options with { OtherFolders = [.. wanted.OtherFolders.SelectMany(opened.Within)] };
        return Load(language => CompileAs(opened.StoryboardPath, theirs with { Language = language }));
    }

    private LoadedFilms Load(Func<string?, CompileResult> compile)
    {
        if (wanted.Language != FilmOptions.AllLanguages)
        {
            return new LoadedFilms([Film(compile(wanted.Language), wanted.Speaks)]);
        }

        var main = compile(null);
        return main.Storyboard is not { } storyboard
            ? new LoadedFilms([Film(main, speaks: true)])
            : new LoadedFilms([.. storyboard.Languages.Select(l => Film(l == storyboard.Language ? main : compile(l), speaks: true))]);
    }

    /// <summary>Compiles a storyboard and says nothing of how it sounds.</summary>
    /// <param name="path">The storyboard's path.</param>
    /// <param name="language">The language; null for the storyboard's first.</param>
    /// <exception cref="ExplainerException">The storyboard is not written in that language.</exception>
    public CompileResult Compile(string path, string? language) => CompileAs(path, options with { Language = language });

    /// <summary>Compiles a state of a storyboard for comparing; no film when it has errors.</summary>
    /// <param name="name">A file, or <c>REVISION:PATH</c> in git. A revision's files are needed only until they are compiled: pictures and sounds are read by then.</param>
    /// <exception cref="ExplainerException">The revision cannot be had, or the storyboard is not written in the language.</exception>
    public (ComparedFilm? Film, ImmutableArray<Diagnostic> Diagnostics) Compared(string name)
    {
        using var revision = GitRevision.IsMeant(name) ? GitRevision.Open(name) : null;
        var ours = options with { Language = wanted.Language };
        var result = revision is null
            ? CompileAs(name, ours)
            : CompileAs(revision.StoryboardPath, ours with { OtherFolders = [.. wanted.OtherFolders.SelectMany(revision.Within)] });
        return (ComparedFilm.Of(result), result.Diagnostics);
    }

    private static CompileResult CompileAs(string path, CompileOptions options)
    {
        var language = options.Language;
        if (StoryboardName.Missing(path) is { } missing)
        {
            return new CompileResult(null, null, [missing]);
        }

        return InLanguage(path, language, StoryboardCompiler.Compile(path, options));
    }

    private static CompileResult InLanguage(string path, string? language, CompileResult result) =>
        language is null || result.Storyboard is not { } storyboard || storyboard.Languages.Contains(language)
            ? result
            : throw (storyboard.Languages is [var only]
                ? CallRules.UnknownLanguageOfOne.With(path, language, only)
                : CallRules.UnknownLanguageOfSeveral.With(path, language, Suggestion.Remedy(language, storyboard.Languages))).Failure();

    private LoadedFilm Film(CompileResult result, bool speaks)
    {
        var language = result.Storyboard?.Language ?? "";
        var film = Films.Film.Of(result, speaker, captions);
        if (film is null || !(speaks || film.Storyboard.Captions.Display == CaptionDisplay.Burn))
        {
            return new LoadedFilm(language, film, result.Diagnostics);
        }

        ImmutableArray<Diagnostic> diagnostics = [.. result.Diagnostics, .. film.SoundMistakes];
        return new LoadedFilm(language, diagnostics.Any(d => d.Severity == Severity.Error) ? null : film, diagnostics);
    }
}
