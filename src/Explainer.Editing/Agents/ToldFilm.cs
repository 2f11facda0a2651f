using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;

namespace Explainer.Editing.Agents;

/// <summary>A film as an agent reads it. Times are in seconds of the film.</summary>
internal sealed record ToldFilm(string Language, string Title, int Width, int Height, string Fps, int Frames, double Seconds, ImmutableArray<ToldBeat> Beats)
{
    /// <summary>A film.</summary>
    public static ToldFilm Of(Film film)
    {
        var timeline = film.Timeline;
        return new ToldFilm(
            film.Language, timeline.Title, timeline.Size.Width, timeline.Size.Height, timeline.Rate.ToString(), timeline.FrameCount, Rounded(film.Duration),
            [
                .. timeline.Beats.Select(b => new ToldBeat(
                    b.Id, b.Title, Rounded(timeline.Rate.TimeOf(b.First)), Rounded(timeline.Rate.TimeOf(new FrameIndex(b.FrameCount))), Rounded(timeline.Rate.TimeOf(b.Key)), b.Voiceover)),
            ]);
    }

    private static double Rounded(Seconds time) => Rounding.ToDecimals(time.Value, 3);
}
