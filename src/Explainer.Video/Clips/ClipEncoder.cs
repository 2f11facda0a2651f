using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Video.FFmpeg;
using Explainer.Video.Files;
using Explainer.Video.Output;

namespace Explainer.Video.Clips;

/// <summary>
/// Encodes one clip from raw frames in order. Nothing remains at the path unless <see cref="Complete"/> returned. Not for several threads at once; several
/// encoders are independent.
/// </summary>
public abstract class ClipEncoder : IDisposable
{
    /// <summary>What it does, for messages.</summary>
    private protected const string What = "encoding a clip";

    private bool complete;

    private protected ClipEncoder(EncoderSettings settings, string path)
    {
        Settings = settings;
        FullPath = path;
    }

    /// <summary>How frames are encoded.</summary>
    public EncoderSettings Settings { get; }

    /// <summary>How many frames were written so far.</summary>
    public int Frames { get; private set; }

    /// <summary>Whether the calling thread encodes; else another process does, while the caller goes on.</summary>
    public bool EncodesHere => Settings.X264 is not null;

    /// <summary>The clip's file.</summary>
    private protected string FullPath { get; }

    /// <summary>Starts an encoder.</summary>
    /// <param name="program">Which ffmpeg, where a library does not encode in the process.</param>
    /// <param name="settings">How frames are encoded.</param>
    /// <param name="path">The clip's file: a temporary name, whose folder exists; what lies there is overwritten.</param>
    /// <param name="stillness">What changes in the clip, where <see cref="EncoderSettings.AsksForStillness"/>: its pictures are then those that are written. Null where that is not known:
    /// the clip is larger then.</param>
    /// <param name="patience">How long ffmpeg may do nothing before it counts as hung; null for a minute.</param>
    /// <param name="cancellation">Ends the encoding at once.</param>
    /// <exception cref="ExplainerException">The encoder does not start.</exception>
    public static ClipEncoder Start(
        FFmpegProgram program, EncoderSettings settings, string path, ClipStillness? stillness = null, TimeSpan? patience = null, CancellationToken cancellation = default) =>
        settings.Encoder.Start(program, settings, Path.GetFullPath(path), stillness, patience, cancellation);

    /// <summary>Hands back the memory that encoders in the process left for others; to be called when none is expected soon.</summary>
    public static void ReleaseMemory() => X264.EncoderMemory.Release();

    /// <summary>Hands over the next frame; returns when its bytes may be overwritten.</summary>
    /// <param name="frame">Its bytes as <see cref="EncoderSettings.FrameLayout"/> says: exactly <see cref="EncoderSettings.FrameBytes"/>, or a file.</param>
    /// <param name="times">How many frames in a row it is, 1 or more: the film says so where it can.</param>
    /// <exception cref="ExplainerException">The encoder died, hangs or has no room.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Write(ReadOnlySpan<byte> frame, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(frame.Length, Settings.FrameLayout == FrameLayout.Png ? frame.Length : Settings.FrameBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        if (Frames + times > EncoderSettings.LongestClip)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"A clip has at most {EncoderSettings.LongestClip} frames."));
        }

        Encode(frame, times);
        Frames += times;
    }

    /// <summary>Waits until the clip is written out and makes sure that all frames are in it; at least one frame must have been written.</summary>
    /// <exception cref="ExplainerException">The encoder died, hangs or has no room.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Complete()
    {
        if (Frames == 0)
        {
            throw new InvalidOperationException("A clip has at least one frame.");
        }

        Finish();
        ContainerCheck.RequireFrames(FullPath, Settings.ClipExtension, Frames, What);
        complete = true;
    }

    /// <summary>Ends the encoder; a clip that is not complete is removed.</summary>
    public void Dispose()
    {
        Stop();
        if (!complete)
        {
            TemporaryFiles.Remove(FullPath);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Encodes a frame.</summary>
    private protected abstract void Encode(ReadOnlySpan<byte> frame, int times);

    /// <summary>Writes the clip out.</summary>
    private protected abstract void Finish();

    /// <summary>Lets go of what encodes.</summary>
    private protected abstract void Stop();
}
