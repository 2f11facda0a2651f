using System.CommandLine;
using System.Globalization;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Progress;
using Explainer.Cli.Rebuilding;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;
using Explainer.Core.Text;
using Explainer.Core.Time;
using Explainer.Pipeline.Sharding;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer assemble</c>: the film from the clips of all shares.</summary>
internal sealed class AssembleCommand : CliCommand
{
    private readonly Option<string?> shards = CommonOptions.Value(
        "--shards", "N", "The number of shards; names the shard of each missing clip.");

    public AssembleCommand()
        : base(
            "assemble",
            "Join a film from clips rendered as shards.",
            "Use the same storyboard and options as for the shards. Nothing is drawn: if clips are missing, they are listed and nothing is written. "
            + "The film is byte for byte the same as one rendered in one go.",
            [
                ("explainer assemble film.yaml", "From the cache that the shards share."),
                ("explainer assemble film.yaml --clips shard-1 --clips shard-2 --shards 2 -o film.mp4", "From folders collected from several machines."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(
            CommonOptions.Output, RebuildOptions.Clips, shards, CommonOptions.Format, CommonOptions.Size, CommonOptions.Fps, CommonOptions.Scale,
            CommonOptions.Beats, CommonOptions.From, CommonOptions.To, CommonOptions.Language, CommonOptions.Data, TrustOptions.AllowCommands, TrustOptions.AllowOutside, CommonOptions.Quality,
            CommonOptions.Codec, CommonOptions.Encoder, CommonOptions.Preset, CommonOptions.Crf, CommonOptions.MotionBlur, CommonOptions.Jobs, SoundOptions.Captions);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        RebuildOptions.RequireOneEncoder(call);
        var order = OrderOptions.Of(call);
        var count = OptionText.Count(call, shards, most: Shard.MostShards);
        if (order.ClipFolders.FirstOrDefault(folder => !Directory.Exists(folder)) is { } nowhere)
        {
            throw StorageRules.NoSuchFolderClips.With(nowhere).Failure();
        }

        using var asked = new FilmCall(call, context);
        if (asked.LoadOne(speaks: true) is not { } film)
        {
            return ClosingEvent.OfMistakes(context);
        }

        AssemblyResult result;
        using (new Activity(context, "joining"))
        {
            result = asked.Service.Prepare(film, order, context.Cancellation).Assemble(count, context.Cancellation);
        }

        if (!result.Missing.IsEmpty)
        {
            foreach (var clip in result.Missing)
            {
                Tell(context, film.Timeline.Rate, clip);
            }

            throw StorageRules.ClipsMissing.With(result.Missing.Length, result.ClipCount, result.Missing.Length == 1 ? "is" : "are").Failure();
        }

        context.Emit(new AssembledEvent(order.Output.Path, result.ClipCount), ReportJson.Default.AssembledEvent);
        context.Say($"{order.Output.Path}: joined from {Counted.Of(result.ClipCount, "clip")}{(result.HasSound ? ", with sound" : "")}");
        return ExitCode.Success;
    }

    private static void Tell(CommandContext context, FrameRate rate, MissingClip clip)
    {
        var first = clip.Range.First;
        var end = first + clip.Range.Count;
        if (context.IsJson)
        {
            context.Emit(
                new MissingClipEvent(clip.Range.Beat.Id, first.Value, clip.Range.Count, clip.Key.ToString(), clip.Damaged, clip.Shard?.ToString()),
                ReportJson.Default.MissingClipEvent);
            return;
        }

        var share = clip.Shard is { } made ? $", share {made}" : "";
        context.Terminal.Error.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"missing: {clip.Range.Beat.Id} {rate.TimeOf(first)}-{rate.TimeOf(end)}, {(clip.Range.Count == 1 ? $"frame {first}" : $"frames {first}-{end.Value - 1}")}{share}, {(clip.Damaged ? "was damaged" : "was not made")} ({clip.Key})\n"));
    }
}
