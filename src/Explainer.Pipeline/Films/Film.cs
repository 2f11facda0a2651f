using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display;
using Explainer.Pipeline.Exporting.Slides;
using Explainer.Pipeline.Sounding;
using Explainer.Pipeline.Stills;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Model;
using Explainer.Video.Captions;
using Explainer.Video.Sound;

namespace Explainer.Pipeline.Films;

/// <summary>
/// A film without mistakes, in one language: its pictures, and all that is said, heard and read in it. It can be asked for single frames,
/// sheets, sound, captions and transcripts; <see cref="FilmService"/> makes the film itself of it. It uses the fonts of the service that
/// loaded it and is good as long as that.
/// </summary>
public sealed class Film
{
    // Widths tried around the wanted one until the height is even, too.
    private const int WidthsTried = 32;
    private readonly Lazy<FilmNarration> narration;
    private readonly CancellationToken speaking;

    private Film(ImmutableArray<Timeline> shapes, Storyboard storyboard, Lazy<FilmNarration> narration, CancellationToken speaking)
    {
        this.speaking = speaking;
        Shapes = shapes;
        Storyboard = storyboard;
        this.narration = narration;
    }

    /// <summary>Its pictures.</summary>
    public Timeline Timeline => Shapes[0];

    /// <summary>Its language, a BCP 47 tag.</summary>
    public string Language => Storyboard.Language;

    /// <summary>All languages that the storyboard is written in, the main one first.</summary>
    public ImmutableArray<string> Languages => Storyboard.Languages;

    /// <summary>How long it lasts.</summary>
    public Seconds Duration => Timeline.Rate.TimeOf(new FrameIndex(Timeline.FrameCount));

    /// <summary>How fast its beats are spoken; beats without words are left out.</summary>
    public ImmutableArray<BeatPace> Paces =>
    [
        .. Narration.Beats.Select(b => new BeatPace(
            b.Beat.Id, b.End - b.Start, b.Beat.Duration, b.Pace.PerMinute, b.Pace.CountsCharacters, b.Speech is null)),
    ];

    /// <summary>The frame that stands for it.</summary>
    /// <exception cref="ExplainerException">The storyboard names no beat for it.</exception>
    public FrameIndex ThumbnailFrame => Storyboard.Thumbnail is { } beat
        ? Beat(beat).Key
        : throw RenderRules.NoThumbnail.Failure();

    /// <summary>What the storyboard says besides pictures.</summary>
    internal Storyboard Storyboard { get; }

    /// <summary>Its pictures in each shape of frame for which the storyboard has keys, its own shape first.</summary>
    internal ImmutableArray<Timeline> Shapes { get; }

    /// <summary>What is said and when; spoken when it is asked for first.</summary>
    internal FilmNarration Narration => narration.Value;

    /// <summary>What is wrong with its narration and sounds.</summary>
    internal ImmutableArray<Diagnostic> SoundMistakes =>
        [.. Narration.Diagnostics, .. FilmScore.Of(Storyboard, Narration, FilmCut.Whole(Timeline), speaking).Diagnostics];

    /// <summary>The film of a compiled storyboard; null when that has errors.</summary>
    /// <param name="result">The compiled storyboard.</param>
    /// <param name="speaker">Speaks.</param>
    /// <param name="display">How captions reach the viewer; null for as the storyboard says. Burned-in ones become part of the pictures.</param>
    internal static Film? Of(CompileResult result, Speaker speaker, CaptionDisplay? display = null)
    {
        if (result is not { HasErrors: false, Timeline: { } timeline, Storyboard: { } storyboard })
        {
            return null;
        }

        storyboard = storyboard with { Captions = storyboard.Captions with { Display = display ?? storyboard.Captions.Display } };
        ImmutableArray<Timeline> shapes = [timeline, .. result.OtherShapes];
        var narration = new Lazy<FilmNarration>(() => FilmNarration.Of(storyboard, speaker));
        if (storyboard.Captions.Display == CaptionDisplay.Burn)
        {
            var captions = FilmCaptions.Drawn(FilmCaptions.Of(storyboard, narration.Value, FilmCut.Whole(timeline)));
            shapes = [.. shapes.Select(s => s.WithCaptions(captions))];
        }

        return new Film(shapes, storyboard, narration, speaker.Cancellation);
    }

    /// <summary>The beat with an id.</summary>
    /// <exception cref="ExplainerException">There is none.</exception>
    internal static Beat BeatOf(Timeline timeline, string id) => timeline.Beats.FirstOrDefault(b => b.Id == id) ?? throw NameRules.UnknownBeat.With(id, Suggestion.Remedy(id, timeline.Beats.Select(b => b.Id))).Failure();

