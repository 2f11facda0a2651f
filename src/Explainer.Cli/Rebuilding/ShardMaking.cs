using System.Globalization;
using Explainer.Cli.Parsing;
using Explainer.Cli.Progress;
using Explainer.Cli.Terminals;
using Explainer.Core;
using Explainer.Pipeline.Rendering;
using Explainer.Pipeline.Sharding;
using Explainer.Video.Cache;
using Explainer.Video.FFmpeg;

namespace Explainer.Cli.Rebuilding;

/// <summary>Makes one share of a film's clips.</summary>
internal static class ShardMaking
{
    /// <summary>Makes it and tells how it went.</summary>
    public static int Run(CommandContext context, FilmRequest request, Shard shard, IClipStore store)
    {
        var start = context.Time.GetTimestamp();
        RenderResult result;
        using (var progress = new RenderProgressReporter(context))
        {
            result = new FilmRender(FFmpegProgram.Find(cancellation: context.Cancellation), context.Time).RunShard(request, shard, store, progress, context.Cancellation);
        }

        var took = context.Time.GetElapsedTime(start);
        var reused = result.Clips.Count(c => c.Reused);
        var frames = result.Clips.Sum(c => c.Range.Count);
        if (context.IsJson)
        {
            JsonText.WriteEvent(context.Terminal.Output, "done", json =>
            {
                json.WriteString("shard", shard.ToString());
                json.WriteNumber("frames", frames);
                json.WriteNumber("clips", result.Clips.Length);
                json.WriteNumber("clipsReused", reused);
                json.WriteNumber("clipsDamaged", store.Damaged.Count);
                json.WriteNumber("clipsMadeTwice", store.Counters.MadeTwice);
                json.WriteNumber("tookSeconds", Rounding.ToDecimals(took.TotalSeconds, 3));
            });
        }

        context.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"share {shard}: {result.Clips.Length} clips with {frames} frames in {took.TotalSeconds:0.0} s, {reused} of them there already"));
        return ExitCode.Success;
    }
}
