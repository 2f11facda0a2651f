using System.Diagnostics;
using System.Globalization;
using Explainer.Pipeline.Rendering;
using Explainer.Raster.Drawing;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Benchmarks;

/// <summary>
/// The encoder's floor: the time that ffmpeg alone needs for the raw frames of a film, read from memory (a tmpfs), one encoder thread a clip
/// and as many side by side as there are processors. The frames are written when it is made and removed with it.
/// </summary>
internal sealed class EncoderFloor : IDisposable
{
    private const string Memory = "/dev/shm";
    private readonly string folder = Directory.CreateDirectory(Path.Combine(Memory, "explainer-floor")).FullName;
    private readonly FFmpegProgram program;
    private readonly RenderPlan plan;

    /// <summary>Writes the raw frames.</summary>
    /// <param name="program">ffmpeg.</param>
    /// <param name="timeline">The film.</param>
    /// <param name="plan">Its clips.</param>
    public EncoderFloor(FFmpegProgram program, Timeline timeline, RenderPlan plan)
    {
        (this.program, this.plan) = (program, plan);
        Parallel.For(0, plan.Clips.Length, i =>
        {
            var rasterizer = new FrameRasterizer(
                timeline.DesignSize, (double)plan.Encoder.Size.Width / timeline.DesignSize.Width, new RasterCache());
            var converter = new FrameConverter(rasterizer, plan.Encoder.FrameLayout);
            using var file = File.Create(RawPath(i));
            for (var frame = 0; frame < plan.Clips[i].Count; frame++)
            {
                file.Write(converter.Convert(rasterizer.Draw(Composer.Compose(timeline, plan.Clips[i].First + frame))).Span);
            }
        });
    }

    /// <summary>The name under which ffmpeg reads all raw frames as one file.</summary>
    public string AllFrames => "concat:" + string.Join('|', Enumerable.Range(0, plan.Clips.Length).Select(RawPath));

    /// <summary>Encodes all clips; returns their sizes' sum in bytes.</summary>
    public long EncodeAll()
    {
        var order = Enumerable.Range(0, plan.Clips.Length).OrderByDescending(i => plan.Clips[i].Count).ToList();
        var next = -1;
        var workers = Enumerable.Range(0, plan.Jobs).Select(_ => new Thread(() =>
        {
            for (var n = Interlocked.Increment(ref next); n < order.Count; n = Interlocked.Increment(ref next))
            {
                Encode(RawPath(order[n]));
            }
        })).ToList();
        workers.ForEach(w => w.Start());
        workers.ForEach(w => w.Join());
        return order.Sum(i => new FileInfo(RawPath(i) + ".mp4").Length);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Encode(string raw)
    {
        var start = new ProcessStartInfo(program.Path) { RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add("-nostdin");
        start.ArgumentList.Add("-y");

        // A film's frames come through a socket or a pipe, and ffmpeg may open nothing else; here they lie in memory.
        foreach (var argument in plan.Encoder.Arguments(raw))
        {
            start.ArgumentList.Add(argument == EncoderSettings.FrameProtocols ? "file" : argument);
        }

        start.ArgumentList.Add(raw + ".mp4");
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("ffmpeg failed on raw frames: " + said);
        }
    }

    private string RawPath(int clip) => Path.Combine(folder, clip.ToString(CultureInfo.InvariantCulture) + ".yuv");
}
