using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Raster.Drawing;
using Explainer.Raster.Png;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Comparing;

/// <summary>Draws moments of a beat before and after, small, and measures how much they differ. Not for use from several threads at once.</summary>
internal sealed class PictureComparer(Timeline old, Timeline now, int longestSide, CancellationToken cancellation)
{
    // Steps of 255 that a part of a pixel may differ by without being seen.
    private const int Invisible = 6;
    private const int Samples = 12;
    private readonly FrameRasterizer before = Rasterizer(old, longestSide);
    private readonly FrameRasterizer after = Rasterizer(now, longestSide);

    /// <summary>The moments of a beat that differ most, at least an eighth of the beat apart.</summary>
    /// <param name="pair">The beat before and after.</param>
    /// <param name="differing">The frames that differ, counted from the beat's start, in order.</param>
    /// <param name="count">How many moments at most.</param>
    public ImmutableArray<MomentDifference> Moments(BeatPair pair, ImmutableArray<int> differing, int count)
    {
        if (differing.IsEmpty)
        {
            return [];
        }

        if (pair.Before is null || pair.After is null)
        {
            var beat = (pair.Before ?? pair.After)!;
            return [Draw(pair, beat.Key - beat.First)];
        }

        // Where both have a frame, there is something to compare; frames that only one has matter when there are no others.
        var both = Math.Min(pair.Before.FrameCount, pair.After.FrameCount);
        var candidates = differing.Where(f => f < both).ToList();
        candidates = candidates.Count == 0 ? [.. differing] : candidates;
        var ranked = Enumerable.Range(0, Math.Min(Samples, candidates.Count))
            .Select(i => candidates[(int)((long)(candidates.Count - 1) * i / Math.Max(1, Math.Min(Samples, candidates.Count) - 1))])
            .Concat(candidates.Where(f => f == pair.After.Key - pair.After.First))
            .Distinct()
            .Select(frame => (Frame: frame, Measure: Measure(pair, frame)))
            .OrderByDescending(c => c.Measure.Strength).ThenBy(c => c.Frame)
            .ToList();
        var chosen = new List<int>();
        foreach (var (frame, _) in ranked)
        {
            if (chosen.Count < count && chosen.TrueForAll(c => Math.Abs(c - frame) >= Math.Max(1, pair.FrameCount / 8)))
            {
                chosen.Add(frame);
            }
        }

        return [.. chosen.Select(frame => Draw(pair, frame))];
    }

    private static FrameRasterizer Rasterizer(Timeline timeline, int longestSide)
    {
        var design = timeline.DesignSize;
        var scale = Math.Min(1, (double)longestSide / Math.Max(design.Width, design.Height));
        return new FrameRasterizer(design, scale, new RasterCache());
    }

    private (double Area, double Strength) Measure(BeatPair pair, int frame)
    {
        if (frame >= pair.Before!.FrameCount || frame >= pair.After!.FrameCount)
        {
            return (1, 1);
        }

        before.Draw(Composer.Compose(old, pair.Before.First + frame), cancellation);
        after.Draw(Composer.Compose(now, pair.After.First + frame), cancellation);
        if (before.Size != after.Size)
        {
            return (1, 1);
        }

        var a = before.Pixels.Span;
        var b = after.Pixels.Span;
        long sum = 0;
        long seen = 0;
        for (var i = 0; i < a.Length; i += 4)
        {
            var blue = Math.Abs(a[i] - b[i]);
            var green = Math.Abs(a[i + 1] - b[i + 1]);
            var red = Math.Abs(a[i + 2] - b[i + 2]);
            sum += blue + green + red;
            seen += Math.Max(blue, Math.Max(green, red)) > Invisible ? 1 : 0;
        }

        var pixels = before.Size.Area;
        return ((double)seen / pixels, sum / (255.0 * 3 * pixels));
    }

    private MomentDifference Draw(BeatPair pair, int frame)
    {
        var hasBefore = pair.Before is { } b && frame < b.FrameCount;
        var hasAfter = pair.After is { } a && frame < a.FrameCount;
        var (area, strength) = hasBefore && hasAfter ? Measure(pair, frame) : (1, 1);
        if (hasBefore && !hasAfter)
        {
            before.Draw(Composer.Compose(old, pair.Before!.First + frame), cancellation);
        }
        else if (!hasBefore)
        {
            after.Draw(Composer.Compose(now, pair.After!.First + frame), cancellation);
        }

        var rate = pair.After is null ? old.Rate : now.Rate;
        return new MomentDifference(
            rate.TimeOf(new FrameIndex(frame)), area, strength,
            hasBefore ? Png(before.Pixels.Span, before.Size) : null,
            hasAfter ? Png(after.Pixels.Span, after.Size) : null,
            hasBefore && hasAfter && before.Size == after.Size ? Png(Difference(), after.Size) : null);
    }

    // The new picture faint and grey, and on it what differs: from violet to yellow as it differs more.
    private byte[] Difference()
    {
        var a = before.Pixels.Span;
        var b = after.Pixels.Span;
        var picture = new byte[b.Length];
        for (var i = 0; i < b.Length; i += 4)
        {
            var most = Math.Max(Math.Abs(a[i] - b[i]), Math.Max(Math.Abs(a[i + 1] - b[i + 1]), Math.Abs(a[i + 2] - b[i + 2])));
            var grey = ((b[i] * 29) + (b[i + 1] * 150) + (b[i + 2] * 77)) >> 10;
            var share = Math.Min(1, most / 128.0);
            (picture[i], picture[i + 1], picture[i + 2]) = most > Invisible
                ? (Rounding.ToByte(0.9 - (0.8 * share)), Rounding.ToByte(0.2 + (0.7 * share)), Rounding.ToByte(0.75 + (0.25 * share)))
                : ((byte)grey, (byte)grey, (byte)grey);
            picture[i + 3] = 255;
        }

        return picture;
    }

    private static byte[] Png(ReadOnlySpan<byte> pixels, PixelSize size)
    {
        using var stream = new MemoryStream();
        PngWriter.Write(stream, pixels, size.Width * 4, size, keepAlpha: false);
        return stream.ToArray();
    }
}
