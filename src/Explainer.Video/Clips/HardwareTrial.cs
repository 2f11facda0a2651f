using System.Text.RegularExpressions;
using Explainer.Core.Diagnostics;
using Explainer.Video.Clips.Encoders;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Clips;

/// <summary>Finds out whether a hardware encoder works: that ffmpeg was built with it says nothing of the machine. It encodes one black frame, with the film's own settings.</summary>
internal static partial class HardwareTrial
{
    /// <summary>Tries it.</summary>
    /// <param name="program">What encodes.</param>
    /// <param name="settings">How, with a <see cref="HardwareEncoder"/>.</param>
    /// <param name="cancellation">Ends the trial.</param>
    /// <returns>Null when it works; else why it does not.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static string? Objection(FFmpegProgram program, EncoderSettings settings, CancellationToken cancellation)
    {
        try
        {
            var (exitCode, _, said) = program.Answer(["-hide_banner", "-nostdin", "-loglevel", "error", .. settings.TrialArguments], cancellation);
            return exitCode == 0 ? null : FirstLine(said);
        }
        catch (ExplainerException failure)
        {
            return failure.Message;
        }
    }

    // The first line names the cause, behind the part of ffmpeg that says it; further lines say that ffmpeg therefore gives up.
    private static string FirstLine(string said) =>
        said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? Speaker().Replace(first, "") : "ffmpeg gave no reason";

    [GeneratedRegex(@"^\[[^\]]*\] *")]
    private static partial Regex Speaker();
}
