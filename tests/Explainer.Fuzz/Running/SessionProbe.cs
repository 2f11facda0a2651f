using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Explainer.Pipeline;
using Explainer.Studio;

namespace Explainer.Fuzz.Running;

/// <summary>
/// Says to a studio what a page may say, and what no page would. Whatever that is, the studio ends the session by the rules of its protocol or
/// goes on: it opens the storyboard and compiles a text that comes last.
/// </summary>
internal sealed class SessionProbe : IDisposable
{
    /// <summary>Lies beside the folder of the studio, which never shows it.</summary>
    public const string Outside = "outside.yaml";

    // Of the texts that a page may hand over this one comes last.
    private const int LastVersion = 1_234_567_890;
    private const string LastText = "title: Last\nbeats: [{ id: one, duration: 1s }]";

    // A line of a session at which the page listens for a moment before it goes on, as long as a small film takes to be compiled.
    private const string Listens = "#";
    private const string Secret = "what lies outside of the folder";
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(50);

    private readonly HttpClient client = new();
    private readonly StudioServer server;
    private readonly Uri address;

    /// <summary>Opens a studio.</summary>
    /// <param name="service">Makes its films.</param>
    /// <param name="folder">Its folder: the storyboard in it may change from input to input.</param>
    public SessionProbe(FilmService service, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "..", Outside), $"title: {Secret}\n");
        server = StudioServer.StartAsync(service, new StudioOptions { Folder = folder }, CancellationToken.None).GetAwaiter().GetResult();
        address = new Uri(server.Address);
    }

    /// <summary>Says the messages of a file, one a line; gives the kinds of the answers, and what must not happen or null.</summary>
    public (IReadOnlyCollection<string> Features, string? Fault) Try(byte[] messages) => TryAsync(messages).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Dispose()
    {
        server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        client.Dispose();
    }

    private async Task<(IReadOnlyCollection<string> Features, string? Fault)> TryAsync(byte[] messages)
    {
        using var limit = new CancellationTokenSource(Longest);
        var heard = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var socket = new ClientWebSocket();
            socket.Options.SetRequestHeader("Origin", address.GetLeftPart(UriPartial.Authority));
            await socket.ConnectAsync(new Uri($"ws://{address.Authority}{address.AbsolutePath}socket"), limit.Token).ConfigureAwait(false);
            var listening = ListenAsync(socket, heard, limit.Token);
            await SayAllAsync(socket, messages, limit.Token).ConfigureAwait(false);
            var fault = await listening.ConfigureAwait(false);
            return (heard, fault);
        }
        catch (OperationCanceledException)
        {
            return (heard, "the studio does not answer");
        }
    }

    private static async Task SayAllAsync(ClientWebSocket socket, byte[] messages, CancellationToken limit)
    {
        List<string> all =
        [
            .. Encoding.UTF8.GetString(messages).Split('\n').Where(l => l.Length > 0),
            """{ "kind": "open", "file": "film.yaml" }""",
            $$"""{ "kind": "text", "version": {{LastVersion}}, "text": {{JsonSerializer.Serialize(LastText)}} }""",
        ];
        try
        {
            foreach (var message in all)
            {
                if (message == Listens)
                {
                    await Task.Delay(Moment, limit).ConfigureAwait(false);
                    continue;
                }

                await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, limit).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is WebSocketException or InvalidOperationException)
        {
            // It has ended the session; whether by the rules is seen where it is listened to.
        }
    }

    private async Task<string?> ListenAsync(ClientWebSocket socket, HashSet<string> heard, CancellationToken limit)
    {
        var buffer = new byte[1 << 16];
        using var whole = new MemoryStream();
        while (true)
        {
            WebSocketReceiveResult part;
            try
            {
                part = await socket.ReceiveAsync(buffer, limit).ConfigureAwait(false);
            }
            catch (WebSocketException e)
            {
                return $"the studio broke the session off: {e.WebSocketErrorCode}";
            }

            if (part.MessageType == WebSocketMessageType.Close)
            {
                heard.Add($"session ended with {part.CloseStatus}");
                return part.CloseStatus is WebSocketCloseStatus.InvalidPayloadData ? null : $"the studio ended the session with {part.CloseStatus}";
            }

            whole.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage)
            {
                continue;
            }

            var text = Encoding.UTF8.GetString(whole.ToArray());
            if (heard.Count == 0)
            {
                using var hello = JsonDocument.Parse(text);
                _ = TakePicturesAsync(hello.RootElement.GetProperty("pictures").GetString()!, limit);
            }

            var (isLast, fault) = Look(text, heard);
            if (isLast || fault is not null)
            {
                return fault;
            }

            whole.SetLength(0);
        }
    }

    // The studio draws no more than a page takes.
    private async Task TakePicturesAsync(string key, CancellationToken limit)
    {
        try
        {
            using var pictures = await client.GetStreamAsync(new Uri(address, "pictures/" + key), limit).ConfigureAwait(false);
            await pictures.CopyToAsync(Stream.Null, limit).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            // The session has ended.
        }
    }

    private static (bool IsLast, string? Fault) Look(string text, HashSet<string> heard)
    {
        using var message = JsonDocument.Parse(text);
        var kind = message.RootElement.GetProperty("kind").GetString()!;
        var what = kind == "failed" ? message.RootElement.GetProperty("message").GetString()! : kind == "render" ? message.RootElement.GetProperty("text").GetString()!
            : kind == "answer" && message.RootElement.TryGetProperty("error", out var error) ? error.GetString()! : "";
        heard.Add(kind == "failed" ? $"{kind} {new string([.. what.Where(char.IsAsciiLetter)])}" : kind);
        return text.Contains(Secret, StringComparison.Ordinal) ? (true, "the studio shows what lies outside of its folder")
            : what.StartsWith("unexpected ", StringComparison.OrdinalIgnoreCase) ? (true, $"the studio failed: {what}")
            : (kind == "state" && message.RootElement.GetProperty("version").GetInt32() == LastVersion, null);
    }
}
