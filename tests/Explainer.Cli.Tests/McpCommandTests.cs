using System.Diagnostics;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Explainer.Cli.Tests;

/// <summary>The server for agents as a process, with the client of the protocol's own library. What its tools do is tested with their project.</summary>
public sealed class McpCommandTests : IDisposable
{
    private const string Film = """
        title: T
        video: { size: 320x180, fps: 10 }
        elements:
          a: { component: Text, text: Hi, at: center }
        beats:
          - { id: one, duration: 6s, actions: [ { at: 0s, show: a, over: 5s } ] }

        """;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_client_of_the_protocols_own_library_makes_a_film()
    {
        var (program, arguments) = Call();
        await using var client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions { Command = program, Arguments = arguments, Name = "explainer" }))
            .WaitAsync(Limit);
        Assert.Equal("explainer", client.ServerInfo?.Name);
        Assert.Contains("guide", client.ServerInstructions ?? "", StringComparison.Ordinal);
        var tools = await client.ListToolsAsync().AsTask().WaitAsync(Limit);
        Assert.Contains(tools, t => t.Name == "still" && t.ProtocolTool.Annotations?.ReadOnlyHint == true);

        var made = await ToolAsync(client, "edit", ("file", "film.yaml"), ("operation", "create"), ("text", Film));
        Assert.True(Json(made).GetProperty("ok").GetBoolean(), Text(made));
        Assert.Contains("film.yaml", Text(await ToolAsync(client, "edit", ("file", "film.yaml"), ("operation", "insert"), ("path", "elements.b"), ("value", new { component = "Text", text = "There" }))), StringComparison.Ordinal);
        var wrong = await ToolAsync(client, "still", ("file", "../film.yaml"));
        Assert.True(wrong.IsError);
        var still = await ToolAsync(client, "still", ("file", "film.yaml"), ("width", 160));
        var picture = Assert.IsType<ImageContentBlock>(still.Content[1]);
        Assert.Equal(("image/png", (byte)'P'), (picture.MimeType, picture.DecodedData.Span[1]));

        var told = new List<ProgressNotificationValue>();
        var progress = new Told(told);
        var film = await client.CallToolAsync("render", new Dictionary<string, object?> { ["file"] = "film.yaml", ["quality"] = "draft" }, progress).AsTask().WaitAsync(Limit);
        Assert.True(film.IsError != true, Text(film));
        Assert.Equal(60, Json(film).GetProperty("frames").GetInt32());
        Assert.True(File.Exists(scratch.At("film.mp4")));
        Assert.All(told, t => Assert.Equal(60, t.Total));

        var resources = await client.ListResourcesAsync().AsTask().WaitAsync(Limit);
        Assert.Equal(["explainer://guide", "explainer://schema", "explainer://storyboards/film.yaml"], resources.Select(r => r.Uri));
        var text = Assert.IsType<TextResourceContents>((await client.ReadResourceAsync("explainer://storyboards/film.yaml").AsTask().WaitAsync(Limit)).Contents[0]);
        Assert.Equal(await File.ReadAllTextAsync(scratch.At("film.yaml")), text.Text);
        await Assert.ThrowsAsync<McpProtocolException>(async () => await client.CallToolAsync("measure"));
    }

    [Fact]
    public async Task Nothing_but_messages_is_on_its_output_and_its_client_going_away_ends_it_well()
    {
        var (program, arguments) = Call();
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var server = Process.Start(start)!;
        await server.StandardInput.WriteAsync("nonsense\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n");
        server.StandardInput.Close();
        var output = await server.StandardOutput.ReadToEndAsync().WaitAsync(Limit);
        Assert.True(server.WaitForExit(Limit), "It did not end.");
        Assert.Equal(0, server.ExitCode);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal([-32700, 0], lines.Select(l => l.TryGetProperty("error", out var error) ? error.GetProperty("code").GetInt32() : 0));
        Assert.Equal("", await server.StandardError.ReadToEndAsync());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told()
    {
        var outcome = Runner.Run("mcp", scratch.At("nowhere"));
        Assert.Equal(ExitCode.Call, outcome.Code);
        Assert.Contains("error no-such-folder:", outcome.Error, StringComparison.Ordinal);
    }

    private (string Program, string[] Arguments) Call() => Environment.GetEnvironmentVariable(Runner.ProgramVariable) is { Length: > 0 } program
        ? (program, ["mcp", scratch.Folder])
        : ("dotnet", [typeof(Application).Assembly.Location, "mcp", scratch.Folder]);

    private static async Task<CallToolResult> ToolAsync(McpClient client, string name, params (string Name, object? Value)[] arguments) =>
        await client.CallToolAsync(name, arguments.ToDictionary(a => a.Name, a => a.Value)).AsTask().WaitAsync(Limit);

    private static string Text(CallToolResult result) => Assert.IsType<TextContentBlock>(result.Content[0]).Text;

    private static JsonElement Json(CallToolResult result) => JsonDocument.Parse(Text(result)).RootElement;

    private sealed class Told(List<ProgressNotificationValue> into) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value) => into.Add(value);
    }
}
