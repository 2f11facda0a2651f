using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Video.FFmpeg;
using Explainer.Video.Sound;

namespace Explainer.Video.Speech;

/// <summary>Starts a program that speaks, and takes no more from it than the longest sound.</summary>
/// <param name="name">The program.</param>
/// <param name="timeout">How long it may take before it is ended.</param>
/// <param name="time">The clock the timeout runs by.</param>
internal sealed class SpeechProgram(string name, Seconds timeout, TimeProvider time)
{
    // The longest sound that is taken, in its largest form, and a heading.
    private const long MostBytes = ((long)SoundLimits.FileSamples * sizeof(float)) + (1 << 20);

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">What it is called with.</param>
    /// <param name="input">What it reads from standard input, as UTF-8.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What it wrote to standard output.</returns>
    /// <exception cref="ExplainerException">It cannot be started, fails, takes too long or writes without end.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public byte[] Run(IEnumerable<string> arguments, string input, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using var process = Start(start);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(timeout.Value), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var output = new MemoryStream();
        using var errors = new LastLines(process.StandardError);
        try
        {
            var reading = CopyAsync(process.StandardOutput.BaseStream, output, either.Token);
            Tell(process, input, either.Token);

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
            throw SpeechRules.SpeechTimeout.With(name, timeout).Failure();
        }

        if (process.ExitCode != 0)
        {
            var last = string.Join(" | ", errors.Take().TakeLast(3).Select(line => line.Trim()));
            throw SpeechRules.SpeechFailed.With(name, process.ExitCode, last.Length > 0 ? ": " + last : "").Failure();
        }

        return output.ToArray();
    }

    /// <summary>A sound file that it wrote; empty when it did not.</summary>
    /// <exception cref="ExplainerException">It is too long.</exception>
    public byte[] Written(string path) => !File.Exists(path) ? []
        : new FileInfo(path).Length > MostBytes ? throw TooLong()
        : File.ReadAllBytes(path);

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

    private ExplainerException TooLong() => SoundRules.AudioTooLong.With($"that {name} wrote").Failure();

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
            throw SpeechRules.SpeechProgramMissing.With(name, exception.Message).Failure(exception);
        }
    }
}
