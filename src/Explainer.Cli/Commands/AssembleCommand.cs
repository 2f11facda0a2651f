using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Rebuilding;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Rendering;
using Explainer.Pipeline.Sharding;
using Explainer.Pipeline.Sounding;
using Explainer.Video.FFmpeg;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer assemble</c>: the film from the clips of all shares.</summary>
internal sealed class AssembleCommand : CliCommand
{
    private readonly Option<string?> shards = CommonOptions.Value(
        "--shards", "N", "How many shares there were: then what is missing is told with the share that should have made it.");

    public AssembleCommand()
        : base(
            "assemble",
            "Join a film from clips that shares made.",
            "Takes the same storyboard and the same options as the shares did. Nothing is drawn: when clips are missing, they are named and nothing is written. "
            + "The film has the same bytes as one that was made in one go.",
            [
                ("explainer assemble film.yaml", "From the cache that the shares put their clips into."),
                ("explainer assemble film.yaml --clips share-1 --clips share-2 --shards 2 -o film.mp4", "From folders that were carried together."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(
            CommonOptions.Output, RebuildOptions.Clips, shards, CommonOptions.Format, CommonOptions.Size, CommonOptions.Fps, CommonOptions.Scale,
            CommonOptions.Beats, CommonOptions.From, CommonOptions.To, CommonOptions.Language, CommonOptions.Data, CommonOptions.Quality,
            CommonOptions.Codec, CommonOptions.Preset, CommonOptions.Crf, CommonOptions.Jobs, SoundOptions.Captions);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var order = FilmOrder.FromCall(call);
        var count = OptionText.Count(call, shards, most: Shard.MostShards);
        if (Array.Find(call.GetValue(RebuildOptions.Clips) ?? [], folder => !Directory.Exists(folder)) is { } nowhere)
        {
            throw new ExplainerException(Fault.Call, "no-such-folder", $"The folder {nowhere} does not exist", "Name the folder that the shares put their clips into.");
        }

        using var loader = new FilmLoader(call, context);
        if (loader.LoadSpoken(call.GetValue(CommonOptions.Language)) is not { } film)
        {
            return ClosingEvent.OfMistakes(context);
        }

        var timeline = film.Timeline;
        var request = order.RequestFor(timeline, order.Output);
        var program = FFmpegProgram.Find(cancellation: context.Cancellation);
        using var store = RebuildOptions.StoreOf(call);
        using var sidecars = FilmSidecars.Make(program, request, film, film.Storyboard.Captions.Display, store, context.Cancellation);
        request = request with { Tracks = () => sidecars.Tracks };
        var missing = new FilmAssembly(program, context.Time).Run(request, store, context.Cancellation);
        var clips = new FilmRender(program, context.Time).SettingsFor(request, reuse: true).Clips;
        if (!missing.IsEmpty)
        {
            var shares = count is { } n ? ShardPlan.Shares(timeline, clips, n) : [];
            Tell(context, request, missing, clip => shares.IsEmpty ? null : new Shard(shares[clips.IndexOf(clip.Range)], count!.Value));
            throw new ExplainerException(
                Fault.Environment, "clips-missing",
                string.Create(CultureInfo.InvariantCulture, $"{missing.Length} of {clips.Length} clips {(missing.Length == 1 ? "is" : "are")} missing; nothing was written"),
                "Run their shares again, or `explainer render`, which makes what is missing.");
        }

        sidecars.WriteCaptions(order.Output.Path);
        if (context.IsJson)
        {
            JsonText.WriteEvent(context.Terminal.Output, "done", json =>
            {
                json.WriteString("output", order.Output.Path);
                json.WriteNumber("clips", clips.Length);
            });
        }

        context.Say($"{order.Output.Path}: joined from {clips.Length.ToString(CultureInfo.InvariantCulture)} clips{(sidecars.Tracks.Audio is null ? "" : ", with sound")}");
        return ExitCode.Success;
    }

    private static void Tell(CommandContext context, FilmRequest request, ImmutableArray<MissingClip> missing, Func<MissingClip, Shard?> shardOf)
    {
        foreach (var clip in missing)
        {
            var first = clip.Range.First;
            var end = first + clip.Range.Count;
            if (context.IsJson)
            {
                JsonText.WriteEvent(context.Terminal.Output, "missing", json =>
                {
                    json.WriteString("beat", clip.Range.Beat.Id);
                    json.WriteNumber("firstFrame", first.Value);
                    json.WriteNumber("frames", clip.Range.Count);
                    json.WriteString("key", clip.Key.ToString());
                    json.WriteBoolean("damaged", clip.Damaged);
                    if (shardOf(clip) is { } shard)
                    {
                        json.WriteString("shard", shard.ToString());
                    }
                });
                continue;
            }

            var rate = request.Timeline.Rate;
            var share = shardOf(clip) is { } made ? $", share {made}" : "";
            context.Terminal.Error.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"missing: {clip.Range.Beat.Id} {rate.TimeOf(first)}-{rate.TimeOf(end)}, frames {first}-{end.Value - 1}{share}, {(clip.Damaged ? "was damaged" : "was not made")} ({clip.Key})\n"));
        }
    }
}
