using System.CommandLine;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Scenes.Timelines;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer still</c>: one frame, as a picture or as the list of what is drawn.</summary>
internal sealed class StillCommand : CliCommand
{
    private readonly Option<string?> beat = CommonOptions.Value("--beat", "ID", "The beat; the first by default.", "-b");

    private readonly Option<string?> at = CommonOptions.Value(
        "--at", "TIME", "The time in the beat, or in the film without --beat; the beat's key moment by default.");

    private readonly Option<bool> dump = new("--dump") { Description = "Print what is drawn as text; with -o also write the picture." };

    public StillCommand()
        : base(
            "still",
            "Draw one frame as PNG.",
            "The frame is drawn exactly as it appears in the film, pixel for pixel.",
            [
                ("explainer still film.yaml --beat intro", "The beat's key moment as film-intro.png."),
                ("explainer still film.yaml --beat intro --at 2.5s -o intro.png", "Two and a half seconds into the beat."),
                ("explainer still film.yaml --at 1:05 -o - | display", "A moment of the film, piped to another program."),
                ("explainer still film.yaml --beat intro --dump", "What is drawn, one command per line, each with its YAML line."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(
            beat, at, CommonOptions.Output, dump, CommonOptions.Size, CommonOptions.Fps, CommonOptions.Scale, CommonOptions.Language,
            CommonOptions.Data, TrustOptions.AllowCommands, TrustOptions.AllowOutside, SoundOptions.Captions);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var moment = OptionText.Time(call, at);
        var scale = OptionText.Scale(call, CommonOptions.Scale);
        if (call.GetValue(dump) && call.GetValue(CommonOptions.Output) == CommandOutput.Standard)
        {
            throw CallRules.TwoFormatsStill.Failure();
        }

        FilmService.ExpectDrawing();
        using var asked = new FilmCall(call, context);
        var films = asked.Load(speaks: false);
        foreach (var film in films)
        {
            Write(call, context, asked, film, moment, scale);
        }

        return films.IsEmpty ? ClosingEvent.OfMistakes(context) : ExitCode.Success;
    }

    private void Write(ParseResult call, CommandContext context, FilmCall asked, Film film, Seconds? moment, double scale)
    {
        var wanted = call.GetValue(beat) is { } id ? film.Beat(id) : null;
        var frame = FrameAt(film.Timeline, wanted, moment);
        var shown = film.Timeline.Beats.Last(b => b.First <= frame);
        var dumps = call.GetValue(dump);
        var output = call.GetValue(CommonOptions.Output);
        if (dumps)
        {
            _ = asked.NameIn(film.Language, CommandOutput.Standard);
            WriteDump(context, frame, film.Dump(frame));
        }

        if (output is not null || !dumps)
        {
            var size = film.PictureSize(scale);
            output = asked.NameIn(film.Language, output ?? $"{asked.Name}-{shown.Id}.png");
            CommandOutput.RequirePng(output);
            CommandOutput.Write(context, output, stream => film.WriteStill(frame, size, stream, context.Cancellation));
            if (output != CommandOutput.Standard && !dumps)
            {
                Tell(context, film.Timeline, frame, shown, size, output);
            }
        }
    }

    private static FrameIndex FrameAt(Timeline timeline, Beat? beat, Seconds? moment)
    {
        if (moment is not { } time)
        {
            return (beat ?? timeline.Beats[0]).Key;
        }

        var first = beat?.First ?? new FrameIndex(0);
        var count = beat?.FrameCount ?? timeline.FrameCount;
        var offset = timeline.Rate.FrameAt(time).Value;
        if (offset > count)
        {
            var what = beat is null ? "film" : $"beat {beat.Id}";
            throw RenderRules.OutsideFilmMoment.With(time, what, timeline.Rate.TimeOf(new FrameIndex(count))).Failure();
        }

        // Its end means its last frame.
        return first + Math.Min(offset, count - 1);
    }

    private static void WriteDump(CommandContext context, FrameIndex frame, string text)
    {
        if (context.IsJson)
        {
            context.Emit(new DumpEvent(frame.Value, text.TrimEnd('\n').Split('\n')), ReportJson.Default.DumpEvent);
            return;
        }

        context.Terminal.Output.Write(text);
    }

    private static void Tell(CommandContext context, Timeline timeline, FrameIndex frame, Beat beat, PixelSize size, string output)
    {
        var time = timeline.Rate.TimeOf(frame);
        context.Emit(new StillEvent(output, beat.Id, frame.Value, time.Value, size.Width, size.Height), ReportJson.Default.StillEvent);
        context.Say($"{output}: frame {frame} of beat {beat.Id}, {time} into the film, {size}");
    }
}
