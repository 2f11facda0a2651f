using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Explainer.Studio.Tests;

/// <summary>A page without a browser: speaks the studio's protocol and puts pictures together as the page does.</summary>
internal sealed class TestPage : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly ClientWebSocket socket = new();
    private readonly List<JsonElement> unread = [];

    /// <summary>The picture of each view as it is now.</summary>
    public Dictionary<int, TestPicture> Pictures { get; } = [];

    public WebSocketCloseStatus? Ended => socket.CloseStatus;

    public static async Task<TestPage> ConnectAsync(Uri address)
    {
        var page = new TestPage();
        page.socket.Options.SetRequestHeader("Origin", address.GetLeftPart(UriPartial.Authority));
        await page.socket.ConnectAsync(new Uri($"ws://{address.Authority}{address.AbsolutePath}socket"), CancellationToken.None);
        return page;
    }

    /// <summary>A page on which a storyboard was opened and its text handed over, as the page does.</summary>
    public static async Task<TestPage> OpenAsync(Uri address, string file = "film.yaml", double scale = 1)
    {
        var page = await ConnectAsync(address);
        await page.SayAsync(new { kind = "views", views = new[] { new { width = 0, height = 0, scale } } });
        await page.SayAsync(new { kind = "open", file });
        var opened = await page.HearAsync("file");
        await page.SayAsync(new { kind = "text", version = 1, text = opened.GetProperty("text").GetString() });
        return page;
    }

    public Task SayAsync(object message) => SendAsync(JsonSerializer.SerializeToUtf8Bytes(message));

    public Task SendAsync(byte[] bytes) => socket.SendAsync(bytes, WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The next message of a kind; pictures that come before it are put together.</summary>
    public async Task<JsonElement> HearAsync(string kind, Func<JsonElement, bool>? wanted = null)
    {
        using var limit = new CancellationTokenSource(Limit);
        bool IsIt(JsonElement m) => m.GetProperty("kind").GetString() == kind && wanted?.Invoke(m) != false;
        while (unread.FindIndex(m => IsIt(m)) is var at)
        {
            if (at >= 0)
            {
                var found = unread[at];
                unread.RemoveAt(at);
                return found;
            }

            if (!await ReadAsync(limit.Token))
            {
                throw new InvalidOperationException($"The studio ended without {kind}.");
            }
        }

        throw new InvalidOperationException("Not reached.");
    }

    /// <summary>Asks for a frame and waits for its picture.</summary>
    public async Task<TestPicture> FrameAsync(int frame, int sequence, int view = 0)
    {
        await SayAsync(new { kind = "frame", sequence, frame, keeps = false });
        return await PictureAsync(p => p.Sequence == sequence, view);
    }

    public async Task<TestPicture> PictureAsync(Func<TestPicture, bool> wanted, int view = 0)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!Pictures.TryGetValue(view, out var picture) || !wanted(picture))
        {
            Assert.True(await ReadAsync(limit.Token), "The studio ended.");
        }

        return Pictures[view];
    }

    /// <summary>Reads to the end of the connection.</summary>
    public async Task EndAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        while (await ReadAsync(limit.Token))
        {
            // What it still says does not matter.
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<bool> ReadAsync(CancellationToken limit)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        WebSocketReceiveResult part;
        do
        {
            try
            {
                part = await socket.ReceiveAsync(buffer, limit);
            }
            catch (WebSocketException)
            {
                return false;
            }

            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        switch (part.MessageType)
        {
            case WebSocketMessageType.Close:
                return false;
            case WebSocketMessageType.Binary:
                Put(whole.ToArray());
                return true;
            default:
                unread.Add(JsonDocument.Parse(Encoding.UTF8.GetString(whole.ToArray())).RootElement);
                return true;
        }
    }

    private void Put(byte[] bytes)
    {
        int Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
        int Long(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
        var (view, width, height, count) = (bytes[0], Short(16), Short(18), Short(20));
        if (!Pictures.TryGetValue(view, out var picture) || picture.Pixels.Width != width || picture.Pixels.Height != height)
        {
            Pictures[view] = picture = new TestPicture(new PngPicture(width, height));
        }

        var at = 24 + (count * 8);
        var changed = 0;
        for (var i = 0; i < count; i++)
        {
            var (x, y, w, h) = (Short(24 + (i * 8)), Short(26 + (i * 8)), Short(28 + (i * 8)), Short(30 + (i * 8)));
            for (var row = 0; row < h; row++, at += w * 4)
            {
                bytes.AsSpan(at, w * 4).CopyTo(picture.Pixels.Pixels.AsSpan((((y + row) * width) + x) * 4));
            }

            changed += w * h;
        }

        Assert.Equal(bytes.Length, at);
        Pictures[view] = picture with { Sequence = Long(4), Frame = Long(8), Version = Long(12), Changed = changed };
    }
}
