using System.Collections.Immutable;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Outlines;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Morphs;

/// <summary>
/// How what others were turns into an element, which draws it instead of itself meanwhile. All of it is worked out once; a frame only goes from
/// point to point.
/// </summary>
public sealed class ElementMorph
{
    private readonly double over;
    private readonly EasingFunction ease;
    private readonly Affine map;
    private readonly (double From, double To) opacity;
    private readonly (double From, double To) blur;
    private readonly ImmutableArray<MorphBatch> first;
    private readonly ImmutableArray<MorphBatch> second;
    private readonly Dictionary<(MorphClip? From, MorphClip? To), ImmutableArray<FigureMorph>> clips = [];

    /// <summary>Makes one.</summary>
    /// <param name="start">When it begins, in seconds of the film.</param>
    /// <param name="end">When the element is itself.</param>
    /// <param name="over">How long each of what turns into it takes.</param>
    /// <param name="ease">How that passes.</param>
    /// <param name="map">From the morph's coordinates to those in which the element has its place.</param>
    /// <param name="from">What turns into it.</param>
    /// <param name="to">What it becomes.</param>
    /// <param name="batches">What is drawn.</param>
    internal ElementMorph(double start, double end, double over, EasingFunction ease, in Affine map, ImmutableArray<MorphSide> from, MorphSide to, ImmutableArray<MorphBatch> batches)
    {
        (Start, End, this.over, this.ease, this.map) = (start, end, over, ease, map);
        (opacity, blur) = ((from is [var only] ? only.Opacity : 1, to.Opacity), (from is [var one] ? one.Blur : 0, to.Blur));

        // In the first half things lie upon one another as they did, in the second as they will.
        first = [.. batches.OrderBy(b => b.From?.Order ?? b.To!.Order)];
        second = [.. batches.OrderBy(b => b.To?.Order ?? b.From!.Order)];
        foreach (var pair in batches.Select(b => (b.From?.Clip, b.To?.Clip)).Distinct().Where(p => p is not (null, null)))
        {
            clips.Add(pair, Clip(pair, batches));
        }

        Count = batches.Sum(b => b.Count) + clips.Values.Sum(c => c.Sum(f => f.Count));
    }

    /// <summary>When it begins, in seconds of the film.</summary>
    public double Start { get; }

    /// <summary>When the element is itself, in seconds of the film.</summary>
    public double End { get; }

    /// <summary>How many curves and glyphs each frame of it has.</summary>
    public int Count { get; }

    /// <summary>Draws it into what the element has its place in.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="time">Seconds of the film, from its start to before its end.</param>
    internal void Draw(DisplayListBuilder canvas, double time)
    {
        var passed = Math.Clamp(ShareAt(time, Start), 0, 1);
        canvas.Push(map);
        canvas.BeginLayer(opacity.From + ((opacity.To - opacity.From) * passed), Blend.Normal, blur.From + ((blur.To - blur.From) * passed));
        ImmutableArray<FigureMorph> within = [];
        foreach (var batch in passed < 0.5 ? first : second)
        {
            var start = batch.From?.Start ?? End - over;
            if (time < start)
            {
                // It stands there as it is, or is not there yet.
                continue;
            }

            var share = ShareAt(time, start);
            var clip = batch.From?.Clip is null && batch.To?.Clip is null ? [] : clips[(batch.From?.Clip, batch.To?.Clip)];
            if (clip != within)
            {
                Leave();
                within = clip;
                Enter(share);
            }

            batch.Draw(canvas, share);
        }

        Leave();
        canvas.EndLayer();
        canvas.Pop();

        void Enter(double share)
        {
            if (!within.IsEmpty)
            {
                var path = new PathBuilder();
                foreach (var figure in within)
                {
                    figure.AddTo(path, share);
                }

                canvas.BeginLayer(1, clip: path.Build());
            }
        }

        void Leave()
        {
            if (!within.IsEmpty)
            {
                canvas.EndLayer();
            }
        }
    }

    private double ShareAt(double time, double start) => time >= start + over ? 1 : ease.Evaluate(Math.Max(0, time - start) / over, over);

    // An area that only one has opens to all that the other is, and as much around it.
    private static ImmutableArray<FigureMorph> Clip((MorphClip? From, MorphClip? To) pair, ImmutableArray<MorphBatch> batches)
    {
        var inside = batches.Where(b => b.From?.Clip == pair.From && b.To?.Clip == pair.To).ToList();
        var (from, to) = (Areas(pair.From, b => b.From), Areas(pair.To, b => b.To));
        return [.. NearestWay.Of(from.Length, to.Length, (i, j) => (from[i].Bounds.Center - to[j].Bounds.Center).Length).Select(p => FigureMorph.Between(from[p.First], to[p.Second]))];

        ImmutableArray<OutlineFigure> Areas(MorphClip? clip, Func<MorphBatch, MorphPiece?> side)
        {
            if (clip is not null)
            {
                return OutlineFigure.Of(clip.Area, Affine.Identity);
            }

            var all = inside.Aggregate(Rect.Empty, (room, b) => room.Union((side(b) ?? b.From ?? b.To)!.Bounds));
            return OutlineFigure.Of(new PathBuilder().RoundRect(all.Inflate(Math.Max(100, all.Width), Math.Max(100, all.Height)), 0).Build(), Affine.Identity);
        }
    }
}
