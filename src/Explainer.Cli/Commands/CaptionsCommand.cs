using System.CommandLine;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;
using Explainer.Core.Text;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Sounding;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer captions</c>: the film's captions as a file.</summary>
internal sealed class CaptionsCommand : CliCommand
{
    private readonly Option<bool> plain = new("--plain") { Description = "WebVTT without word times." };

    public CaptionsCommand()
        : base(
            "captions",
            "Write the film's captions as SRT or WebVTT.",
            "Timed to the voice; estimated for a film without one.",
            [
                ("explainer captions film.yaml -o film.srt", "For players and for uploading."),
                ("explainer captions film.yaml --lang zh -o film.zh.vtt", "The Chinese captions for a web page, with word times."),
                ("explainer captions film.yaml --lang all", "One file per language: film.en.srt, film.zh.srt."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(CommonOptions.Output, plain, CommonOptions.Language, CommonOptions.Fps, TrustOptions.AllowCommands, TrustOptions.AllowOutside);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        using var asked = new FilmCall(call, context);
        var output = call.GetValue(CommonOptions.Output) ?? asked.Name + ".srt";
        var isVtt = output.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase);
        if (!isVtt && output != CommandOutput.Standard && !output.EndsWith(".srt", StringComparison.OrdinalIgnoreCase))
        {
            throw CallRules.UnknownFormatCaptions.With(output).Failure();
        }

        if (!isVtt && call.GetValue(plain))
        {
            throw CallRules.PlainIsWebVtt.With(output == CommandOutput.Standard ? "the output is" : $"{output} is").Failure();
        }

        var kind = !isVtt ? CaptionKind.Srt : call.GetValue(plain) ? CaptionKind.PlainWebVtt : CaptionKind.WebVtt;
        var films = asked.Load(speaks: true);
        foreach (var film in films)
        {
            Write(context, film, asked.NameIn(film.Language, output), kind);
        }

        return films.IsEmpty ? ClosingEvent.OfMistakes(context) : ExitCode.Success;
    }

    private static void Write(CommandContext context, Film film, string output, CaptionKind kind)
    {
        var file = film.Captions(kind);
        CommandOutput.Write(context, output, file.Text);
        if (output != CommandOutput.Standard)
        {
            context.Emit(new CaptionsEvent(output, file.Count), ReportJson.Default.CaptionsEvent);
            context.Say($"{output}: {Counted.Of(file.Count, "caption")}");
        }
    }
}
