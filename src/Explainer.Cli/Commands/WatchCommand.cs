using System.CommandLine;
using System.Globalization;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Progress;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Rebuild;
using Explainer.Pipeline.Stills;
using Explainer.Pipeline.Watching;
using Explainer.Scenes.Timelines;
using Explainer.Video.Cache;
using Explainer.Video.FFmpeg;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer watch</c>: the film, or one beat's picture, kept up to date while the storyboard is written.</summary>
internal sealed class WatchCommand : CliCommand
{
    private readonly Option<string?> beat = CommonOptions.Value("--beat", "ID", "Keep one beat's picture up to date instead of the film.", "-b");
    private readonly Option<string?> at = CommonOptions.Value("--at", "TIME", "With --beat: the moment since the beat's start; its key moment by default.");

    public WatchCommand()
        : base(
            "watch",
            "Keep the film or a beat's picture up to date while you write.",
            "Makes it anew whenever the storyboard, an included file or a picture is saved; what did not change is reused. While there are mistakes they "
            + "are shown, and the last good picture stays. Ctrl-C ends it.",
            [
                ("explainer watch film.yaml --quality draft", "The film as film.mp4, after every save."),
                ("explainer watch film.yaml --beat intro -o intro.png", "One picture, for an image viewer that reloads."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(
            beat, at, CommonOptions.Output, CommonOptions.Format, CommonOptions.Size, CommonOptions.Fps, CommonOptions.Scale,
            CommonOptions.Language, CommonOptions.Data, CommonOptions.Quality, CommonOptions.Codec, CommonOptions.Preset, CommonOptions.Crf,
            CommonOptions.Jobs);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        using var loader = new FilmLoader(call, context);
        using var watcher = new SourceWatcher(loader.File);
        var update = call.GetValue(beat) is { } id ? Still(call, context, loader, id) : Film(call, context);
        while (!context.Cancellation.IsCancellationRequested)
        {
            Update(call, context, loader, update);
            var changed = watcher.Wait(context.Cancellation);
            if (changed.Count > 0)
            {
                context.Say($"{Clock(context)} {string.Join(", ", changed.Select(Path.GetFileName))} changed");
            }
        }

        context.Say("Watching ended.");
        return ExitCode.Success;
    }

    // Whatever is wrong with this state of the files, the next one may be right.
    private static void Update(ParseResult call, CommandContext context, FilmLoader loader, Action<Timeline> update)
    {
        try
        {
            if (loader.Load(call.GetValue(CommonOptions.Language)) is { } timeline)
            {
                update(timeline);
            }
            else
            {
                context.Say($"{Clock(context)} mistakes; the last good picture stays");
            }
        }
        catch (ExplainerException failure) when (!context.Cancellation.IsCancellationRequested)
        {
            var diagnostic = new Diagnostic(failure.Code, Severity.Error, null, failure.Message, failure.Remedy);
            if (context.IsJson)
            {
                JsonText.WriteEvent(context.Terminal.Output, "error", json =>
                {
                    json.WritePropertyName("error");
                    DiagnosticPrinter.Write(json, diagnostic);
                });
            }
            else
            {
                DiagnosticPrinter.Write(context.Terminal.Error, [diagnostic], context.Terminal.Traits.ColorsError);
            }
        }
        catch (Exception e) when (context.Cancellation.IsCancellationRequested && e is OperationCanceledException or ExplainerException)
        {
            // Ctrl-C in the middle of the work: what was half done is taken away already.
            context.Say("Interrupted; nothing half-written was left.");
        }

        context.Terminal.Error.Flush();
    }

    private static Action<Timeline> Film(ParseResult call, CommandContext context)
    {
        var order = FilmOrder.FromCall(call);
        var program = FFmpegProgram.Find();
        var cache = new ClipCache();
        return timeline =>
        {
            var start = context.Time.GetTimestamp();
            var request = order.RequestFor(timeline, order.Output);
            using (var progress = new RenderProgressReporter(context))
            {
                var (result, _) = FilmRebuild.Run(program, context.Time, request, cache, progress, context.Cancellation);
                Tell(
                    context, order.Output.Path, start,
                    string.Create(CultureInfo.InvariantCulture, $"{result.Clips.Count(c => !c.Reused)} of {result.Clips.Length} clips made"));
            }
        };
    }

    private Action<Timeline> Still(ParseResult call, CommandContext context, FilmLoader loader, string id)
    {
        var scale = OptionText.Scale(call, CommonOptions.Scale);
        var moment = OptionText.Time(call, at);
        var output = call.GetValue(CommonOptions.Output) ?? $"{Path.GetFileNameWithoutExtension(loader.File)}-{id}.png";
        return timeline =>
        {
            var start = context.Time.GetTimestamp();
            var wanted = FilmOptions.Beat(timeline, id);
            var frame = moment is { } time ? wanted.First + Math.Clamp(timeline.Rate.FrameAt(time).Value, 0, wanted.FrameCount - 1) : wanted.Key;
            var size = FilmOptions.PictureSize(timeline, scale);
            CompleteFile.Write(context, output, stream => StillRenderer.Write(timeline, frame, size, stream));
            Tell(context, output, start, $"frame {frame} of beat {id}");
        };
    }

    private static void Tell(CommandContext context, string output, long start, string what)
    {
        var took = context.Time.GetElapsedTime(start).TotalSeconds;
        if (context.IsJson)
        {
            JsonText.WriteEvent(context.Terminal.Output, "updated", json =>
            {
                json.WriteString("output", output);
                json.WriteNumber("tookSeconds", Core.Rounding.ToDecimals(took, 3));
            });
        }

        context.Say(string.Create(CultureInfo.InvariantCulture, $"{Clock(context)} {output}: {what}, {took:0.00} s"));
    }

    private static string Clock(CommandContext context) =>
        context.Time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