    /// <summary>The beat with an id.</summary>
    /// <exception cref="ExplainerException">There is none.</exception>
    public Beat Beat(string id) => BeatOf(Timeline, id);

    /// <summary>The picture's size at a scale: even on both sides and in the film's proportions.</summary>
    /// <param name="scale">Pixels per pixel of the film's own size.</param>
    /// <exception cref="ExplainerException">There is no such size near by.</exception>
    public PixelSize PictureSize(double scale)
    {
        if (scale == 1)
        {
            return Timeline.Size;
        }

        var wanted = Rounding.HalfUp(Timeline.Size.Width * scale / 2) * 2;
        for (var i = 0; i < WidthsTried; i++)
        {
            var width = wanted + ((i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * 2);
            var height = Rounding.HalfUp((double)width * Timeline.DesignSize.Height / Timeline.DesignSize.Width);
            if (width >= 2 && height >= 2 && height % 2 == 0)
            {
                return new PixelSize(width, height);
            }
        }

        throw CallRules.BadValueScale.With(scale, Timeline.Size).Failure();
    }

    /// <summary>What a frame shows, before it is drawn.</summary>
    public DisplayList Compose(FrameIndex frame) => Composer.Compose(Timeline, frame);

    /// <summary>The same as text: one command a line, with the storyboard's line that each comes from.</summary>
    public string Dump(FrameIndex frame) => DisplayListText.Write(Compose(frame));

    /// <summary>Draws one frame and writes it as PNG.</summary>
    /// <param name="frame">Which frame.</param>
    /// <param name="size">The picture's size, from <see cref="PictureSize"/>.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void WriteStill(FrameIndex frame, PixelSize size, Stream output, CancellationToken cancellation) =>
        FramePainter.Write(Timeline, frame, size, output, cancellation);

    /// <summary>Draws a sheet of all beats' key moments and writes it as PNG.</summary>
    /// <param name="columns">Beats side by side, 1 or more.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Ends the work between two pictures.</param>
    public void WriteSheet(int columns, Stream output, CancellationToken cancellation) =>
        ContactSheet.Write(Timeline, columns, output, cancellation);

    /// <summary>Writes a slide for each beat: the picture of its key moment, and what is said as speaker notes or below it.</summary>
    /// <param name="format">What is written.</param>
    /// <param name="size">The pictures' size, from <see cref="PictureSize"/>.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void WriteSlides(SlideFormat format, PixelSize size, Stream output, CancellationToken cancellation)
    {
        var deck = new SlideDeck(this, size);
        if (format == SlideFormat.Pdf)
        {
            new PdfSlides(deck).Write(output, cancellation);
        }
        else
        {
            new PowerPointSlides(deck).Write(output, cancellation);
        }
    }

    /// <summary>Writes the film's sound as WAV: the mix that goes into the film, 48 kHz stereo and exactly as long as the film.</summary>
    /// <param name="samples">How samples are written, one of <see cref="FilmNames.Samples"/>.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Ends the work.</param>
    public SoundReport WriteSound(string samples, Stream output, CancellationToken cancellation)
    {
        var score = FilmScore.Of(Storyboard, Narration, FilmCut.Whole(Timeline), cancellation);
        var report = Mixer.Render(score.Score, output, FilmNames.SampleTable[samples], cancellation);
        return new SoundReport(report.SampleCount, new Seconds((double)report.SampleCount / SampleClock.Rate), report.Loudness, report.TruePeak);
    }

    /// <summary>The film's captions as a file's text.</summary>
    /// <param name="kind">The file format.</param>
    public CaptionFile Captions(CaptionKind kind)
    {
        var track = FilmCaptions.Of(Storyboard, Narration, FilmCut.Whole(Timeline));
        var text = kind == CaptionKind.Srt ? SrtWriter.Write(track) : VttWriter.Write(track, withWordTimes: kind == CaptionKind.WebVtt);
        return new CaptionFile(text, track.Cues.Length);
    }

    /// <summary>What is said and seen, beat by beat.</summary>
    public FilmTranscript Transcript() => new(
        Storyboard.Title, Language,
        [
            .. Storyboard.Beats.Select(beat => new TranscribedBeat(
                beat.Id, beat.Title, beat.Start, beat.Start + beat.Duration, beat.Narration.Spoken, beat.Seen,
                [
                    .. (Narration.Beats.FirstOrDefault(b => b.Beat == beat)?.Words ?? []).Select(word => new TranscribedWord(
                        beat.Narration.Spoken.Substring(word.TextStart, word.TextLength), word.Start, word.End)),
                ])),
        ]);

    /// <summary>The transcript as Markdown.</summary>
    public string TranscriptText() => TranscriptWriter.Write(Storyboard.Title, FilmCaptions.Transcript(Storyboard));
}
