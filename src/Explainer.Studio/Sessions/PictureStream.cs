using System.Threading.Channels;

namespace Explainer.Studio.Sessions;

/// <summary>
/// The pictures of a page on their way: one answer without an end, in which one message follows the other. Chromium takes 190 MB/s so, and 36
/// from a socket, which everything else goes over.
/// </summary>
/// <param name="key">Names it in the address.</param>
internal sealed class PictureStream(string key)
{
    // One is sent while the next is drawn.
    private const int MostWaiting = 2;

    private readonly Channel<byte[]> waiting = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    /// <summary>Names it in the address.</summary>
    public string Key => key;

    /// <summary>Hands a picture over; waits while the page does not keep up.</summary>
    /// <param name="message">The picture.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public void Send(byte[] message, CancellationToken cancellation)
    {
        if (!waiting.Writer.TryWrite(message))
        {
            waiting.Writer.WriteAsync(message, cancellation).AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>The session has ended: what still waits is sent, and then the answer ends.</summary>
    public void End() => waiting.Writer.TryComplete();

    /// <summary>Sends pictures until the page or the session is gone.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Cancelled when either is gone.</param>
    public async Task PumpAsync(Stream output, CancellationToken cancellation)
    {
        // The page begins to read when the answer has begun.
        await output.FlushAsync(cancellation).ConfigureAwait(false);
        await foreach (var message in waiting.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            await output.WriteAsync(message, cancellation).ConfigureAwait(false);
        }
    }
}
