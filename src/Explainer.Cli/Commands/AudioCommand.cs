using System.CommandLine;
using System.Globalization;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Sounding;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer audio</c>: the film's sound, for editors.</summary>
internal sealed class AudioCommand : CliCommand
{
    private readonly Option<string?> samples = CommonOptions.Value("--samples", "NAME", "pcm24 (the default), pcm16 or float32.");

    public AudioCommand()
        : base(
            "audio",
            "Write the film's sound as WAV.",
            "The mix that goes into the film, before encoding: 48 kHz stereo, exactly as long as the film.",
            [
                ("explainer audio film.yaml -o film.wav", "Narration, effects and music, for an editor."),
                ("explainer audio film.yaml --lang zh -o film.zh.wav", "With the Chinese narration."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(CommonOptions.Output, samples, CommonOptions.Language, CommonOptions.Fps, TrustOptions.AllowCommands, TrustOptions.AllowOutside);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var format = OptionText.Name(call, samples, FilmNames.Samples) ?? FilmNames.Samples[0];
        if (call.GetValue(CommonOptions.Output) is { } named and not CommandOutput.Standard && !Path.GetExtension(named).Equals(".wav", StringComparison.OrdinalIgnoreCase))
        {
            throw CallRules.SoundIsWav.With(named).Failure();
        }

        using var asked = new FilmCall(call, context);
        var films = asked.Load(speaks: true);
        var output = call.GetValue(CommonOptions.Output) ?? asked.Name + ".wav";
        foreach (var film in films)
        {
            Write(context, film, asked.NameIn(film.Language, output), format);
        }

        return films.IsEmpty ? ClosingEvent.OfMistakes(context) : ExitCode.Success;
    }

    private static void Write(CommandContext context, Film film, string output, string format)
    {
        SoundReport report = null!;
        CommandOutput.Write(context, output, stream => report = film.WriteSound(format, stream, context.Cancellation));
        if (output == CommandOutput.Standard)
        {
            return;
        }

        context.Emit(
            new SoundEvent(
                output, report.Samples, report.Duration.Value, report.IsSilent ? null : Rounding.ToDecimals(report.Loudness, 2),
                report.IsSilent ? null : Rounding.ToDecimals(report.TruePeak, 2)),
            ReportJson.Default.SoundEvent);
        var loudness = report.IsSilent
            ? "silent"
            : string.Create(CultureInfo.InvariantCulture, $"{report.Loudness:0.0} LUFS, true peak {report.TruePeak:0.0} dBTP");
        context.Say($"{output}: {film.Duration} of sound, {loudness}");
    }
}
