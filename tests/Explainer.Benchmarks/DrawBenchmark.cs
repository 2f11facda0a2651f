using System.Diagnostics;
using System.Globalization;
using System.IO.Hashing;
using Explainer.Pipeline.Clips;
using Explainer.Pipeline.World;
using Explainer.Raster.Drawing;
using Explainer.Raster.Text;
using Explainer.Raster.Yuv;
using Explainer.Scenes.Composition;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Model;

namespace Explainer.Benchmarks;

/// <summary>
/// Draws a whole film on one thread, clip after clip as a worker does, without an encoder: where drawing is at fault, this shows it. The
/// sum over all frames tells whether a change of the code has changed a byte.
/// </summary>
internal static class DrawBenchmark
{
    /// <summary>Runs it.</summary>
    /// <param name="storyboard">The storyboard's path.</param>
    /// <param name="rounds">How often.</param>
    public static void Run(string storyboard, int rounds)
    {
        using var typesetter = new Typesetter();
        var compiled = StoryboardCompiler.Compile(
            storyboard, new CompileOptions { Typesetter = new SceneTypesetter(typesetter), Pictures = new ScenePictures() });
        var timeline = compiled.Timeline ?? throw new InvalidOperationException("The storyboard has mistakes; run explainer check.");
        var clips = ClipRange.Plan(timeline, null, []);
        for (var round = 0; round < rounds; round++)
        {
            var rasterizer = new FrameRasterizer(timeline.DesignSize, 1, new RasterCache());
            var converter = new YuvConverter(rasterizer.Size);
            var hash = new XxHash3();
            long compose = 0, draw = 0, convert = 0, area = 0;
            foreach (var clip in clips)
            {
                for (var i = 0; i < clip.Count; i++)
                {
                    var begin = Stopwatch.GetTimestamp();
                    var list = Composer.Compose(timeline, clip.First + i);
                    var composed = Stopwatch.GetTimestamp();
                    var damage = rasterizer.Draw(list);
                    var drawn = Stopwatch.GetTimestamp();
                    converter.Convert(rasterizer.Pixels.Span, rasterizer.Stride, damage);
                    convert += Stopwatch.GetTimestamp() - drawn;
                    draw += drawn - composed;
                    compose += composed - begin;
                    area += damage.Area;
                    if (round == 0)
                    {
                        hash.Append(converter.Frame.Span);
                    }
                }
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"compose {Seconds(compose):0.00} s  draw {Seconds(draw):0.00} s  convert {Seconds(convert):0.00} s  {area / 1e6:0} megapixels"));
            if (round == 0)
            {
                Console.WriteLine($"all frames {hash.GetCurrentHashAsUInt64():x16}");
            }
        }
    }

    private static double Seconds(long ticks) => (double)ticks / Stopwatch.Frequency;
}
