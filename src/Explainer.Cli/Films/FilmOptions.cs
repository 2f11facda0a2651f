using System.Globalization;
using Explainer.Cli.Parsing;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Pipeline.Clips;
using Explainer.Scenes.Timelines;

namespace Explainer.Cli.Films;

/// <summary>What options ask of a film's pictures, put in terms of the film.</summary>
internal static class FilmOptions
{
    // Widths tried around the wanted one until the height is even, too.
    private const int WidthsTried = 32;

    /// <summary>The picture's size at a scale: even on both sides and in the film's proportions.</summary>
    /// <exception cref="ExplainerException">There is no such size near by.</exception>
    public static PixelSize PictureSize(Timeline timeline, double scale)
    {
        if (scale == 1)
        {
            return timeline.Size;
        }

        var wanted = Rounding.HalfUp(timeline.Size.Width * scale / 2) * 2;
        for (var i = 0; i < WidthsTried; i++)
        {
            var width = wanted + ((i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * 2);
            var height = Rounding.HalfUp((double)width * timeline.DesignSize.Height / timeline.DesignSize.Width);
            if (width >= 2 && height >= 2 && height % 2 == 0)
            {
                return new PixelSize(width, height);
            }
        }

        throw OptionText.Wrong(
            CommonOptions.Scale, scale.ToString(CultureInfo.InvariantCulture), $"No even size near it keeps the proportions of {timeline.Size}.");
    }

    /// <summary>The frames from one time to another; null when neither is given.</summary>
    /// <exception cref="ExplainerException">Nothing lies between them.</exception>
    public static FrameSpan? Span(Timeline timeline, Seconds? from, Seconds? to)
    {
        if (from is null && to is null)
        {
            return null;
        }

        var first = timeline.Rate.FrameAt(from ?? Seconds.Zero);
        var end = to is { } time ? timeline.Rate.FrameAt(time) : new FrameIndex(timeline.FrameCount);
        var length = timeline.Rate.TimeOf(new FrameIndex(timeline.FrameCount));
        if (end.Value > timeline.FrameCount)
        {
            throw new ExplainerException(
                Fault.Call, "outside-film", $"The film has no moment {to}", $"It lasts {length}; leave out --to for all that is left.");
        }

        return first.Value < timeline.FrameCount && first < end
            ? new FrameSpan(first, end)
            : throw new ExplainerException(
                Fault.Call, "no-frames", $"There is nothing from {from ?? Seconds.Zero} to {to ?? length}",
                $"The film goes from 0s to {length}; --from must come before --to.");
    }

    /// <summary>The beat with an id.</summary>
    /// <exception cref="ExplainerException">There is none.</exception>
    public static Beat Beat(Timeline timeline, string id) =>
        timeline.Beats.FirstOrDefault(b => b.Id == id) ?? throw new ExplainerException(
            Fault.Call, "unknown-beat", $"There is no beat \"{id}\"", Suggestion.Remedy(id, timeline.Beats.Select(b => b.Id)));
}
