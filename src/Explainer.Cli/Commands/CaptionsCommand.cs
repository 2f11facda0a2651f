using System.CommandLine;
using System.Globalization;
using System.Text;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Sounding;
using Explainer.Video.Captions;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer captions</c>: the film's captions as a file.</summary>
internal sealed class CaptionsCommand : CliCommand
{
    private readonly Option<bool> plain = new("--plain") { Description = "WebVTT without the times of single words." };

    public CaptionsCommand()
        : base(
            "captions",
            "Write the film's captions as SRT or WebVTT.",
            "With the times at which the voice says the words; of a silent film the times are estimated.",
            [
                ("explainer captions film.yaml -o film.srt", "For players and for uploading."),
                ("explainer captions film.yaml --lang zh -o film.zh.vtt", "The Chinese ones for a web page, with the times of words."),
                ("explainer captions film.yaml --lang all", "One file for each language: film.en.srt, film.zh.srt."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(CommonOptions.Output, plain, CommonOptions.Language, CommonOptions.Fps);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        using var loader = new FilmLoader(call, context);
        var output = call.GetValue(CommonOptions.Output) ?? Path.GetFileNameWithoutExtension(loader.File) + ".srt";
        var isVtt = output.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase);
        if (!isVtt && output != CompleteFile.ToOutput && !output.EndsWith(".srt", StringComparison.OrdinalIgnoreCase))
        {
            throw new ExplainerException(Fault.Call, "unknown-format", $"The name {output} does not say what kind of captions it is", "End it in .srt or .vtt.");
        }

        if (!isVtt && call.GetValue(plain))
        {
            throw new ExplainerException(
                Fault.Call, "plain-is-webvtt", $"--plain leaves the times of single words out of WebVTT, and {(output == CompleteFile.ToOutput ? "the output gets" : $"{output} is")} SRT",
                "End the name in .vtt, or leave out --plain: SRT has no times of words.");
        }

        var films = loader.LoadFilms();
        foreach (var film in films)
        {
            Write(context, film, loader.NameIn(film.Storyboard.Language, output), isVtt, !call.GetValue(plain));
        }

        return films.IsEmpty ? ClosingEvent.OfMistakes(context) : ExitCode.Success;
    }

    private static void Write(CommandContext context, SpokenFilm film, string output, bool isVtt, bool withWordTimes)
    {
        var track = FilmCaptions.Of(film.Storyboard, film.Narration, FilmCut.Whole(film.Timeline));
        var text = isVtt ? VttWriter.Write(track, withWordTimes) : SrtWriter.Write(track);
        CompleteFile.Write(context, output, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        if (output != CompleteFile.ToOutput)
        {
            if (context.IsJson)
            {
                JsonText.WriteEvent(context.Terminal.Output, "done", json =>
                {
                    json.WriteString("output", output);
                    json.WriteNumber("captions", track.Cues.Length);
                });
            }

            context.Say($"{output}: {track.Cues.Length.ToString(CultureInfo.InvariantCulture)} captions");
        }
    }
}
