using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Explainer.Core.Time;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Stills;
using Explainer.Scenes.Components;
using Explainer.Studio.Protocol;

namespace Explainer.Benchmarks;

/// <summary>What a picture of the studio costs before it is on its way: drawing, packing, and what compressing it would cost.</summary>
internal static class StudioBenchmark
{
    private const int Frames = 180;

    /// <summary>Runs it.</summary>
    /// <param name="storyboard">The storyboard's path.</param>
    /// <param name="from">Which frame it begins at.</param>
    public static void Run(string storyboard, int from)
    {
        using var service = new FilmService(TimeProvider.System, ComponentSet.BuiltIn);
        var film = service.Load(storyboard, new FilmOptions { Speaks = false }, CancellationToken.None).Films.Single();
        foreach (var scale in (double[])[0.4, 1])
        {
            Measure(film, scale, from);
        }
    }

    private static void Measure(Film film, double scale, int from)
    {
        var painter = new LivePainter();
        var size = film.PictureSize(scale);
        var (draw, pack, compress) = (new List<double>(), new List<double>(), new List<double>());
        long sent = 0, compressed = 0;
        for (var i = 0; i <= Frames; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var areas = painter.Draw(film, new FrameIndex(from + i), size, CancellationToken.None);
            var drawn = Stopwatch.GetTimestamp();
            var message = PictureMessage.Write(0, i, from + i, 1, painter, areas);
            var packed = Stopwatch.GetTimestamp();
            using var small = new MemoryStream();
            using (var deflate = new DeflateStream(small, CompressionLevel.Fastest, leaveOpen: true))
            {
                deflate.Write(message);
            }

            if (i > 0)
            {
                draw.Add(Stopwatch.GetElapsedTime(start, drawn).TotalMilliseconds);
                pack.Add(Stopwatch.GetElapsedTime(drawn, packed).TotalMilliseconds);
                compress.Add(Stopwatch.GetElapsedTime(packed).TotalMilliseconds);
                sent += message.Length;
                compressed += small.Length;
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size}: {sent / 1000 / Frames} kB a frame ({compressed / 1000 / Frames} kB deflated); draw {Text(draw)}, pack {Text(pack)}, deflate {Text(compress)}"));
    }

    private static string Text(List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2]:0.0} ms (95 %: {times[times.Count * 95 / 100]:0.0})");
    }
}
