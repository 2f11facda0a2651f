using System.CommandLine;
using System.Globalization;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Progress;
using Explainer.Cli.Rebuilding;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Rendering;
using Explainer.Pipeline.Sharding;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer render</c>: the film.</summary>
internal sealed class RenderCommand : CliCommand
{
    public RenderCommand()
        : base(
            "render",
            "Make the film.",
            "All errors in the storyboard are reported before the first frame is drawn. Clips that have not changed are taken "
            + "from the cache. The output file appears only when it is complete.",
            [
                ("explainer render film.yaml", "The film as film.mp4 in the current folder."),
                ("explainer render film.yaml -o film.webm --size 1080x1920", "Portrait, as WebM."),
                ("explainer render film.yaml --beat intro --quality draft", "One beat, quickly."),
                ("explainer render film.yaml --from 0:05 --to 0:15 -o part.gif --scale 0.5", "Ten seconds at half the size, as GIF."),
                ("explainer render film.yaml -o frames/%05d.png", "Every frame as a picture."),
                ("explainer render film.yaml --lang all --captions burn", "One film per language, with captions drawn into the picture."),
                ("explainer render film.yaml --encoder auto", "Encoded by the graphics processor, if there is one that can."),
                ("explainer render film.yaml --explain", "Also show what was reused, and what changed since the last render."),
                ("explainer render film.yaml --shard 2/7 --clips /shared/clips", "A seventh of the work, for `explainer assemble`."),
                ("explainer render film.yaml --data measured.json --json", "With measured figures; progress and result as JSON lines."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(
            CommonOptions.Output, CommonOptions.Format, CommonOptions.Size, CommonOptions.Fps, CommonOptions.Scale, CommonOptions.Beats,
            CommonOptions.From, CommonOptions.To, CommonOptions.Language, CommonOptions.Data, TrustOptions.AllowCommands, TrustOptions.AllowOutside, CommonOptions.Quality, CommonOptions.Codec,
            CommonOptions.Encoder, CommonOptions.Preset, CommonOptions.Crf, CommonOptions.MotionBlur, CommonOptions.Jobs, CommonOptions.NoCache, RebuildOptions.Explain, RebuildOptions.Shard,
            RebuildOptions.Clips, SoundOptions.Captions, SoundOptions.Thumbnail);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var order = OrderOptions.Of(call) with { Shard = RebuildOptions.ShardOf(call) };
        var explains = RebuildOptions.Explains(call);
        using var asked = new FilmCall(call, context);
        var films = asked.Load(speaks: true);
        foreach (var film in films)
        {
            var own = asked.IsAll ? order with { Output = order.Output.ForLanguage(film.Language) } : order;
            var thumbnail = call.GetValue(SoundOptions.Thumbnail) is { } named ? asked.NameIn(film.Language, named) : null;
            if (own.Shard is { } shard)
            {
                MakeShare(asked, film, own, shard, context);
            }
            else
            {
                Make(asked, film, own, explains, thumbnail, context);
            }
        }

        return films.IsEmpty ? ClosingEvent.OfMistakes(context) : ExitCode.Success;
    }

    private static void Make(FilmCall asked, Film film, FilmOrder order, bool explains, string? thumbnail, CommandContext context)
    {
        var job = asked.Prepare(film, order);
        SayEncoder(job, order, context);
        if (thumbnail is not null)
        {
            // What cannot be written shows now, not after the work.
            CommandOutput.RequirePng(thumbnail);
            _ = film.ThumbnailFrame;
        }

        context.SayFolder(job.CheckOutput());
        DiagnosticPrinter.Tell(context, job.Warnings);
        var start = context.Time.GetTimestamp();
        var result = Run(job, context);
        if (thumbnail is not null)
        {
            CommandOutput.Write(
                context, thumbnail, stream => film.WriteStill(film.ThumbnailFrame, film.PictureSize(order.Scale), stream, context.Cancellation));
        }

        if (explains)
        {
            ExplanationPrinter.Write(context, result.Explanation, film.Timeline.Rate);
        }

        Tell(context, film, order.Output, job.Encoder, result, context.Time.GetElapsedTime(start));
        foreach (var damaged in result.DamagedFiles)
        {
            context.Say($"Replaced a damaged clip in the cache: {damaged}");
        }
    }

    private static void MakeShare(FilmCall asked, Film film, FilmOrder order, Shard shard, CommandContext context)
    {
        var start = context.Time.GetTimestamp();
        var job = asked.Prepare(film, order);
        SayEncoder(job, order, context);
        var result = Run(job, context);
        var took = context.Time.GetElapsedTime(start);
        context.Emit(
            new ShardEvent(
                shard.ToString(), result.FrameCount, result.ClipCount, result.ClipsReused, result.DamagedFiles.Length, result.ClipsMadeTwice,
                Rounding.ToDecimals(took.TotalSeconds, 3)),
            ReportJson.Default.ShardEvent);
        context.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"shard {shard}: {result.ClipCount} clips with {result.FrameCount} frames in {took.TotalSeconds:0.0} s, {result.ClipsReused} of them reused"));
    }

    private static void SayEncoder(RenderJob job, FilmOrder order, CommandContext context)
    {
        if (job.IsHardware)
        {
            context.Say($"encoding with {job.Encoder}: the film may differ in its bytes each time");
        }
        else if (order.Encoder == FilmNames.AutomaticEncoder)
        {
            context.Say($"encoding with {job.Encoder}: no hardware encoder works here");
        }
    }

    private static RenderResult Run(RenderJob job, CommandContext context)
    {
        using var progress = new RenderProgressReporter(context);
        return job.Run(progress, context.Cancellation);
    }

    private static void Tell(CommandContext context, Film film, FilmOutput output, string encoder, RenderResult result, TimeSpan took)
    {
        var length = film.Timeline.Rate.TimeOf(new FrameIndex(result.FrameCount));
        context.Emit(
            new RenderedEvent(
                output.Path, film.Timeline.Language, result.FrameCount, result.FramesDrawn, result.FramesUnchanged, length.Value, result.ClipCount,
                result.ClipsReused, Rounding.ToDecimals(took.TotalSeconds, 3), output.IsFolder ? null : new FileInfo(output.Path).Length, encoder,
                new WorkerSeconds(
                    Rounding.ToDecimals(result.Times.Compose.TotalSeconds, 3),
                    Rounding.ToDecimals(result.Times.Draw.TotalSeconds, 3),
                    Rounding.ToDecimals(result.Times.Convert.TotalSeconds, 3),
                    Rounding.ToDecimals(result.Times.Write.TotalSeconds, 3),
                    Rounding.ToDecimals(result.Times.Finish.TotalSeconds, 3))),
            ReportJson.Default.RenderedEvent);
        var clips = result.ClipsReused == 0 ? "" : $", {result.ClipsReused} of {result.ClipCount} clips reused";
        context.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{output.Path}: {length} of film, {result.FrameCount} frames in {took.TotalSeconds:0.0} s ({result.FrameCount / Math.Max(took.TotalSeconds, 0.001):0} frames per second){clips}"));
    }
}
