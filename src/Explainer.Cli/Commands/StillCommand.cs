using System.CommandLine;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display;
using Explainer.Pipeline.Stills;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Timelines;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer still</c>: one frame, as a picture or as the list of what is drawn.</summary>
internal sealed class StillCommand : CliCommand
{
    private readonly Option<string?> beat = CommonOptions.Value("--beat", "ID", "The beat; the first by default.", "-b");

    private readonly Option<string?> at = CommonOptions.Value(
        "--at", "TIME", "The moment since the beat's start (without --beat: since the film's); by default the beat's key moment.");

    private readonly Option<bool> dump = new("--dump") { Description = "Write what is drawn as text to the output; with -o the picture as well." };

    public StillCommand()
        : base(
            "still",
            "Draw one frame as PNG.",
            "Exactly the pixels that the film's frame is encoded from, as fast for the last beat as for the first.",
            [
                ("explainer still film.yaml --beat intro", "The beat's key moment as film-intro.png."),
                ("explainer still film.yaml --beat intro --at 2.5s -o intro.png", "Two and a half seconds into the beat."),
                ("explainer still film.yaml --at 1:05 -o - | display", "A moment of the film, to another program."),
                ("explainer still film.yaml --beat intro --dump", "What is drawn, one command a line, with the YAML line each comes from."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(
            beat, at, CommonOptions.Output, dump, CommonOptions.Size, CommonOptions.Fps, CommonOptions.Scale, CommonOptions.Language,
            CommonOptions.Data, SoundOptions.Captions);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var moment = OptionText.Time(call, at);
        var scale = OptionText.Scale(call, CommonOptions.Scale);
        if (call.GetValue(dump) && call.GetValue(CommonOptions.Output) == CompleteFile.ToOutput)
        {
            throw new ExplainerException(
                Fault.Call, "two-formats", "--dump and -o - both want the output", "Write the picture to a file with -o FILE, or leave one of the two out.");
        }

        using var loader = new FilmLoader(call, context);
        var timelines = loader.LoadTimelines();
        foreach (var timeline in timelines)
        {
            Write(call, context, loader, timeline, moment, scale);
        }

        return timelines.IsEmpty ? ClosingEvent.OfMistakes(context) : ExitCode.Success;
    }

    private void Write(ParseResult call, CommandContext context, FilmLoader loader, Timeline timeline, Seconds? moment, double scale)
    {
        var wanted = call.GetValue(beat) is { } id ? FilmOptions.Beat(timeline, id) : null;
        var frame = FrameAt(timeline, wanted, moment);
        var shown = timeline.Beats.Last(b => b.First <= frame);
        var dumps = call.GetValue(dump);
        var output = call.GetValue(CommonOptions.Output);
        if (dumps)
        {
            _ = loader.NameIn(timeline.Language, CompleteFile.ToOutput);
            WriteDump(context, timeline, frame);
        }

        if (output is not null || !dumps)
        {
            var size = FilmOptions.PictureSize(timeline, scale);
            output = loader.NameIn(timeline.Language, output ?? $"{Path.GetFileNameWithoutExtension(loader.File)}-{shown.Id}.png");
            CompleteFile.RequirePng(output);
            CompleteFile.Write(context, output, stream => StillRenderer.Write(timeline, frame, size, stream));
            if (output != CompleteFile.ToOutput && !dumps)
            {
                Tell(context, timeline, frame, shown, size, output);
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
            throw new ExplainerException(
                Fault.Call, "outside-film", $"The {what} has no moment {time}",
                $"It lasts {timeline.Rate.TimeOf(new FrameIndex(count))}.");
        }

        // Its end means its last frame.
        return first + Math.Min(offset, count - 1);
    }

    private static void WriteDump(CommandContext context, Timeline timeline, FrameIndex frame)
    {
        var text = DisplayListText.Write(Composer.Compose(timeline, frame));
        if (context.IsJson)
        {
            JsonText.WriteEvent(context.Terminal.Output, "dump", json =>
            {
                json.WriteNumber("frame", frame.Value);
                json.WriteStartArray("lines");
                foreach (var line in text.TrimEnd('\n').Split('\n'))
                {
                    json.WriteStringValue(line);
                }

                json.WriteEndArray();
            });
            return;
        }

        context.Terminal.Output.Write(text);
    }

    private static void Tell(CommandContext context, Timeline timeline, FrameIndex frame, Beat beat, PixelSize size, string output)
    {
        var time = timeline.Rate.TimeOf(frame);
        if (context.IsJson)
        {
            JsonText.WriteEvent(context.Terminal.Output, "done", json =>
            {
                json.WriteString("output", output);
                json.WriteString("beat", beat.Id);
                json.WriteNumber("frame", frame.Value);
                json.WriteNumber("seconds", time.Value);
                json.WriteNumber("width", size.Width);
                json.WriteNumber("height", size.Height);
            });
            return;
        }

        context.Say($"{output}: frame {frame} of beat {beat.Id}, {time} into the film, {size}");
    }
}
