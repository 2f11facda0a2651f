using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Explainer.Video.Clips;

namespace Explainer.Pipeline.Rendering;

/// <summary>
/// Hands frames to an encoder; on a thread of its own as soon as processors are free, so that the next frame is drawn while the last one is encoded. That changes no
/// byte.
/// </summary>
/// <param name="encoder">Encodes; until <see cref="Complete"/> returned nobody else may use it.</param>
internal sealed class FrameHandover(ClipEncoder encoder) : IDisposable
{
    // Frames that wait to be encoded.
    private const int Waiting = 2;

    private readonly BlockingCollection<(byte[] Frame, int Times)> frames = new(Waiting);
    private readonly ConcurrentBag<byte[]> free = [];
    private ExceptionDispatchInfo? failure;
    private Thread? thread;

    /// <summary>Whether frames wait to be encoded, because drawing is faster.</summary>
    public bool IsBehind => frames.Count > 0;

    /// <summary>Hands over the next frame; its bytes may be overwritten afterwards.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="times">How many frames in a row it is.</param>
    /// <param name="isFree">Whether a processor is free to encode it.</param>
    public void Write(ReadOnlySpan<byte> frame, int times, bool isFree)
    {
        if (thread is null && (!isFree || !encoder.EncodesHere))
        {
            encoder.Write(frame, times);
            return;
        }

        failure?.Throw();
        if (thread is null)
        {
            thread = new Thread(Encode) { IsBackground = true, Name = "clip encoder" };
            thread.Start();
        }

        var copy = free.TryTake(out var used) ? used : new byte[frame.Length];
        frame.CopyTo(copy);
        frames.Add((copy, times));
    }

    /// <summary>Waits until all is encoded and completes the clip.</summary>
    public void Complete()
    {
        End();
        failure?.Throw();
        encoder.Complete();
    }

    /// <summary>Waits until nothing is encoded any more.</summary>
    public void Dispose()
    {
        End();
        frames.Dispose();
    }

    private void End()
    {
        frames.CompleteAdding();
        thread?.Join();
    }

    // After a failure frames are taken and dropped, so that nobody waits for room.
    private void Encode()
    {
        foreach (var (frame, times) in frames.GetConsumingEnumerable())
        {
            try
            {
                if (failure is null)
                {
                    encoder.Write(frame, times);
                }
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }

            free.Add(frame);
        }
    }
}
