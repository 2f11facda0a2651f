using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Video.FFmpeg;
using Explainer.Video.Files;
using Explainer.Video.Sound;

namespace Explainer.Video.Speech;

/// <summary>
/// Speaks through any program. Its arguments may hold <c>{text}</c> (else the text goes to its standard input as UTF-8), <c>{out}</c> (the
/// WAV file it must write; else the WAV is read from its standard output), <c>{words}</c> (where it may write word times as WebVTT or
/// Whisper's JSON; else they are estimated), <c>{language}</c>, <c>{voice}</c> and <c>{rate}</c>.
/// </summary>
/// <param name="command">The program and its arguments, at least the program.</param>
/// <param name="timeout">How long one narration may take before the program is ended.</param>
/// <param name="time">The clock the timeout runs by.</param>
public sealed class CommandEngine(ImmutableArray<string> command, Seconds timeout, TimeProvider time) : ISpeechEngine
{
    private static readonly Seconds UsualTimeout = new(120);

    // The longest sound that is taken, in its largest form, and a heading.
    private const long MostBytes = ((long)SoundLimits.FileSamples * sizeof(float)) + (1 << 20);

    /// <summary>What the program knows of it.</summary>
    internal static SpeechEngine Define() => new() { Name = "command", Make = setup => new CommandEngine(setup.Command, UsualTimeout, setup.Time) };

    /// <inheritdoc/>
    public string CacheKey(SpeechRequest request) =>
        $"command\n{string.Join('\0', command.Select(part => Fill(part, request, "{out}", "{words}")))}\n{request.Text}";

    /// <inheritdoc/>
    public Utterance Speak(SpeechRequest request, CancellationToken cancellation = default)
    {
        request.CheckRate();
        using var folder = new ScratchFolder("speech");
        var output = Path.Combine(folder.Path, "speech.wav");
        var words = Path.Combine(folder.Path, "words");
        var wav = Run(request, output, words, cancellation);
        var audio = WavFile.Read(wav, $"that {command[0]} wrote");
        return new Utterance(audio, File.Exists(words) ? WordTimes.Read(words, request.Text, audio.Duration) : RecordedEngine.Estimate(request.Text, audio));
    }

    private byte[] Run(SpeechRequest request, string output, string words, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1).Select(part => Fill(part, request, output, words)))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using var process = Start(start);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(timeout.Value), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var sound = new MemoryStream();
        using var errors = new LastLines(process.StandardError, _ => false);
        try
        {
            var reading = CopyAsync(process.StandardOutput.BaseStream, sound, either.Token);
            Tell(process, command.Any(part => part.Contains("{text}", StringComparison.Ordinal)) ? "" : request.Text, either.Token);

            // Its output first: a program that writes without end never ends by itself.
            reading.GetAwaiter().GetResult();
            process.WaitForExitAsync(either.Token).GetAwaiter().GetResult();
        }
        catch (ExplainerException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            throw SpeechRules.SpeechTimeout.With(command[0], timeout).Failure();
        }

        if (process.ExitCode != 0)
        {
            var last = string.Join(" | ", errors.Take().TakeLast(3).Select(line => line.Trim()));
            throw SpeechRules.SpeechFailed.With(command[0], process.ExitCode, last.Length > 0 ? ": " + last : "").Failure();
        }

        var wav = command.Any(part => part.Contains("{out}", StringComparison.Ordinal)) ? Written(output) : sound.ToArray();
        return wav.Length > 0 ? wav : throw SpeechRules.SpeechEmpty.With(command[0]).Failure();
    }

    private byte[] Written(string output) => !File.Exists(output) ? []
        : new FileInfo(output).Length > MostBytes ? throw TooLong()
        : File.ReadAllBytes(output);

    private async Task CopyAsync(Stream from, MemoryStream to, CancellationToken cancellation)
    {
        var buffer = new byte[1 << 16];
        while (await from.ReadAsync(buffer, cancellation).ConfigureAwait(false) is var read and > 0)
        {
            if (to.Length + read > MostBytes)
            {
                throw TooLong();
            }

            to.Write(buffer, 0, read);
        }
    }

    private ExplainerException TooLong() => SoundRules.AudioTooLong.With($"that {command[0]} wrote").Failure();

    private static void Tell(Process process, string text, CancellationToken cancellation)
    {
        try
        {
            process.StandardInput.WriteAsync(text.AsMemory(), cancellation).GetAwaiter().GetResult();
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program that reads no input closes it early; its exit code tells whether that was a mistake.
        }
    }

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw SpeechRules.SpeechProgramMissing.With(command[0], exception.Message).Failure(exception);
        }
    }

    private static string Fill(string part, SpeechRequest request, string output, string words) => part
        .Replace("{out}", output, StringComparison.Ordinal)
        .Replace("{words}", words, StringComparison.Ordinal)
        .Replace("{language}", request.Language, StringComparison.Ordinal)
        .Replace("{voice}", request.Voice ?? "", StringComparison.Ordinal)
        .Replace("{rate}", request.Rate.ToString("0.###", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{text}", request.Text, StringComparison.Ordinal);
}
