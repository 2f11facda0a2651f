using System.CommandLine;
using System.Globalization;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Stills;
using Explainer.Pipeline.Watching;
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
            "Makes it anew, with voice, sound and captions, whenever the storyboard, an included file, a picture or a sound is saved; what did not "
            + "change is reused. While there are mistakes they are shown, and the last good film or picture stays. Ctrl-C ends it.",
            [
                ("explainer watch film.yaml --quality draft", "The film as film.mp4, after every save."),
                ("explainer watch film.yaml --beat intro -o intro.png", "One picture, for an image viewer that reloads."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(
            beat, at, CommonOptions.Output, CommonOptions.Format, CommonOptions.Size, CommonOptions.Fps, CommonOptions.Scale,
            CommonOptions.Language, CommonOptions.Data, CommonOptions.Quality, CommonOptions.Codec, CommonOptions.Preset, CommonOptions.Crf,
            CommonOptions.Jobs, SoundOptions.Captions);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        StoryboardName.Require(call.GetRequiredValue(CommonOptions.File));
        using var loader = new FilmLoader(call, context);
        using var watcher = new SourceWatcher(loader.File);
        var update = call.GetValue(beat) is { } id ? Still(call, context, loader, id) : Film(call, context, loader);
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

            context.Say($"{Clock(context)} mistakes; {(hasMade ? "what was made last stays" : "nothing was made yet")}");
        }
        catch (Exception e) when (IsPassing(e, context, hasMade) && Failure.Of(e) is { } failure)
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

        context.Terminal.Error.Flush();
        return false;
    }

    // A wrong call does not become right by another save, unless it was right before: then a beat, say, has another name for a while.
    private static bool IsPassing(Exception failure, CommandContext context, bool hasMade) =>
        !context.Cancellation.IsCancellationRequested && context.Terminal.OutputFailure is null && (hasMade || failure is not ExplainerException { Fault: Fault.Call });

    private static Func<bool> Film(ParseResult call, CommandContext context, FilmLoader loader)
    {
        var order = FilmOrder.FromCall(call);
        var program = FFmpegProgram.Find(cancellation: context.Cancellation);
        var language = call.GetValue(CommonOptions.Language);
        return () =>
        {
            var start = context.Time.GetTimestamp();
            if (loader.LoadSpoken(language) is not { } film)
            {
                return false;
            }

            using var cache = new ClipCache();
            var (result, _) = FilmMaking.Run(context, program, order.RequestFor(film.Timeline, order.Output), film, cache);
            Tell(
                context, order.Output.Path, start,
                string.Create(CultureInfo.InvariantCulture, $"{result.Clips.Count(c => !c.Reused)} of {result.Clips.Length} clips made"));
            return true;
        };
    }

    private Func<bool> Still(ParseResult call, CommandContext context, FilmLoader loader, string id)
    {
        var scale = OptionText.Scale(call, CommonOptions.Scale);
        var moment = OptionText.Time(call, at);
        var language = call.GetValue(CommonOptions.Language);
        var output = call.GetValue(CommonOptions.Output) ?? $"{Path.GetFileNameWithoutExtension(loader.File)}-{id}.png";
        CompleteFile.RequirePng(output);
        return () =>
        {
            var start = context.Time.GetTimestamp();
            if (loader.Load(language) is not { } timeline)
            {
                return false;
            }

            var wanted = FilmOptions.Beat(timeline, id);
            var frame = moment is { } time ? wanted.First + Math.Clamp(timeline.Rate.FrameAt(time).Value, 0, wanted.FrameCount - 1) : wanted.Key;
            var size = FilmOptions.PictureSize(timeline, scale);
            CompleteFile.Write(context, output, stream => StillRenderer.Write(timeline, frame, size, stream));
            Tell(context, output, start, $"frame {frame} of beat {id}");
            return true;
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
