using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;

namespace Explainer.Editing.Agents.Tools;

/// <summary>One frame.</summary>
internal sealed class StillTool() : PictureTool(
    "still", "Draws one frame of a film as PNG: exactly the film's picture at a moment.",
    [
        new ToolParameter("beat", ParameterKind.Text, "The beat's id; without it and without a time the first beat."),
        new ToolParameter("at", ParameterKind.Text, "The moment since the beat's start (without a beat: since the film's), such as 2.5s; by default the beat's key moment."),
        new ToolParameter("width", ParameterKind.Count, "The longer side of the picture in pixels, 1280 by default.") { Least = 64, Most = 3840 },
    ])
{
    private const int UsualSide = 1280;

    /// <inheritdoc/>
    protected override string Draw(ToolCall call, Film film, Stream png)
    {
        var frame = FrameAt(film, call.Arguments.Text("beat") is { } id ? film.Beat(id) : null, call.Arguments.Time("at"));
        var whole = film.Timeline.Size;
        var size = film.PictureSize(Math.Min(1, (double)(call.Arguments.Count("width") ?? UsualSide) / Math.Max(whole.Width, whole.Height)));
        film.WriteStill(frame, size, png, call.Cancellation);
        var shown = film.Timeline.Beats.Last(b => b.First <= frame);
        return $"Frame {frame} of {film.Timeline.FrameCount}, beat {shown.Id}, {film.Timeline.Rate.TimeOf(frame)} into the film, {size}.";
    }

    private static FrameIndex FrameAt(Film film, Scenes.Timelines.Beat? beat, Seconds? moment)
    {
        var timeline = film.Timeline;
        if (moment is not { } time)
        {
            return (beat ?? timeline.Beats[0]).Key;
        }

        var count = beat?.FrameCount ?? timeline.FrameCount;
        var offset = timeline.Rate.FrameAt(time).Value;
        if (offset > count)
        {
            throw RenderRules.OutsideFilmMoment.With(time, beat is null ? "film" : $"beat {beat.Id}", timeline.Rate.TimeOf(new FrameIndex(count))).Failure();
        }

        // Its end means its last frame.
        return (beat?.First ?? new FrameIndex(0)) + Math.Min(offset, count - 1);
    }
}
