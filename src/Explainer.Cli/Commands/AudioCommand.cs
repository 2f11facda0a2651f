using System.CommandLine;
using System.Globalization;
using Explainer.Cli.Films;
using Explainer.Cli.Parsing;
using Explainer.Cli.Terminals;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Sounding;
using Explainer.Video.Sound;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer audio</c>: the film's sound, for editors.</summary>
internal sealed class AudioCommand : CliCommand
{
    private readonly Option<string?> samples = CommonOptions.Value("--samples", "NAME", "pcm24 (the default), pcm16 or float32.");

    public AudioCommand()
        : base(
            "audio",
            "Write the film's sound as WAV.",
            "The same mix that goes into the film, before it is encoded: 48 kHz stereo, exactly as long as the film.",
            [
                ("explainer audio film.yaml -o film.wav", "Narration, effects and music, for an editor."),
                ("explainer audio film.yaml --lang zh -o film.zh.wav", "With the Chinese narration."),
            ])
    {
        Arguments.Add(CommonOptions.File);
        Add(CommonOptions.Output, samples, CommonOptions.Language, CommonOptions.Fps);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var format = OptionText.Choice(call, samples, ("pcm24", WavFormat.Pcm24), ("pcm16", WavFormat.Pcm16), ("float32", WavFormat.Float32)) ?? WavFormat.Pcm24;
        if (call.GetValue(CommonOptions.Output) is { } named and not CompleteFile.ToOutput && !Path.GetExtension(named).Equals(".wav", StringComparison.OrdinalIgnoreCase))
        {
            throw new ExplainerException(Fault.Call, "sound-is-wav", $"{named}: sound is written as WAV", "End the name in .wav.");
        }

        using var loader = new FilmLoader(call, context);
        var films = loader.LoadFilms();
        var output = call.GetValue(CommonOptions.Output) ?? Path.GetFileNameWithoutExtension(loader.File) + ".wav";
        foreach (var film in films)
        {
            Write(context, film, loader.NameIn(film.Storyboard.Language, output), format);
        }

        return films.IsEmpty ? ClosingEvent.OfMistakes(context) : ExitCode.Success;
    }

    private static void Write(CommandContext context, SpokenFilm film, string output, WavFormat format)
    {
        var cut = FilmCut.Whole(film.Timeline);
        var score = FilmScore.Of(film.Storyboard, film.Narration, cut, context.Cancellation);
        MixReport report = default;
        CompleteFile.Write(context, output, stream => report = Mixer.Render(score.Score, stream, format, context.Cancellation));
        if (output == CompleteFile.ToOutput)
        {
            return;
        }

        if (context.IsJson)
        {
            JsonText.WriteEvent(context.Terminal.Output, "done", json =>
            {
                json.WriteString("output", output);
                json.WriteNumber("samples", report.SampleCount);
                json.WriteNumber("seconds", (double)report.SampleCount / SampleClock.Rate);
                if (double.IsFinite(report.Loudness))
                {
                    json.WriteNumber("lufs", Rounding.ToDecimals(report.Loudness, 2));
                    json.WriteNumber("truePeakDb", Rounding.ToDecimals(report.TruePeak, 2));
                }
            });
            return;
        }

        var loudness = double.IsFinite(report.Loudness)
            ? string.Create(CultureInfo.InvariantCulture, $"{report.Loudness:0.0} LUFS, true peak {report.TruePeak:0.0} dBTP")
            : "silent";
        context.Say($"{output}: {cut.Duration} of sound, {loudness}");
    }
}
