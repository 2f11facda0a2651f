using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Caching;
using Explainer.Pipeline.Comparing;
using Explainer.Pipeline.Exporting;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Lint;
using Explainer.Pipeline.Rendering;
using Explainer.Pipeline.Watching;
using Explainer.Pipeline.World;
using Explainer.Raster;
using Explainer.Scenes.Components;
using Explainer.Video.Cache;
using Explainer.Video.FFmpeg;
using Explainer.Video.Files;

namespace Explainer.Pipeline;

/// <summary>
/// Everything that can be asked of films: the one way in for the command line, for watching and for the studio. It holds what of this machine
/// a film depends on (fonts, pictures, voices, ffmpeg), finds each when it is needed first, and may be used for any number of films.
/// </summary>
/// <param name="time">The clock: for limits and measures, never for what is seen.</param>
/// <param name="components">The components that a storyboard may name.</param>
public sealed class FilmService(TimeProvider time, ComponentSet components) : IDisposable
{
    private readonly Lazy<StoryboardWorld> world = new(() => new StoryboardWorld(components));
    private FFmpegProgram? program;

    /// <summary>The components that a storyboard may name.</summary>
    public ComponentSet Components => components;

    /// <summary>What authors read about the storyboard language.</summary>
    public StoryboardManual Manual => new(components, () => world.Value.Options.Typesetter);

    /// <summary>What is kept from earlier renders.</summary>
    public FilmCache Cache => new(time);

    /// <summary>Says that something will be drawn: what draws is loaded from now on, beside whatever the caller does first.</summary>
    public static void ExpectDrawing() => DrawingLibraries.BeginLoading();

    /// <summary>Loads a storyboard: compiles it and, if that is wanted, speaks it.</summary>
    /// <param name="storyboard">The storyboard's path.</param>
    /// <param name="options">What is wanted besides what it says.</param>
    /// <param name="cancellation">Ends speaking.</param>
    /// <returns>The film in each language that is wanted, with all that is wrong with it.</returns>
    /// <exception cref="ExplainerException">The storyboard is not written in the language, or the machine lacks something.</exception>
    public LoadedFilms Load(string storyboard, FilmOptions options, CancellationToken cancellation) =>
        new FilmLoader(world.Value, options, time, cancellation).Load(storyboard);

    /// <summary>Loads a storyboard that is at hand as text, such as one that is being edited and not saved.</summary>
    /// <param name="text">The text; its path is where what it names is looked for, and what mistakes name.</param>
    /// <param name="options">What is wanted besides what it says.</param>
    /// <param name="cancellation">Ends speaking.</param>
    /// <returns>The film in each language that is wanted, with all that is wrong with it.</returns>
    /// <exception cref="ExplainerException">The storyboard is not written in the language, or the machine lacks something.</exception>
    public LoadedFilms Load(SourceText text, FilmOptions options, CancellationToken cancellation) =>
        new FilmLoader(world.Value, options, time, cancellation).Load(text);

    /// <summary>Looks for what makes a film hard to watch, in all languages that were loaded and in every shape of frame that the storyboard has keys for.</summary>
    /// <param name="films">The films; of one with errors nothing is told.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static LintReport Lint(LoadedFilms films, CancellationToken cancellation) => FilmLint.Run(films.Films, cancellation);

    /// <summary>Checks an order against a film and works out all that follows from it; nothing is made yet.</summary>
    /// <param name="film">The film.</param>
    /// <param name="order">What is wanted of it.</param>
    /// <param name="cancellation">Ends the search for ffmpeg's encoders.</param>
    /// <exception cref="ExplainerException">The film has not what is wanted of it, it cannot be made so, or ffmpeg is missing.</exception>
    public RenderJob Prepare(Film film, FilmOrder order, CancellationToken cancellation)
    {
        program ??= FFmpegProgram.Find(cancellation: cancellation);
        return new RenderJob(
            RenderPlan.Of(film.Timeline, film.PictureSize(order.Scale), order, program, cancellation), film, () => Store(order), program, time);
    }

