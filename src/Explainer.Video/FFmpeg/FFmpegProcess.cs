using System.Diagnostics;
using System.IO.Pipes;
using Explainer.Core.Diagnostics;

namespace Explainer.Video.FFmpeg;

/// <summary>
/// One running ffmpeg: bytes go to its standard input, its last words are kept, and it never outlives this object. It is given up as
/// hung when, while we wait for it, it takes no byte and uses no processor time for as long as <see cref="DefaultPatience"/>.
/// </summary>
internal sealed class FFmpegProcess : IDisposable
{
    /// <summary>How long a process may do nothing at all while we wait for it.</summary>
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Stream _input;
    private readonly LastLines _errors;
    private readonly Timer _watchdog;
    private readonly TimeSpan _patience;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _cancelRegistration;
    private readonly string _what;
    private long _bytesTaken;
    private volatile bool _waiting;
    private volatile bool _hung;
    private (long Bytes, TimeSpan Processor, long Since) _seen;

    private FFmpegProcess(Process process, string what, TimeSpan patience, CancellationToken cancellation)
    {
        _process = process;
        _what = what;
        _patience = patience;
        _cancellation = cancellation;
        _input = process.StandardInput.BaseStream;
        if (_input is PipeStream pipe)
        {
            PipeCapacity.Widen(pipe.SafePipeHandle);
        }

        _errors = new(process.StandardError);
        _seen = (0, TimeSpan.Zero, Stopwatch.GetTimestamp());
        var period = TimeSpan.FromMilliseconds(Math.Clamp(patience.TotalMilliseconds / 8, 10, 1000));
        _watchdog = new(_ => Watch(), null, period, period);
        _cancelRegistration = cancellation.UnsafeRegister(_ => Kill(), null);
    }

    /// <summary>Starts ffmpeg with these arguments; common ones that keep it quiet and deterministic are put before them.</summary>
    /// <param name="program">Which ffmpeg.</param>
    /// <param name="arguments">All arguments but the common ones.</param>
    /// <param name="what">What is being done, for messages, such as "encoding a clip".</param>
    /// <param name="cancellation">Kills the process at once.</param>
    /// <param name="patience">See the class; null for <see cref="DefaultPatience"/>.</param>
    public static FFmpegProcess Start(
        FFmpegProgram program, IEnumerable<string> arguments, string what, CancellationToken cancellation, TimeSpan? patience = null)
    {
        cancellation.ThrowIfCancellationRequested();
        string[] common = ["-hide_banner", "-nostdin", "-nostats", "-loglevel", "error", "-y"];
        var start = new ProcessStartInfo(program.Path, common.Concat(arguments))
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };

        // The AV1 encoder greets on standard error unless told to report errors only.
        start.Environment["SVT_LOG"] = "1";
        try
        {
            return new(Process.Start(start)!, what, patience ?? DefaultPatience, cancellation);
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            throw FFmpegFailure.DoesNotStart(program.Path, failure);
        }
    }

    /// <summary>Hands bytes over without copying them; returns when the process or its pipe has taken all of them.</summary>
    /// <exception cref="ExplainerException">The process died or hangs.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled or the user interrupted the process.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        _waiting = true;
        try
        {
            _input.Write(bytes);
            Interlocked.Add(ref _bytesTaken, bytes.Length);
        }
        catch (IOException failure)
        {
            throw Failure(failure);
        }
        finally
        {
            _waiting = false;
        }
    }

    /// <summary>Closes the input and waits for a good end.</summary>
    /// <exception cref="ExplainerException">The process failed, died or hangs.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled or the user interrupted the process.</exception>
    public void Complete()
    {
        _waiting = true;
        try
        {
            _input.Close();
        }
        catch (IOException failure)
        {
            throw Failure(failure);
        }

        _process.WaitForExit();
        _waiting = false;
        if (_process.ExitCode != 0 || _hung || _cancellation.IsCancellationRequested)
        {
            throw Failure(null);
        }
    }

    /// <summary>Ends the process if it still runs and waits until it is gone, so that its files can be removed.</summary>
    public void Dispose()
    {
        _cancelRegistration.Dispose();
        _watchdog.Dispose();
        Kill();
        _process.WaitForExit();
        _errors.Dispose();
        _process.Dispose();
    }

    private Exception Failure(Exception? cause)
    {
        // A broken pipe is seen before the process is gone; a moment later its exit code and last words are there.
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            Kill();
            _process.WaitForExit();
        }

        var exitCode = _process.ExitCode;
        var lines = _errors.Take();
        return _cancellation.IsCancellationRequested || FFmpegFailure.WasInterrupted(exitCode, lines)
            ? new OperationCanceledException(_cancellation)
            : _hung ? FFmpegFailure.Hung(_what, _patience, lines)
            : FFmpegFailure.Died(_what, exitCode, lines, cause);
    }

    private void Watch()
    {
        try
        {
            _process.Refresh();
            var bytes = Interlocked.Read(ref _bytesTaken);
            var processor = _process.TotalProcessorTime;
            if (!_waiting || bytes != _seen.Bytes || processor != _seen.Processor)
            {
                _seen = (bytes, processor, Stopwatch.GetTimestamp());
            }
            else if (Stopwatch.GetElapsedTime(_seen.Since) > _patience)
            {
                _hung = true;
                Kill();
            }
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // The process has ended between two looks: whoever waits for it sees that.
            return;
        }
    }

    private void Kill()
    {
        try
        {
            if (!_process.HasExited)
            {
                _process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended by itself in the same moment.
            return;
        }
    }
}
