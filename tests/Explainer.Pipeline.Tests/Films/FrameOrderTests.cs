using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Pipeline.Clips;
using Explainer.Pipeline.Rendering;
using Explainer.Raster.Drawing;
using Explainer.Raster.Yuv;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Tests.Films;

/// <summary>Frames of whole storyboards, drawn in the order in which workers draw them, and alone.</summary>
[Trait("Pace", "Slow")]
public sealed class FrameOrderTests
{
    // A sixth of full size: three tiles by three.
    private static readonly PixelSize Size = new(320, 180);

    public static TheoryData<string> Storyboards => [.. Repository.Files("storyboards", "*.yaml")];

    [Theory]
    [MemberData(nameof(Storyboards))]
    public void EveryFrameIsTheOneDrawnAloneHoweverManyWorkersThereAre(string path)
    {
        var timeline = TinyFilms.CompileFile(Repository.At(path));
        var clips = ClipRange.Plan(timeline, null, []).OrderByDescending(c => c.Count).ToList();
        var alone = new ContentHash[timeline.FrameCount];
        Parallel.For(0, alone.Length, i => alone[i] = new Worker(timeline).Draw(i));
        foreach (var jobs in (int[])[1, 2, 3])
        {
            // The longest clips first, each to the next worker that is free; here they are free in turn, and forwards or backwards.
            var workers = Enumerable.Range(0, jobs).Select(_ => new Worker(timeline)).ToList();
            for (var i = 0; i < clips.Count; i++)
            {
                var clip = clips[jobs == 2 ? clips.Count - 1 - i : i];
                for (var frame = clip.First.Value; frame < clip.First.Value + clip.Count; frame++)
                {
                    Assert.True(alone[frame] == workers[i % jobs].Draw(frame), $"Frame {frame}, {jobs} workers.");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Storyboards))]
    public void FilmsOfOneTwoAndThreeJobsAreEqual(string path)
    {
        using var scratch = new Scratch();
        var timeline = TinyFilms.CompileFile(Repository.At(path));
        var films = new[] { 1, 2, 3 }.Select(jobs =>
        {
            using var store = new Video.Cache.TemporaryClipStore(scratch.At());
            var output = scratch.At($"{jobs}.mp4");
            TinyFilms.Job(RenderPlan.Of(timeline, Size, TinyFilms.Order(output, jobs), TinyFilms.Program), store).Run(null, CancellationToken.None);
            return TinyFilms.Digest(output);
        }).ToList();

        Assert.Single(films.Distinct());
    }

    private sealed class Worker(Timeline timeline)
    {
        private readonly FrameRasterizer rasterizer = new(timeline.DesignSize, (double)Size.Width / timeline.DesignSize.Width, new RasterCache());
        private readonly YuvConverter converter = new(Size);

        internal ContentHash Draw(int frame)
        {
            var damage = rasterizer.Draw(Composer.Compose(timeline, new FrameIndex(frame)));
            converter.Convert(rasterizer.Pixels.Span, rasterizer.Stride, damage);
            return ContentHash.Of([.. rasterizer.Pixels.Span, .. converter.Frame.Span]);
        }
    }
}
