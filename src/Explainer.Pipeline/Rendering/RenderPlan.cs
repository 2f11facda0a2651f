using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Pipeline.Clips;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Sharding;
using Explainer.Scenes.Timelines;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Pipeline.Rendering;

/// <summary>What an order comes to for one film: worked out once, before anything is made, and everything that is made follows it.</summary>
internal sealed record RenderPlan
{
    // As many films as drivers of graphics cards for consumers encode at once (NVIDIA's: 8 since 2024).
    private const int HardwareJobs = 8;

    /// <summary>The film's pictures.</summary>
    public required Timeline Timeline { get; init; }

    /// <summary>Where the film goes.</summary>
    public required FilmOutput Output { get; init; }

    /// <summary>How frames are encoded, their size and rate included.</summary>
    public required EncoderSettings Encoder { get; init; }

    /// <summary>Everything besides the frames that decides a clip's bytes, for <see cref="ClipKey"/>.</summary>
    public required string Making { get; init; }

    /// <summary>The clips to be made, in order; those of one share only when a share was ordered.</summary>
    public required ImmutableArray<ClipRange> Clips { get; init; }

    /// <summary>What blurs what moves; null for nothing.</summary>
    public MotionBlur? Blur { get; init; }

    /// <summary>How many clips are made side by side, 1 or more.</summary>
    public required int Jobs { get; init; }

    /// <summary>Whether clips are made and nothing is joined.</summary>
    public required bool IsShare { get; init; }

    /// <summary>What the order loses of the film.</summary>
    public ImmutableArray<Diagnostic> Warnings => !Output.Format.HoldsAlpha && Timeline.Theme.Background.A < 1
        ?
        [
            EncodingRules.TransparencyLost.With(Output.Format.ToString()).At(null),
        ]
        : [];

    /// <summary>Works an order out.</summary>
    /// <param name="timeline">The film's pictures.</param>
    /// <param name="size">The size that they are made in, in the film's proportions.</param>
    /// <param name="order">What is wanted.</param>
    /// <param name="program">What encodes.</param>
    /// <param name="cancellation">Ends the trial of hardware that encodes.</param>
    /// <exception cref="ExplainerException">The film has not what is wanted of it, or it cannot be made so.</exception>
    public static RenderPlan Of(Timeline timeline, PixelSize size, FilmOrder order, FFmpegProgram program, CancellationToken cancellation = default)
    {
        var beats = order.Beats.Select(id => Film.BeatOf(timeline, id).Id).ToList();
        var clips = ClipRange.Plan(timeline, Span(timeline, order.From, order.To), beats);
        if (clips.IsEmpty)
        {
            throw RenderRules.NoFramesChosen.Failure();
        }

        var format = order.Output.Format;
        var encoder = EncoderSettings.Create(
            program, format, size, timeline.Rate, FilmNames.QualityTable[order.Quality], timeline.Theme.Background.A < 1 && format.HoldsAlpha,
            order.Codec is { } codec ? FilmNames.CodecTable[codec] : null, order.Preset, order.Crf, order.Encoder, cancellation);
        return new RenderPlan
        {
            Timeline = timeline,
            Output = order.Output,
            Encoder = encoder,
            Making = ClipKey.Making(encoder, program, order.Blur),
            Blur = order.Blur,
            Clips = order.Shard is { } shard ? ShardPlan.ClipsOf(timeline, clips, shard) : clips,
            Jobs = order.Jobs ?? (encoder.IsHardware ? Math.Min(HardwareJobs, Environment.ProcessorCount) : Environment.ProcessorCount),
            IsShare = order.Shard is not null,
        };
    }

    // The frames from one time to another; null when neither is given.
    private static FrameSpan? Span(Timeline timeline, Seconds? from, Seconds? to)
    {
        if (from is null && to is null)
        {
            return null;
        }

        var first = timeline.Rate.FrameAt(from ?? Seconds.Zero);
        var end = to is { } time ? timeline.Rate.FrameAt(time) : new FrameIndex(timeline.FrameCount);
        var length = timeline.Rate.TimeOf(new FrameIndex(timeline.FrameCount));
        if (first.Value >= timeline.FrameCount)
        {
            throw RenderRules.OutsideFilmFrom.With(from, length).Failure();
        }

        if (end.Value > timeline.FrameCount)
        {
            throw RenderRules.OutsideFilmTo.With(to, length).Failure();
        }

        return first < end ? new FrameSpan(first, end) : throw RenderRules.NoFramesBetween.With(from ?? Seconds.Zero, to ?? length).Failure();
    }
}
