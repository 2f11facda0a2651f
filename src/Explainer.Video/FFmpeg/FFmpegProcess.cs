using System.Diagnostics;
using System.IO.Pipes;
using Explainer.Core.Diagnostics;

namespace Explainer.Video.FFmpeg;

/// <summary>
/// One running ffmpeg: bytes go to its standard input or through a socket, its last words are kept, and it never outlives this object. It is given up as
/// hung when, while we wait for it, it takes no byte and uses no processor time for as long as <see cref="DefaultPatience"/>; or, where its caller can tell how
/// far it is, takes and writes nothing for <see cref="BusyFactor"/> times as long whatever it does.
/// </summary>
internal sealed class FFmpegProcess : IDisposable
{
    /// <summary>How long a process may do nothing at all while we wait for it.</summary>
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(60);

    /// <summary>How many times as long it may work without getting any further: the last frames of a large picture take an AV1 encoder minutes.</summary>
    private const int BusyFactor = 10;

    // How long after ffmpeg's end the signal that ended it may take to reach this program.
    private static readonly TimeSpan SignalsApart = TimeSpan.FromSeconds(0.5);

    private readonly Process process;
    private readonly InputSocket? socket;
    private readonly LastLines errors;
    private readonly ProcessWatch watch;
    private readonly CancellationToken cancellation;
    private readonly CancellationTokenRegistration cancelRegistration;
    private readonly string what;
    private Stream? input;
    private long bytesTaken;
    private volatile bool waiting;

    private FFmpegProcess(Process process, InputSocket? socket, Func<long>? written, string what, TimeSpan patience, CancellationToken cancellation)
    {
        this.process = process;
        this.socket = socket;
        this.what = what;
        this.cancellation = cancellation;
        if (socket is null)
        {
            input = process.StandardInput.BaseStream;
            if (input is PipeStream pipe)
            {
                PipeCapacity.Widen(pipe.SafePipeHandle);
            }
        }

        errors = new(process.StandardError);
        watch = new(
            process, patience, written is null ? TimeSpan.MaxValue : BusyFactor * patience,
            () => Interlocked.Read(ref bytesTaken) + (written?.Invoke() ?? 0), () => waiting);
        cancelRegistration = cancellation.UnsafeRegister(_ => Kill(), null);
    }

    /// <summary>Starts ffmpeg with these arguments; common ones that keep it quiet and deterministic are put before them.</summary>
    /// <param name="program">Which ffmpeg.</param>
    /// <param name="arguments">All arguments but the common ones.</param>
    /// <param name="what">What is being done, for messages, such as "encoding a clip".</param>
    /// <param name="written">How much it has written by now, such as <see cref="LengthOf"/> its file; null where nothing tells how far it is, as while all frames are looked at before the first byte.</param>
    /// <param name="cancellation">Kills the process at once.</param>
    /// <param name="patience">See the class; null for <see cref="DefaultPatience"/>.</param>
    /// <param name="socket">Where the arguments say that the input comes from; disposed with the process. Null for its standard input.</param>
    public static FFmpegProcess Start(
        FFmpegProgram program,
        IEnumerable<string> arguments,
        string what,
        Func<long>? written,
        CancellationToken cancellation,
        TimeSpan? patience = null,
        InputSocket? socket = null)
    {
        string[] common = ["-hide_banner", "-nostdin", "-nostats", "-loglevel", "repeat+error", "-y"];
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
            cancellation.ThrowIfCancellationRequested();
            return new(Process.Start(start)!, socket, written, what, patience ?? DefaultPatience, cancellation);
        }
        catch (Exception failure)
        {
            socket?.Dispose();
            throw failure is System.ComponentModel.Win32Exception ? FFmpegFailure.DoesNotStart(program.Path, failure) : failure;
        }
    }

    /// <summary>The length of a file in bytes; 0 while there is none.</summary>
    public static long LengthOf(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true } file ? file.Length : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>Hands bytes over without copying them; returns when the process or its pipe has taken all of them.</summary>
    /// <exception cref="ExplainerException">The process died or hangs.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled or the user interrupted the process.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        waiting = true;
        try
        {
            input ??= socket!.Accept(() => process.HasExited);
            input.Write(bytes);
            Interlocked.Add(ref bytesTaken, bytes.Length);
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException)
        {
            throw Failure(failure);
        }
        finally
        {
            waiting = false;
        }
    }

    /// <summary>Closes the input and waits for a good end, without a word of an error.</summary>
    /// <exception cref="ExplainerException">The process failed, told an error, died or hangs.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled or the user interrupted the process.</exception>
    public void Complete()
    {
        waiting = true;
        try
        {
            input?.Close();
        }
        catch (IOException failure)
        {
            throw Failure(failure);
        }

        process.WaitForExit();
        waiting = false;

        // It ends with 0 after some errors, a full disk among them.
        if (process.ExitCode != 0 || watch.IsHung || cancellation.IsCancellationRequested || errors.Take().Count > 0)
        {
            throw Failure(null);
        }
    }

    /// <summary>Ends the process if it still runs and waits until it is gone, so that its files can be removed.</summary>
    public void Dispose()
    {
        cancelRegistration.Dispose();
        watch.Dispose();
        Kill();
        process.WaitForExit();
        errors.Dispose();
        input?.Dispose();
        socket?.Dispose();
        process.Dispose();
    }

    private Exception Failure(Exception? cause)
    {
        // A broken pipe is seen before the process is gone; a moment later its exit code and last words are there.
        if (!process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            Kill();
            process.WaitForExit();
        }

        var exitCode = process.ExitCode;
        var lines = errors.Take();

        // Ctrl-C reaches ffmpeg and this program alike, but not at the same moment. An ffmpeg that ends so by itself has failed.
        return cancellation.IsCancellationRequested || (FFmpegFailure.WasInterrupted(exitCode, lines) && cancellation.WaitHandle.WaitOne(SignalsApart))
            ? new OperationCanceledException(cancellation)
            : watch.IsHung ? FFmpegFailure.Hung(what, watch, lines)
            : FFmpegFailure.Died(what, exitCode, lines, cause);
    }

    private void Kill()
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended by itself in the same moment.
            return;
        }
    }
}
