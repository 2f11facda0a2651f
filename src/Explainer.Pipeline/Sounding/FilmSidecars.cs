using System.Text;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Rendering;
using Explainer.Pipeline.Stills;
using Explainer.Raster;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Model;
using Explainer.Video.Cache;
using Explainer.Video.Captions;
using Explainer.Video.FFmpeg;
using Explainer.Video.Output;

namespace Explainer.Pipeline.Sounding;

/// <summary>
/// Makes what goes into a film beside its pictures (sound, captions, chapters, cover), and the caption files beside it. Sound and cover lie
/// in the clips' store.
/// </summary>
internal sealed class FilmSidecars
{
    private const int CoverWidth = 1280;
    private readonly CaptionTrack captions;
    private readonly bool hasCaptions;

    private FilmSidecars(CaptionTrack captions, CaptionDisplay display)
    {
        this.captions = captions;
        hasCaptions = display != CaptionDisplay.None && !captions.Cues.IsEmpty;
    }

    /// <summary>What goes into the film.</summary>
    public FilmTracks Tracks { get; private set; } = FilmTracks.None;

    /// <summary>Makes everything that a film's format can hold.</summary>
    /// <param name="program">What encodes.</param>
    /// <param name="plan">How the film is made.</param>
    /// <param name="film">What is said and heard in it.</param>
    /// <param name="store">Where encoded sound and the cover are kept.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ExplainerException">Something cannot be made.</exception>
    public static FilmSidecars Make(
        FFmpegProgram program, RenderPlan plan, Film film, IClipStore store, CancellationToken cancellation)
    {
        var cut = FilmCut.Of(plan.Clips, plan.Timeline.Rate);
        var made = new FilmSidecars(FilmCaptions.Of(film.Storyboard, film.Narration, cut), film.Storyboard.Captions.Display);
        if (plan.Output.Format.Sound is not null)
        {
            made.Fill(program, plan, film, cut, store, cancellation);
        }

        return made;
    }

    /// <summary>Writes the captions as SRT and WebVTT beside the film; nothing when it has none.</summary>
    /// <param name="filmPath">The film's file.</param>
    /// <returns>The files written.</returns>
    /// <exception cref="ExplainerException">They cannot be written.</exception>
    public IReadOnlyList<string> WriteCaptions(string filmPath)
    {
        if (!hasCaptions)
        {
            return [];
        }

        string[] paths = [Path.ChangeExtension(filmPath, ".srt"), Path.ChangeExtension(filmPath, ".vtt")];
        Write(paths[0], SrtWriter.Write(captions));
        Write(paths[1], VttWriter.Write(captions, withWordTimes: true));
        return paths;
    }

    private static void Write(string path, string text)
    {
        using var file = OutputFile.Create(path);
        file.Write(stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        file.Commit();
    }

    private void Fill(
        FFmpegProgram program, RenderPlan plan, Film film, FilmCut cut, IClipStore store, CancellationToken cancellation)
    {
        var storyboard = film.Storyboard;
        var score = FilmScore.Of(storyboard, film.Narration, cut, cancellation);
        if (!score.Diagnostics.IsEmpty)
        {
            throw score.Diagnostics[0].Finding.Failure();
        }

        var metadata = new ChapterMetadata(
            storyboard.Title, storyboard.Language, storyboard.Description, storyboard.SourceNotes, FilmCaptions.Chapters(plan.Timeline, cut))
        {
            Author = storyboard.Author,
        };
        var language = TrackLanguage.Of(storyboard.Language);
        Tracks = new FilmTracks
        {
            AudioLanguage = language,
            Audio = score.IsSilent ? null : FilmSound.Encode(program, score, plan.Output.Format, store, cancellation),
            Subtitles = hasCaptions && storyboard.Captions.Display == CaptionDisplay.Soft ? [new SubtitleTrack(captions, language)] : [],
            Metadata = metadata,
            Cover = plan.Output.Format.HoldsCover && storyboard.Thumbnail is { } id ? Cover(plan.Timeline, id, store, cancellation) : null,
        };
    }

    // A cover is looked at small: a smaller picture is made sooner and keeps the file small.
    private static string? Cover(Timeline timeline, string beatId, IClipStore store, CancellationToken cancellation)
    {
        if (timeline.Beats.FirstOrDefault(b => b.Id == beatId) is not { } beat)
        {
            return null;
        }

        var scale = Math.Min(1, (double)CoverWidth / Math.Max(timeline.Size.Width, timeline.Size.Height));
        var size = new PixelSize((int)(timeline.Size.Width * scale), (int)(timeline.Size.Height * scale));
        var seen = Composer.Compose(timeline, beat.Key).Hash();
        var key = ContentHash.Of(Encoding.UTF8.GetBytes($"cover {seen}\nraster {RasterVersion.Number}\n{size}"));
        return store.FindOrMake(key, ".png", Make, cancellation).Path;

        int Make(string path)
        {
            using var stream = File.Create(path);
            FramePainter.Write(timeline, beat.Key, size, stream, cancellation);
            return 0;
        }
    }
}
