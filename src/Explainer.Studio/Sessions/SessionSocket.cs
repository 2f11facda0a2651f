using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>A page's socket: whole messages in, whole messages out, one at a time, none larger than a storyboard can need.</summary>
/// <param name="socket">The socket.</param>
/// <param name="cancellation">Cancelled when the session ends.</param>
internal sealed class SessionSocket(WebSocket socket, CancellationToken cancellation) : IDisposable
{
    /// <summary>What a message may have at most: the largest storyboard, with each character written as an escape.</summary>
    public const int MostBytes = 24 << 20;

    private readonly SemaphoreSlim sending = new(1);

    /// <summary>The next message; null when the page is gone or did not keep to the protocol.</summary>
    public async Task<PageMessage?> ReceiveAsync()
    {
        var buffer = new byte[1 << 14];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false);
            if (part.MessageType != WebSocketMessageType.Text)
            {
                await EndAsync(WebSocketCloseStatus.NormalClosure).ConfigureAwait(false);
                return null;
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                break;
            }

            if (length == buffer.Length)
            {
                if (length >= MostBytes)
                {
                    await EndAsync(WebSocketCloseStatus.MessageTooBig).ConfigureAwait(false);
                    return null;
                }

                Array.Resize(ref buffer, Math.Min(MostBytes, buffer.Length * 2));
            }
        }

        try
        {
            if (JsonSerializer.Deserialize(buffer.AsSpan(0, length), StudioJson.Default.PageMessage) is { Kind: not null } message)
            {
                return message;
            }
        }
        catch (JsonException)
        {
            // Ended below, as is what says nothing.
        }

        await EndAsync(WebSocketCloseStatus.InvalidPayloadData).ConfigureAwait(false);
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => sending.Dispose();

    /// <summary>Sends a message.</summary>
    public async Task SendAsync<T>(T message, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(message, type);
        await sending.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await socket.SendAsync(bytes.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, cancellation).ConfigureAwait(false);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task EndAsync(WebSocketCloseStatus status)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(status, null, cancellation).ConfigureAwait(false);
        }
    }
}
