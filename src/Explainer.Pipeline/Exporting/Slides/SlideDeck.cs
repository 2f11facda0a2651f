using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Core.Text;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Stills;

namespace Explainer.Pipeline.Exporting.Slides;

/// <summary>A film as slides: one for each beat, whose picture is the frame of its key moment, exactly as in the film.</summary>
/// <param name="film">The film.</param>
/// <param name="size">The size of the pictures.</param>
internal sealed class SlideDeck(Film film, PixelSize size)
{
    private readonly FramePainter painter = new(film.Timeline, size);

    /// <summary>The film.</summary>
    public Film Film => film;

    /// <summary>The size of the pictures.</summary>
    public PixelSize Size => size;

    /// <summary>The slides, in order.</summary>
    public ImmutableArray<Slide> Slides { get; } =
    [
        .. film.Timeline.Beats.Zip(film.Storyboard.Beats, (beat, written) => new Slide(
            PlainText.Line(beat.Title), film.Timeline.Rate.TimeOf(beat.First), film.Timeline.Rate.TimeOf(beat.End), beat.Key, PlainText.Line(written.Narration.Spoken).Trim(),
            PlainText.Line(written.Seen).Trim())),
    ];

    /// <summary>A time of the film as people read it: minutes and seconds.</summary>
    public static string Clock(Seconds time) => new Seconds(Math.Floor(time.Value)).ToClock().Split('.')[0];

    /// <summary>Draws a slide's picture, as PNG.</summary>
    /// <param name="slide">The slide.</param>
    /// <param name="cancellation">Ends the work.</param>
    public byte[] Picture(Slide slide, CancellationToken cancellation)
    {
        using var png = new MemoryStream();
        painter.Draw(slide.Key, cancellation);
        painter.Write(png);
        return png.ToArray();
    }
}
