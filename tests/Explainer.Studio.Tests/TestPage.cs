using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Tests;

/// <summary>A page without a browser: speaks the studio's protocol and puts pictures together as the page does.</summary>
internal sealed class TestPage : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly ClientWebSocket socket = new();
    private readonly List<JsonElement> unread = [];
    private readonly Channel<object> heard = Channel.CreateUnbounded<object>();
    private readonly HttpClient client = new();

    /// <summary>The picture of each view as it is now.</summary>
    public Dictionary<int, TestPicture> Pictures { get; } = [];

    public WebSocketCloseStatus? Ended => socket.CloseStatus;

    public static async Task<TestPage> ConnectAsync(Uri address, bool isWelcome = true)
    {
        var page = new TestPage();
        page.socket.Options.SetRequestHeader("Origin", address.GetLeftPart(UriPartial.Authority));
        await page.socket.ConnectAsync(new Uri($"ws://{address.Authority}{address.AbsolutePath}socket"), CancellationToken.None);
        _ = page.ListenAsync();
        if (!isWelcome)
        {
            return page;
        }

        var hello = await page.HearAsync("hello");
        page.unread.Add(hello);
        _ = page.LookAsync(await page.client.GetStreamAsync(new Uri(address, "pictures/" + hello.GetProperty("pictures").GetString())));
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

    /// <summary>The next message, whatever it is.</summary>
    public async Task<JsonElement> HearAnyAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        while (unread.Count == 0)
        {
            Assert.True(await ReadAsync(limit.Token), "The studio ended.");
        }

        var first = unread[0];
        unread.RemoveAt(0);
        return first;
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
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<bool> ReadAsync(CancellationToken limit)
    {
        switch (await heard.Reader.ReadAsync(limit))
        {
            case byte[] picture:
                Put(picture);
                return true;
            case JsonElement message:
                unread.Add(message);
                return true;
            default:
                return false;
        }
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[1 << 16];
        while (true)
        {
            using var whole = new MemoryStream();
            WebSocketReceiveResult part;
            do
            {
                try
                {
                    part = await socket.ReceiveAsync(buffer, CancellationToken.None);
                }
                catch (Exception e) when (e is WebSocketException or ObjectDisposedException or OperationCanceledException)
                {
                    heard.Writer.TryWrite("ended");
                    return;
                }

                whole.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                heard.Writer.TryWrite("ended");
                return;
            }

            heard.Writer.TryWrite(JsonDocument.Parse(Encoding.UTF8.GetString(whole.ToArray())).RootElement);
        }
    }

    private async Task LookAsync(Stream pictures)
    {
        try
        {
            var head = new byte[4];
            while (true)
            {
                await pictures.ReadExactlyAsync(head);
                var whole = new byte[BinaryPrimitives.ReadInt32LittleEndian(head)];
                head.CopyTo(whole, 0);
                await pictures.ReadExactlyAsync(whole.AsMemory(4));
                heard.Writer.TryWrite(whole);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The session has ended.
        }
    }

    private void Put(byte[] bytes)
    {
        int Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
        int Long(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
        var (view, width, height, count) = (Short(22) & ~PictureMessage.Translucent, Short(16), Short(18), Short(20));
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
