using System.Text.Json.Nodes;

namespace Explainer.Editing.Tests.Agents;

/// <summary>The protocol: what is no message, calls that are taken back, progress, the end.</summary>
public sealed class AgentServerTests : IDisposable
{
    private readonly Agent agent = new();

    public void Dispose() => agent.Dispose();

    [Theory]
    [InlineData("2025-06-18", "2025-06-18")]
    [InlineData("2024-11-05", "2024-11-05")]
    [InlineData("1999-01-01", "2025-11-25")]
    public void It_says_what_it_is_in_a_version_that_both_know(string asked, string spoken)
    {
        var hello = agent.Call("initialize", $$$"""{"protocolVersion":"{{{asked}}}","capabilities":{},"clientInfo":{"name":"t","version":"1"}}""")["result"]!;
        Assert.Equal((spoken, "explainer", "1.2.3"), (Text(hello["protocolVersion"]), Text(hello["serverInfo"]!["name"]), Text(hello["serverInfo"]!["version"])));
        Assert.NotNull(hello["capabilities"]!["tools"]);
        agent.Raw("""{"jsonrpc":"2.0","method":"notifications/initialized"}""" + "\n");
        Assert.Equal("{}", agent.Call("ping")["result"]!.ToJsonString());
    }

    [Theory]
    [InlineData("nothing", -32700)]
    [InlineData("{\"jsonrpc\":\"2.0\"", -32700)]
    [InlineData("\"\\ud800\"", -32600)]
    [InlineData("[]", -32600)]
    [InlineData("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]", -32600)]
    [InlineData("{}", -32600)]
    [InlineData("{\"jsonrpc\":\"1.0\",\"id\":7,\"method\":\"ping\"}", -32600)]
    [InlineData("{\"jsonrpc\":2,\"id\":7,\"method\":\"ping\"}", -32600)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}", -32600)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}", -32600)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7}", -32600)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":\"\\ud800\",\"method\":\"ping\"}", -32600)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":\"\\ud800\",\"method\":\"tools/call\",\"params\":{\"name\":\"guide\"}}", -32600)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":null}}", -32602)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"resources/read\",\"params\":{\"uri\":null}}", -32602)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":7}", -32600)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"\\udc00\"}", -32600)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"server/discover\"}", -32601)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"initialize\",\"params\":[]}", -32602)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"initialize\"}", -32602)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\"}", -32602)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{}}", -32602)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":7}}", -32602)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"format\"}}", -32602)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"resources/read\",\"params\":{\"uri\":\"file:///etc/passwd\"}}", -32002)]
    public void What_is_no_message_or_no_call_is_answered_with_an_error(string message, int code)
    {
        agent.Raw(message + "\n");
        var answer = agent.Next();
        Assert.True(answer["error"]?["code"]?.GetValue<int>() == code, answer.ToJsonString());
        Assert.True(answer["id"] is null || answer["id"]!.ToJsonString() == "7");
        Assert.Equal("{}", agent.Call("ping")["result"]!.ToJsonString());
    }

    [Fact]
    public void A_message_that_is_too_long_is_let_pass_and_told()
    {
        var part = new string(' ', 1 << 20);
        for (var i = 0; i < 17; i++)
        {
            agent.Raw(part + "x");
        }

        agent.Raw("\n\n  \r\n");
        Assert.Equal(-32600, agent.Next()["error"]!["code"]!.GetValue<int>());
        Assert.Equal("{}", agent.Call("ping")["result"]!.ToJsonString());
    }

    [Fact]
    public void A_message_that_is_no_UTF_8_is_told()
    {
        agent.Raw([.. "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"guide\",\"arguments\":\""u8, 0xC3, .. "\"}}\n"u8]);
        Assert.Equal(-32700, agent.Next()["error"]!["code"]!.GetValue<int>());
    }

    [Fact]
    public void Answers_and_notifications_that_mean_nothing_are_let_pass()
    {
        agent.Raw("""{"jsonrpc":"2.0","id":3,"result":{}}""" + "\n");
        agent.Raw("""{"jsonrpc":"2.0","method":"notifications/unknown"}""" + "\n");
        agent.Raw("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":99}}""" + "\n");
        Assert.Equal("{}", agent.Call("ping")["result"]!.ToJsonString());
        Assert.Empty(agent.Told);
    }

    [Fact]
    public void Tools_say_what_they_take()
    {
        var tools = agent.Call("tools/list")["result"]!["tools"]!.AsArray();
        Assert.Equal(["guide", "components", "outline", "read", "check", "still", "sheet", "edit", "render", "export"], tools.Select(t => Text(t!["name"])).Take(10));
        Assert.All(tools, tool =>
        {
            Assert.EndsWith(".", Text(tool!["description"]), StringComparison.Ordinal);
            Assert.Equal("object", Text(tool["inputSchema"]!["type"]));
            var known = tool["inputSchema"]!["properties"]!.AsObject().Select(p => p.Key);
            Assert.Empty(tool["inputSchema"]!["required"]!.AsArray().Select(Text).Except(known));
        });
        Assert.DoesNotContain("measure", tools.Select(t => Text(t!["name"])));
    }

    [Fact]
    public void Resources_are_the_guide_the_schema_and_the_storyboards()
    {
        agent.Scratch.Write("in/a b/other.yml", "title: Other\n");
        agent.Scratch.Write("in/film.notes.yaml", "notes: []\n");
        agent.Scratch.Write("in/.hidden/film.yaml", "title: Hidden\n");
        var uris = agent.Call("resources/list")["result"]!["resources"]!.AsArray().Select(r => Text(r!["uri"])).ToList();
        Assert.Equal(["explainer://guide", "explainer://schema", "explainer://storyboards/film.yaml", "explainer://storyboards/a%20b/other.yml"], uris);
        var texts = uris.Select(uri => Text(agent.Call("resources/read", $$"""{"uri":"{{uri}}"}""")["result"]!["contents"]![0]!["text"])).ToList();
        Assert.StartsWith("#", texts[0], StringComparison.Ordinal);
        Assert.NotNull(JsonNode.Parse(texts[1])!["$schema"]);
        Assert.Equal([Agent.Film, "title: Other\n"], texts[2..]);
        Assert.Single(agent.Call("resources/templates/list")["result"]!["resourceTemplates"]!.AsArray());
    }

    [Fact]
    public void A_render_tells_how_far_it_is_and_a_call_that_is_taken_back_has_no_answer()
    {
        agent.Scratch.Write("in/long.yaml", Agent.Film.Replace("1s", "600s", StringComparison.Ordinal));
        var id = agent.Begin("tools/call", """{"_meta":{"progressToken":"p"},"name":"render","arguments":{"file":"film.yaml","quality":"draft"}}""");
        var done = agent.Answer(id)["result"]!;
        Assert.Null(done["isError"]);
        Assert.All(agent.Told, told => Assert.Equal("p", Text(told["params"]!["progressToken"])));
        Assert.True(File.Exists(agent.Scratch.At("in", "film.mp4")));
        Assert.Equal("film.mp4", Text(JsonNode.Parse(Text(done["content"]![0]!["text"]))!["output"]));

        // While one call is worked on others are answered, and those that wait can be taken back.
        var waiting = agent.Begin("tools/call", """{"name":"render","arguments":{"file":"long.yaml","quality":"draft","output":"gone.mp4"}}""");
        Assert.Equal("{}", agent.Call("ping")["result"]!.ToJsonString());
        agent.Raw($$$"""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":{{{waiting}}}}}""" + "\n");
        Assert.Contains("film.yaml", agent.Text("outline"), StringComparison.Ordinal);
        Assert.DoesNotContain(agent.Told, told => told["id"]?.ToJsonString() == $"{waiting}");
        Assert.DoesNotContain(agent.Scratch.Files, file => file.Contains("gone", StringComparison.Ordinal));
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
