using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Studio.Http;
using Microsoft.AspNetCore.Http;

namespace Explainer.Studio.Tests;

/// <summary>Who is let in, to what.</summary>
public sealed class GuardTests
{
    [Fact]
    public async Task The_page_is_there_for_who_has_the_address()
    {
        await using var studio = await Studio.OpenAsync();
        using var client = new HttpClient { BaseAddress = studio.Address };
        using var page = await client.GetAsync("");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        foreach (var file in (string[])["main.js", "page.css", "vs/loader.js", "vs/editor/editor.main.js", "vs/base/worker/workerMain.js", "vs/basic-languages/yaml/yaml.js"])
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(file)).StatusCode);
        }
    }

    [Fact]
    public async Task Components_have_pictures_of_their_examples()
    {
        await using var studio = await Studio.OpenAsync();
        using var client = new HttpClient { BaseAddress = studio.Address };
        foreach (var name in Studio.Service.Components.Names)
        {
            using var answer = await client.GetAsync($"components/{name}.png");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var picture = PngPicture.Read(await answer.Content.ReadAsByteArrayAsync());
            Assert.Equal((384, 216), (picture.Width, picture.Height));
            Assert.True(picture.Pixels.Chunk(4).Select(p => BitConverter.ToUInt32(p)).Distinct().Take(9).Count() > 8, $"{name} shows nothing.");
        }

        foreach (var path in new[] { "components/Nothing.png", "components/.png", "components/..%2fmain.js.png", "components/Text", "components/" + new string('x', 4000) + ".png" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
        }
    }

    [Theory]
    [InlineData("", "127.0.0.1", null, null)]
    [InlineData("/0123456789abcdef0123456789abcdef0123456789abcdef/", "127.0.0.1", null, null)]
    [InlineData("/TOKEN/", "evil.example", null, null)]
    [InlineData("/TOKEN/", "127.0.0.1.evil.example", null, null)]
    [InlineData("/TOKEN/", "127.0.0.1", "http://evil.example", null)]
    [InlineData("/TOKEN/", "127.0.0.1", "null", null)]
    [InlineData("/TOKEN/", "127.0.0.1", null, "cross-site")]
    [InlineData("/TOKEN/", "127.0.0.1", null, "same-site")]
    [InlineData("/TOKEN/socket", "127.0.0.1", "http://localhost:1", null)]
    public async Task Others_are_not_let_in(string path, string host, string? origin, string? site)
    {
        await using var studio = await Studio.OpenAsync();
        var lines = new List<string> { $"Host: {host}:{studio.Address.Port}" };
        lines.AddRange(origin is null ? [] : [$"Origin: {origin}"]);
        lines.AddRange(site is null ? [] : [$"Sec-Fetch-Site: {site}"]);
        Assert.StartsWith("HTTP/1.1 403", await AskAsync(studio, path.Replace("TOKEN", studio.Token, StringComparison.Ordinal), [.. lines]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_needs_an_origin()
    {
        await using var studio = await Studio.OpenAsync();
        string[] upgrade = ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="];
        var host = $"Host: {studio.Address.Authority}";
        Assert.StartsWith("HTTP/1.1 403", await AskAsync(studio, $"/{studio.Token}/socket", [host, .. upgrade]), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 101", await AskAsync(studio, $"/{studio.Token}/socket", [host, $"Origin: http://{studio.Address.Authority}", .. upgrade]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("film.yaml")]
    [InlineData("../film.yaml")]
    [InlineData("..%2ffilm.yaml")]
    [InlineData("%2e%2e/film.yaml")]
    [InlineData("sound/../../film.yaml")]
    [InlineData("vs/../../../etc/passwd")]
    public async Task Nothing_but_the_pages_own_files_is_served(string path)
    {
        await using var studio = await Studio.OpenAsync();
        var answer = await AskAsync(studio, $"/{studio.Token}/{path}", $"Host: {studio.Address.Authority}");
        Assert.Matches("^HTTP/1.1 40[034]", answer);
        Assert.DoesNotContain("title: Small", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_only_ask()
    {
        await using var studio = await Studio.OpenAsync();
        using var client = new HttpClient { BaseAddress = studio.Address };
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.DeleteAsync("main.js")).StatusCode);
    }

    [Fact]
    public async Task The_address_for_opening_is_good_once()
    {
        await using var studio = await Studio.OpenAsync();
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        var opening = studio.Server.OpeningAddress();
        Assert.DoesNotContain(studio.Token, opening, StringComparison.Ordinal);
        using var first = await client.GetAsync(opening);
        Assert.Equal($"/{studio.Token}/", first.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(opening)).StatusCode);
    }

    [Fact]
    public async Task Only_the_loopback_address_is_listened_on()
    {
        await using var studio = await Studio.OpenAsync();
        Assert.Equal("127.0.0.1", studio.Address.Host);
        foreach (var address in NetworkInterface.GetAllNetworkInterfaces().SelectMany(one => one.GetIPProperties().UnicastAddresses).Select(one => one.Address))
        {
            if (!IPAddress.IsLoopback(address) && address.AddressFamily == AddressFamily.InterNetwork)
            {
                using var other = new TcpClient();
                await Assert.ThrowsAnyAsync<SocketException>(() => other.ConnectAsync(address, studio.Address.Port));
            }
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        await using var studio = await Studio.OpenAsync();
        var options = new StudioOptions { Folder = studio.Scratch.Folder, Port = studio.Address.Port };
        var failure = await Assert.ThrowsAsync<ExplainerException>(() => StudioServer.StartAsync(Studio.Service, options, CancellationToken.None));
        Assert.Equal("port-taken", failure.Finding.Rule.Id);
    }

    [Fact]
    public void Why_a_port_cannot_be_had_is_told_apart()
    {
        Assert.Equal("port-refused", StudioServer.Refusal(new SocketException((int)SocketError.AccessDenied), 80)!.Rule.Id);
        Assert.Equal("port-taken", StudioServer.Refusal(new SocketException((int)SocketError.AddressAlreadyInUse), 80)!.Rule.Id);
        Assert.Null(StudioServer.Refusal(new InvalidOperationException(), 80));
    }

    // Clients leave out what http means anyway.
    [Theory]
    [InlineData(80, "127.0.0.1", null, true)]
    [InlineData(80, "localhost", "http://localhost", true)]
    [InlineData(80, "127.0.0.1:80", "http://127.0.0.1", true)]
    [InlineData(80, "127.0.0.1", "http://localhost", false)]
    [InlineData(80, "127.0.0.1", "http://127.0.0.1:8080", false)]
    [InlineData(80, "127.0.0.1:8080", null, false)]
    [InlineData(80, "evil.example", null, false)]
    [InlineData(80, "127.0.0.1", "null", false)]
    [InlineData(80, "", null, false)]
    [InlineData(8080, "127.0.0.1", null, false)]
    [InlineData(8080, "127.0.0.1:8080", "http://127.0.0.1", false)]
    [InlineData(8080, "127.0.0.1:8080", "http://127.0.0.1:8080", true)]
    public void The_usual_port_need_not_be_named(int port, string host, string? origin, bool isLetIn)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Request.Path = "/token/main.js";
        context.Request.Host = new HostString(host);
        if (origin is not null)
        {
            context.Request.Headers.Origin = origin;
        }

        Assert.Equal(isLetIn ? "main.js" : null, new RequestGuard("token", port).Ask(context.Request));
    }

    [Theory]
    [InlineData("note.md")]
    [InlineData("link.yaml")]
    public async Task A_studio_does_not_begin_with_what_it_would_not_open(string file)
    {
        using var scratch = new Scratch();
        scratch.Write("secret.yaml", Studio.Film);
        scratch.Write("inner/note.md", "x");
        File.CreateSymbolicLink(scratch.At("inner", "link.yaml"), scratch.At("secret.yaml"));
        var options = new StudioOptions { Folder = scratch.At("inner"), File = file };
        var failure = await Assert.ThrowsAsync<ExplainerException>(() => StudioServer.StartAsync(Studio.Service, options, CancellationToken.None));
        Assert.Equal((Fault.Input, "studio-file"), (failure.Fault, failure.Finding.Rule.Id));
    }

    // As bytes, because clients mend paths and refuse some headers.
    private static async Task<string> AskAsync(Studio studio, string path, params string[] headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, studio.Address.Port);
        await using var stream = client.GetStream();
        var request = $"GET {(path.Length == 0 ? "/" : path)} HTTP/1.1\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        var buffer = new byte[1 << 14];
        var length = await stream.ReadAsync(buffer);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
