using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Video.FFmpeg;
using Explainer.Video.Files;
using Explainer.Video.Output;

namespace Explainer.Video.Clips;

/// <summary>
/// Encodes one clip: a process of its own, fed with raw frames in order. Nothing remains at the path unless <see cref="Complete"/>
/// returned. Not for several threads at once; several encoders are independent.
/// </summary>
public sealed class ClipEncoder : IDisposable
{
    private const string What = "encoding a clip";

    private readonly FFmpegProcess process;
    private readonly string path;
    private bool complete;

    private ClipEncoder(FFmpegProcess process, EncoderSettings settings, string path)
    {
        this.process = process;
        this.path = path;
        Settings = settings;
    }

    /// <summary>How frames are encoded.</summary>
    public EncoderSettings Settings { get; }

    /// <summary>How many frames were written so far.</summary>
    public int Frames { get; private set; }

    /// <summary>Starts an encoder.</summary>
    /// <param name="program">Which ffmpeg.</param>
    /// <param name="settings">How frames are encoded.</param>
    /// <param name="path">The clip's file: a temporary name, whose folder exists; what lies there is overwritten.</param>
    /// <param name="patience">How long ffmpeg may do nothing before it counts as hung; null for a minute.</param>
    /// <param name="cancellation">Ends the process at once.</param>
    /// <exception cref="ExplainerException">ffmpeg does not start.</exception>
    public static ClipEncoder Start(
        FFmpegProgram program, EncoderSettings settings, string path, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        var full = Path.GetFullPath(path);
        var socket = program.TakesSockets ? InputSocket.TryOpen() : null;
        var arguments = settings.Arguments(socket?.Url ?? EncoderSettings.Pipe).Append(FFmpegPaths.File(full));
        return new(FFmpegProcess.Start(program, arguments, What, () => FFmpegProcess.LengthOf(full), cancellation, patience, socket), settings, full);
    }

    /// <summary>Hands over the next frame; returns when its bytes may be overwritten.</summary>
    /// <param name="frame">Exactly <see cref="EncoderSettings.FrameBytes"/> bytes as <see cref="EncoderSettings.FrameLayout"/> says.</param>
    /// <exception cref="ExplainerException">ffmpeg died, hangs or has no room.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Write(ReadOnlySpan<byte> frame)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(frame.Length, Settings.FrameBytes);
        if (Frames == EncoderSettings.LongestClip)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"A clip has at most {EncoderSettings.LongestClip} frames."));
        }

        Try(frame, static (process, bytes) => process.Write(bytes));
        Frames++;
    }

    /// <summary>Waits until the clip is written out and makes sure that all frames are in it; at least one frame must have been written.</summary>
    /// <exception cref="ExplainerException">ffmpeg died, hangs or has no room.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Complete()
    {
        if (Frames == 0)
        {
            throw new InvalidOperationException("A clip has at least one frame.");
        }

        Try([], static (process, _) => process.Complete());
        ContainerCheck.RequireFrames(path, Settings.ClipExtension, Frames, What);
        complete = true;
    }

    private delegate void Work(FFmpegProcess process, ReadOnlySpan<byte> frame);

    // That a device encodes changes what can be done about a failure.
    private void Try(ReadOnlySpan<byte> frame, Work work)
    {
        try
        {
            work(process, frame);
        }
        catch (ExplainerException failure) when (Settings.IsHardware && failure.Rule == EncodingRules.FFmpegFailed)
        {
            throw EncodingRules.HardwareFailed.With(Settings.EncoderName, failure.Message).Failure(failure);
        }
    }

    /// <summary>Ends the encoder; a clip that is not complete is removed.</summary>
    public void Dispose()
    {
        process.Dispose();
        if (!complete)
        {
            TemporaryFiles.Remove(path);
        }
    }
}