    /// <summary>Checks what is wanted of a film's page; nothing is made yet.</summary>
    /// <param name="film">The film.</param>
    /// <param name="order">How the page is wanted.</param>
    /// <param name="cancellation">Ends the search for ffmpeg's encoders.</param>
    /// <exception cref="ExplainerException">The film cannot be made so, or ffmpeg is missing.</exception>
    public PageJob PreparePage(Film film, PageOrder order, CancellationToken cancellation) => new(this, film, order, cancellation);

    /// <summary>Compares two states of a film.</summary>
    /// <param name="before">The storyboard before: a file, or <c>REVISION:PATH</c> in git.</param>
    /// <param name="after">The storyboard after, likewise.</param>
    /// <param name="options">What is wanted besides what they say.</param>
    /// <param name="closeness">How closely they are compared.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ExplainerException">A revision cannot be had, or a storyboard is not written in the language.</exception>
    public ComparisonResult Compare(
        string before, string after, FilmOptions options, ComparisonOptions closeness, CancellationToken cancellation)
    {
        var loader = new FilmLoader(world.Value, options, time, cancellation);
        var (old, oldMistakes) = loader.Compared(before);
        var (now, newMistakes) = loader.Compared(after);
        var difference = old is null || now is null
            ? null
            : FilmComparison.Run(old, now, closeness.Moments, closeness.LongestSide, cancellation);
        return new ComparisonResult(difference, [.. oldMistakes, .. newMistakes]);
    }

    /// <summary>Loads a storyboard as it was in a revision of its git repository, with the files that it named then.</summary>
    /// <param name="revision">The revision, such as <c>HEAD</c>.</param>
    /// <param name="storyboard">The storyboard's path now.</param>
    /// <param name="options">What is wanted besides what it says.</param>
    /// <param name="cancellation">Ends speaking.</param>
    /// <returns>The film in each language that is wanted: its pictures alone are good, since the files of its sounds are gone again.</returns>
    /// <exception cref="ExplainerException">There is no git, no repository or no such revision, or the storyboard is not in it, or not in the language.</exception>
    public LoadedFilms LoadRevision(string revision, string storyboard, FilmOptions options, CancellationToken cancellation) =>
        new FilmLoader(world.Value, options with { Speaks = false }, time, cancellation).LoadRevision(revision, storyboard);

    /// <summary>Makes sure that a storyboard's name is one of a file that can be read.</summary>
    /// <param name="storyboard">The storyboard's path.</param>
    /// <exception cref="ExplainerException">There is no such file.</exception>
    public static void ExpectStoryboard(string storyboard) => StoryboardName.Require(storyboard);

    /// <summary>The files to watch in order to see that another revision became git's HEAD; none where there is no repository, or no git.</summary>
    /// <param name="storyboard">A storyboard of the repository.</param>
    public static IReadOnlyList<string> FilesOfHead(string storyboard) => GitRevision.FilesOfHead(Path.GetDirectoryName(Path.GetFullPath(storyboard))!);

    /// <summary>Watches a storyboard and the files that it depends on; loading and making it again is up to the caller.</summary>
    /// <param name="storyboard">The storyboard's path; there need be no such file yet, or any more.</param>
    /// <param name="options">Which files it may name.</param>
    /// <param name="besides">Full paths of other files whose changes are told, too.</param>
    public static SourceWatcher Watch(string storyboard, FilmOptions options, params IEnumerable<string> besides) => new(storyboard, options.OtherFolders, besides);

    /// <summary>
    /// Removes every file and folder of this process that is not finished: for a process that must end at once, in the middle of its work.
    /// What bears its final name is complete and stays.
    /// </summary>
    public static void RemoveUnfinished() => ScratchFolder.RemoveUnfinished();

    /// <summary>Lets go of the fonts; films that were loaded are good no more.</summary>
    public void Dispose()
    {
        if (world.IsValueCreated)
        {
            world.Value.Dispose();
        }
    }

    private IClipStore Store(FilmOrder order) => !order.UsesCache
        ? new TemporaryClipStore()
        : order.ClipFolders.IsEmpty ? new ClipCache(time: time) : new ShardFolder([.. order.ClipFolders]);
}
