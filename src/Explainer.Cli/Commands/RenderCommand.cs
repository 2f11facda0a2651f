using System.CommandLine;
using System.Globalization;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Rebuilding;
using Explainer.Cli.Terminals;
using Explainer.Core;
using Explainer.Pipeline.Rendering;
using Explainer.Pipeline.Sounding;
using Explainer.Scenes.Timelines;
using Explainer.Video.Cache;
using Explainer.Video.FFmpeg;
using Explainer.Video.Output;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer render</c>: the film.</summary>
internal sealed class RenderCommand : CliCommand
{
    public RenderCommand()
        : base(
            "render",
            "Make the film.",
            "All mistakes of the storyboard are told before the first frame is drawn. Clips that did not change since the last time are taken "
            + "from the cache. The film appears under its name when it is complete, and only then.",
            [
                ("explainer render film.yaml", "The film as film.mp4 in the current folder."),
                ("explainer render film.yaml -o film.webm --size 1080x1920", "Upright, as WebM."),
                ("explainer render film.yaml --beat intro --quality draft", "One beat, quickly."),
                ("explainer render film.yaml --from 0:05 --to 0:15 -o part.gif --scale 0.5", "Ten seconds at half the size, as GIF."),
                ("explainer render film.yaml -o frames/%05d.png", "Every frame as a picture."),
                ("explainer render film.yaml --lang all --captions burn", "One film for each language, with captions drawn into the picture."),
                ("explainer render film.yaml --explain", "And say what was reused, and what differs from the last time."),
                ("explainer render film.yaml --shard 2/7 --clips /shared/clips", "A seventh of the work, for `explainer assemble`."),
                ("explainer render film.yaml --data measured.json --json", "With measured figures; progress and result as JSON, a line each."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(
            CommonOptions.Output, CommonOptions.Format, CommonOptions.Size, CommonOptions.Fps, CommonOptions.Scale, CommonOptions.Beats,
            CommonOptions.From, CommonOptions.To, CommonOptions.Language, CommonOptions.Data, CommonOptions.Quality, CommonOptions.Codec,
            CommonOptions.Preset, CommonOptions.Crf, CommonOptions.Jobs, CommonOptions.NoCache, RebuildOptions.Explain, RebuildOptions.Shard,
            RebuildOptions.Clips, SoundOptions.Captions, SoundOptions.Thumbnail);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var order = FilmOrder.FromCall(call);
        var shard = RebuildOptions.ShardOf(call);
        var explains = RebuildOptions.Explains(call);
        using var loader = new FilmLoader(call, context);
        var films = loader.LoadFilms();
        foreach (var film in films)
        {
            MakeOne(film, loader.IsAll ? order.Output.ForLanguage(film.Storyboard.Language) : order.Output);
        }

        return films.IsEmpty ? ClosingEvent.OfMistakes(context) : ExitCode.Success;

        void MakeOne(SpokenFilm film, OutputName output)
        {
            if (shard is not { } share)
            {
                var thumbnail = call.GetValue(SoundOptions.Thumbnail) is { } named ? loader.NameIn(film.Storyboard.Language, named) : null;
                Make(order, film, output, explains, thumbnail, context);
                return;
            }

            using var store = RebuildOptions.StoreOf(call);
            ShardMaking.Run(context, order.RequestFor(film.Timeline, output), share, store);
        }
    }

    private static void Make(FilmOrder order, SpokenFilm film, OutputName output, bool explains, string? thumbnail, CommandContext context)
    {
        var timeline = film.Timeline;
        var request = order.RequestFor(timeline, output);
        var isFolder = output.Format.IsFolder;

        if (thumbnail is not null)
        {
            Thumbnail.Check(film, thumbnail);
        }

        // An output that cannot be written shows now, not after the work.
        using (var check = OutputFile.Create(output.Path, isFolder))
        {
            CompleteFile.SayFolder(context, check);
        }

        var program = FFmpegProgram.Find(cancellation: context.Cancellation);
        using IClipStore store = order.UsesCache ? new ClipCache() : new TemporaryClipStore();
        var start = context.Time.GetTimestamp();
        var (result, explanation) = FilmMaking.Run(context, program, request, film, store);
        if (thumbnail is not null)
        {
            Thumbnail.Write(context, film, thumbnail, request.Size);
        }

        if (explains)
        {
            ExplanationPrinter.Write(context, explanation, timeline.Rate);
        }

        Tell(context, timeline, output, isFolder, result, context.Time.GetElapsedTime(start));
        foreach (var damaged in store.Damaged)
        {
            context.Say($"A damaged clip was removed from the cache and made anew: {damaged}");
        }
    }

    private static void Tell(
        CommandContext context, Timeline timeline, OutputName output, bool isFolder, RenderResult result, TimeSpan took)
    {
        var frames = result.Clips.Sum(c => c.Range.Count);
        var reused = result.Clips.Count(c => c.Reused);
        var length = timeline.Rate.TimeOf(new Core.Time.FrameIndex(frames));
        if (context.IsJson)
        {
            JsonText.WriteEvent(context.Terminal.Output, "done", json =>
            {
                json.WriteString("output", output.Path);
                json.WriteString("language", timeline.Language);
                json.WriteNumber("frames", frames);
                json.WriteNumber("framesDrawn", result.FramesDrawn);
                json.WriteNumber("framesUnchanged", result.FramesUnchanged);
                json.WriteNumber("seconds", length.Value);
                json.WriteNumber("clips", result.Clips.Length);
                json.WriteNumber("clipsReused", reused);
                json.WriteNumber("tookSeconds", Rounding.ToDecimals(took.TotalSeconds, 3));
                if (!isFolder)
                {
                    json.WriteNumber("bytes", new FileInfo(output.Path).Length);
                }

                json.WriteStartObject("workerSeconds");
                json.WriteNumber("compose", Rounding.ToDecimals(result.Times.Compose.TotalSeconds, 3));
                json.WriteNumber("draw", Rounding.ToDecimals(result.Times.Draw.TotalSeconds, 3));
                json.WriteNumber("convert", Rounding.ToDecimals(result.Times.Convert.TotalSeconds, 3));
                json.WriteNumber("write", Rounding.ToDecimals(result.Times.Write.TotalSeconds, 3));
                json.WriteNumber("finish", Rounding.ToDecimals(result.Times.Finish.TotalSeconds, 3));
                json.WriteEndObject();
            });
            return;
        }

        var clips = reused == 0 ? "" : $", {reused} of {result.Clips.Length} clips reused";
        context.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{output.Path}: {length} of film, {frames} frames in {took.TotalSeconds:0.0} s ({frames / Math.Max(took.TotalSeconds, 0.001):0} frames per second){clips}"));
    }
}
