using System.CommandLine;
using System.Globalization;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Progress;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline;
using Explainer.Pipeline.Rendering;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer watch</c>: the film, or one beat's picture, kept up to date while the storyboard is written.</summary>
internal sealed class WatchCommand : CliCommand
{
    private readonly Option<string?> beat = CommonOptions.Value("--beat", "ID", "Update a picture of this beat instead of the film.", "-b");
    private readonly Option<string?> at = CommonOptions.Value("--at", "TIME", "With --beat: the time in the beat; its key moment by default.");

    public WatchCommand()
        : base(
            "watch",
            "Update the film or a picture while you write.",
            "Renders again, with voice, sound and captions, whenever the storyboard, an included file, a picture or a sound is saved; what did not "
            + "change is reused. Errors are shown as they occur, and the last good film or picture stays. Press Ctrl-C to stop.",
            [
                ("explainer watch film.yaml --quality draft", "The film as film.mp4, after every save."),
                ("explainer watch film.yaml --beat intro -o intro.png", "One picture, for an image viewer that reloads."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(
            beat, at, CommonOptions.Output, CommonOptions.Format, CommonOptions.Size, CommonOptions.Fps, CommonOptions.Scale,
            CommonOptions.Language, CommonOptions.Data, TrustOptions.AllowCommands, TrustOptions.AllowOutside, CommonOptions.Quality, CommonOptions.Codec, CommonOptions.Encoder, CommonOptions.Preset, CommonOptions.Crf, CommonOptions.MotionBlur,
            CommonOptions.Jobs, SoundOptions.Captions);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        using var asked = new FilmCall(call, context);
        FilmService.ExpectStoryboard(asked.File);
        using var watcher = FilmService.Watch(asked.File, asked.Options);
        var update = call.GetValue(beat) is { } id ? Still(call, context, asked, id) : Whole(call, context, asked);
        var hasMade = false;
        while (true)
        {
            hasMade |= Update(context, update, hasMade);
            var changed = watcher.Wait(context.Cancellation);
            context.Cancellation.ThrowIfCancellationRequested();
            context.Say($"{Clock(context)} {string.Join(", ", changed.Select(Path.GetFileName))} changed");
        }
    }

    // Whatever is wrong with this state of the files, the next one may be right. An update says whether there was anything to show.
    private static bool Update(CommandContext context, Func<bool> update, bool hasMade)
    {
        try
        {
            if (update())
            {
                return true;
            }

            context.Say($"{Clock(context)} errors; {(hasMade ? "the last good result stays" : "nothing was made yet")}");
        }
        catch (Exception e) when (IsPassing(e, context, hasMade) && Failure.Of(e) is { } failure)
        {
            var diagnostic = failure.Finding.At(null);
            if (context.IsJson)
            {
                context.Emit(new ErrorEvent(null, DiagnosticReport.Of(diagnostic)), ReportJson.Default.ErrorEvent);
            }
            else
            {
                DiagnosticPrinter.Write(context.Terminal.Error, [diagnostic], context.Terminal.Traits.ColorsError);
            }
        }

        context.Terminal.Error.Flush();
        return false;
    }

    // A wrong call does not become right by another save, unless it was right before: then a beat, say, has another name for a while.
    private static bool IsPassing(Exception failure, CommandContext context, bool hasMade) =>
        !context.Cancellation.IsCancellationRequested && context.Terminal.OutputFailure is null && (hasMade || failure is not ExplainerException { Fault: Fault.Call });

    private static Func<bool> Whole(ParseResult call, CommandContext context, FilmCall asked)
    {
        var order = OrderOptions.Of(call);
        return () =>
        {
            var start = context.Time.GetTimestamp();
            if (asked.LoadOne(speaks: true) is not { } film)
            {
                return false;
            }

            var job = asked.Prepare(film, order);
            DiagnosticPrinter.Tell(context, job.Warnings);
            RenderResult result;
            using (var progress = new RenderProgressReporter(context))
            {
                result = job.Run(progress, context.Cancellation);
            }

            Tell(
                context, order.Output.Path, start,
                string.Create(CultureInfo.InvariantCulture, $"{result.ClipCount - result.ClipsReused} of {result.ClipCount} clips made"));
            return true;
        };
    }

    private Func<bool> Still(ParseResult call, CommandContext context, FilmCall asked, string id)
    {
        var scale = OptionText.Scale(call, CommonOptions.Scale);
        var moment = OptionText.Time(call, at);
        var output = call.GetValue(CommonOptions.Output) ?? $"{asked.Name}-{id}.png";
        CommandOutput.RequirePng(output);
        return () =>
        {
            var start = context.Time.GetTimestamp();
            if (asked.LoadOne(speaks: false) is not { } film)
            {
                return false;
            }

            var wanted = film.Beat(id);
            var frame = moment is { } time ? wanted.First + Math.Clamp(film.Timeline.Rate.FrameAt(time).Value, 0, wanted.FrameCount - 1) : wanted.Key;
            var size = film.PictureSize(scale);
            CommandOutput.Write(context, output, stream => film.WriteStill(frame, size, stream, context.Cancellation));
            Tell(context, output, start, $"frame {frame} of beat {id}");
            return true;
        };
    }

    private static void Tell(CommandContext context, string output, long start, string what)
    {
        var took = context.Time.GetElapsedTime(start).TotalSeconds;
        context.Emit(new UpdatedEvent(output, Rounding.ToDecimals(took, 3)), ReportJson.Default.UpdatedEvent);
        context.Say(string.Create(CultureInfo.InvariantCulture, $"{Clock(context)} {output}: {what}, {took:0.00} s"));
    }

    private static string Clock(CommandContext context) =>
        context.Time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
