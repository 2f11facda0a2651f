using System.Text.Json.Nodes;

namespace Explainer.Editing.Tests.Protocol;

/// <summary>The language server as a client sees it.</summary>
public sealed class LanguageServerTests
{
    private const string Text = "title: T\nelements:\n  title: { component: Text, text: \"\U0001f600 hi\", at: center }\nbeats:\n  - id: one\n    duration: 3s\n    actions:\n      - { at: 0s, show: titel }\n";

    [Fact]
    public async Task It_says_what_it_can_and_ends_as_it_is_told()
    {
        using var client = new Client();
        var hello = client.Call("initialize", """{"capabilities":{}}""")["result"]!;
        Assert.Equal("utf-16", hello["capabilities"]!["positionEncoding"]!.GetValue<string>());
        Assert.Equal(2, hello["capabilities"]!["textDocumentSync"]!["change"]!.GetValue<int>());
        Assert.Equal("1.2.3", hello["serverInfo"]!["version"]!.GetValue<string>());
        Assert.True(client.Call("shutdown", "null").AsObject().ContainsKey("result"));
        Assert.Equal(-32600, Error(client.Call("textDocument/hover", "{}")));
        client.Say("exit", "null");
        Assert.Equal(0, await client.End.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_shutdown_its_exit_code_is_1(bool says)
    {
        using var client = Client.Started();
        if (says)
        {
            client.Say("exit", "null");
        }
        else
        {
            client.Hang();
        }

        Assert.Equal(1, await client.End.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public void Mistakes_are_told_with_fixes_and_are_gone_when_they_are_mended()
    {
        using var scratch = new Scratch();
        using var client = Client.Started();
        var uri = new Uri(scratch.Write("film.yaml", Text)).AbsoluteUri;
        client.Open(uri, Text);
        var wrong = Assert.Single(client.Wrong(uri, 1).AsArray())!;
        Assert.Equal("unknown-element", wrong["code"]!.GetValue<string>());
        Assert.Equal("""{"start":{"line":7,"character":24},"end":{"line":7,"character":29}}""", wrong["range"]!.ToJsonString());
        var fix = client.Call("textDocument/codeAction", $$$"""{"textDocument":{"uri":"{{{uri}}}"},"range":{"start":{"line":7,"character":25},"end":{"line":7,"character":25}},"context":{"diagnostics":[]}}""")["result"]![0]!;
        Assert.Equal("Change to title", fix["title"]!.GetValue<string>());
        var change = fix["edit"]!["changes"]![uri]![0]!;
        Assert.Equal("title", change["newText"]!.GetValue<string>());
        client.Say("textDocument/didChange", $$$"""{"textDocument":{"uri":"{{{uri}}}","version":2},"contentChanges":[{"range":{{{change["range"]!.ToJsonString()}}},"text":"title"}]}""");
        Assert.Empty(client.Wrong(uri, 2).AsArray());
        client.Say("textDocument/didClose", $$$"""{"textDocument":{"uri":"{{{uri}}}"}}""");
        Assert.Empty(client.Next(m => m["method"]?.GetValue<string>() == "textDocument/publishDiagnostics" && m["params"]!["version"] is null)["params"]!["diagnostics"]!.AsArray());
        Assert.Equal(["film.yaml"], scratch.Files);
    }

    [Fact]
    public void Warnings_of_how_the_film_looks_are_told_as_check_does()
    {
        using var scratch = new Scratch();
        using var client = Client.Started();
        var text = Text.Replace("titel", "title", StringComparison.Ordinal).Replace("at: center", "at: center, size: 9", StringComparison.Ordinal);
        var uri = new Uri(scratch.Write("film.yaml", text)).AbsoluteUri;
        client.Open(uri, text);
        Assert.Empty(client.Wrong(uri, 1).AsArray());
        Assert.Contains(client.Wrong(uri, 1).AsArray(), d => d!["code"]!.GetValue<string>() == "text-too-small" && d["severity"]!.GetValue<int>() == 2);
    }

    [Fact]
    public void Mistakes_of_included_files_are_told_there()
    {
        using var scratch = new Scratch();
        using var client = Client.Started();
        var other = new Uri(scratch.Write("other.yaml", "elements:\n  a: { component: Txt }\n")).AbsoluteUri;
        var text = "title: T\ninclude: other.yaml\nbeats: [{ id: one, duration: 1s }]\n";
        var uri = new Uri(scratch.Write("film.yaml", text)).AbsoluteUri;
        client.Open(uri, text);
        client.Wrong(uri, 1);
        var told = client.Next(m => m["params"]?["uri"]?.GetValue<string>() == other)["params"]!["diagnostics"]!;
        Assert.Equal("unknown-component", told[0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public void Positions_are_counted_in_UTF_16()
    {
        using var client = Client.Started();
        client.Open("untitled:film", Text);
        var column = Text.Split('\n')[2].IndexOf("at: center", StringComparison.Ordinal);
        var hover = client.Call("textDocument/hover", $$$"""{"textDocument":{"uri":"untitled:film"},"position":{"line":2,"character":{{{column}}}}}""")["result"]!;
        Assert.Equal($$$"""{"start":{"line":2,"character":{{{column}}}},"end":{"line":2,"character":{{{column + 2}}}}}""", hover["range"]!.ToJsonString());
    }

    [Fact]
    public void Everything_else_is_answered()
    {
        using var client = Client.Started();
        client.Open("untitled:film", Text.Replace("titel", "title", StringComparison.Ordinal));
        const string document = "\"textDocument\":{\"uri\":\"untitled:film\"}";
        const string at = $"{{{document},\"position\":{{\"line\":7,\"character\":26}}";
        Assert.Contains("title", Labels(client.Call("textDocument/completion", at + "}")));
        Assert.Equal(2, client.Call("textDocument/definition", at + "}")["result"]!["range"]!["start"]!["line"]!.GetValue<int>());
        Assert.Equal(2, client.Call("textDocument/references", at + ",\"context\":{\"includeDeclaration\":true}}")["result"]!.AsArray().Count);
        Assert.Equal(24, client.Call("textDocument/prepareRename", at + "}")["result"]!["start"]!["character"]!.GetValue<int>());
        Assert.Equal(2, client.Call("textDocument/rename", at + ",\"newName\":\"big\"}")["result"]!["changes"]!["untitled:film"]!.AsArray().Count);
        Assert.Equal(-32803, Error(client.Call("textDocument/rename", at + ",\"newName\":\"Not good\"}")));
        Assert.Equal(["title", "elements", "beats"], client.Call("textDocument/documentSymbol", $"{{{document}}}")["result"]!.AsArray().Select(s => s!["name"]!.GetValue<string>()));
        Assert.Empty(client.Call("textDocument/documentColor", $"{{{document}}}")["result"]!.AsArray());
        Assert.NotEmpty(client.Call("textDocument/foldingRange", $"{{{document}}}")["result"]!.AsArray());
        Assert.Empty(client.Call("textDocument/formatting", $"{{{document},\"options\":{{}}}}")["result"]!.AsArray());
        Assert.Equal("#ff0000", client.Call("textDocument/colorPresentation", $"{{{document},\"color\":{{\"red\":1,\"green\":0,\"blue\":0,\"alpha\":1}},\"range\":{{\"start\":{{\"line\":0,\"character\":0}},\"end\":{{\"line\":0,\"character\":0}}}}}}")["result"]![0]!["label"]!.GetValue<string>());

        // What is not there is null, or nothing.
        const string nowhere = $"{{{document},\"position\":{{\"line\":700,\"character\":2600}}}}";
        Assert.Null(client.Call("textDocument/hover", nowhere)["result"]);
        Assert.Null(client.Call("textDocument/definition", nowhere)["result"]);
        Assert.Null(client.Call("textDocument/prepareRename", nowhere)["result"]);
    }

    // What a client sends piece by piece is what it has: whatever is typed, in whatever order.
    [Fact]
    public void Changes_add_up()
    {
        using var client = Client.Started();
        var (text, chance) = (Text, new Random(7));
        client.Open("untitled:film", text);
        for (var version = 2; version < 200; version++)
        {
            var start = chance.Next(text.Length + 1);
            var end = Math.Min(text.Length, start + chance.Next(4));

            // There is no position within a line break of two characters, and none within a sign of two.
            start -= IsOne(text, start) ? 1 : 0;
            end += IsOne(text, end) ? 1 : 0;
            var piece = (string)new[] { "", "x", "\n", "\r\n", "  a: ", "\U0001f600", "}", "\r" }[chance.Next(8)];
            client.Say("textDocument/didChange", $$$"""{"textDocument":{"uri":"untitled:film","version":{{{version}}}},"contentChanges":[{"range":{"start":{{{At(text, start)}}},"end":{{{At(text, end)}}}},"text":{{{JsonValue.Create(piece)!.ToJsonString()}}}}]}""");
            text = text[..start] + piece + text[end..];
        }

        client.Say("textDocument/didChange", """{"textDocument":{"uri":"untitled:film","version":200},"contentChanges":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"zz:\n"}]}""");
        var names = client.Call("textDocument/documentSymbol", """{"textDocument":{"uri":"untitled:film"}}""")["result"]!.AsArray().Select(s => s!["name"]!.GetValue<string>());
        Assert.Equal(Explainer.Editing.Services.Symbols.Of(Services.Written.Document("zz:\n" + text)).Select(s => s.Name), names);

        static bool IsOne(string text, int at) => at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || (text[at - 1] == '\r' && text[at] == '\n'));

        static string At(string text, int offset)
        {
            var (line, start) = (0, 0);
            for (var i = 0; i < offset; i++)
            {
                if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                {
                    (line, start) = (line + 1, i + 1);
                }
            }

            return $$"""{"line":{{line}},"character":{{offset - start}}}""";
        }
    }

    [Theory]
    [InlineData("Content-Length: 5\r\n\r\nhello", -32700)]
    [InlineData("Content-Length: 2\r\n\r\n[]", -32700)]
    [InlineData("Content-Length: 2\r\n\r\n{}", -32600)]
    [InlineData("Content-Length: 4\r\n\r\nnull", -32600)]
    [InlineData("Content-Length: 27\r\n\r\n{\"jsonrpc\":\"1.0\",\"id\":\"a\"}\n", -32600)]
    [InlineData("Content-Length: 44\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":\"\\ud800\",\"method\":\"x\"}", -32601)]
    [InlineData("Content-Type: x\r\n\r\n", -32600)]
    [InlineData("Content-Length: many\r\n\r\n", -32600)]
    [InlineData("Content-Length: -5\r\n\r\n", -32600)]
    [InlineData("\r\n\r\nContent-Length: 1\r\n\r\n{", -32700)]
    public void What_is_no_message_is_answered_and_ends_nothing(string raw, int code)
    {
        using var client = Client.Started();
        client.Raw(raw);
        Assert.Equal(code, Error(client.Next(m => m["error"] is not null)));
        Assert.Equal(-32601, Error(client.Call("nothing/ofTheKind", "{}")));
    }

    [Fact]
    public void A_message_that_is_too_large_is_passed_over()
    {
        using var client = Client.Started();
        client.Raw("Content-Length: 17000000\r\n\r\n");
        client.Raw(new byte[17_000_000]);
        Assert.Equal(-32600, Error(client.Next(m => m["error"] is not null)));
        Assert.Equal(-32601, Error(client.Call("nothing/ofTheKind", "{}")));
    }

    [Fact]
    public void Calls_at_the_wrong_time_or_of_the_wrong_form_are_answered()
    {
        using var client = new Client();
        Assert.Equal(-32002, Error(client.Call("textDocument/hover", "{}")));
        client.Say("textDocument/didOpen", "{}");
        client.Call("initialize", "{}");
        Assert.Equal(-32600, Error(client.Call("initialize", "{}")));
        Assert.Equal(-32602, Error(client.Call("textDocument/hover", "{}")));
        Assert.Equal(-32602, Error(client.Call("textDocument/hover", "[1]")));
        Assert.Equal(-32602, Error(client.Call("textDocument/hover", """{"textDocument":{"uri":"file:///none"},"position":{"line":0,"character":0}}""")));
        Assert.Equal(-32602, Error(client.Call("textDocument/hover", """{"textDocument":{"uri":5},"position":"x"}""")));
        client.Say("textDocument/didOpen", """{"textDocument":{"uri":"a"}}""");
        client.Say("textDocument/didChange", """{"textDocument":{"uri":"untitled:none"},"contentChanges":null}""");
        client.Say("$/cancelRequest", "null");
        client.Say("$/setTrace", """{"value":"off"}""");
        client.Open("http://[", "title: T\n");
        client.Open("untitled:a\0b", "title: T\n");
        client.Open("untitled:deep", new string('[', 100_000));
        Assert.NotNull(client.Call("textDocument/completion", """{"textDocument":{"uri":"untitled:deep"},"position":{"line":0,"character":99999}}""")["result"]);
        Assert.Equal(-32601, Error(client.Call("nothing/ofTheKind", "{}")));
    }

    [Fact]
    public void A_call_that_is_taken_back_before_its_turn_is_not_carried_out()
    {
        using var client = Client.Started();
        client.Open("untitled:film", string.Concat(Enumerable.Repeat(Text, 200)));

        // Calls before it keep the server busy.
        for (var i = 0; i < 50; i++)
        {
            client.Begin("textDocument/documentSymbol", """{"textDocument":{"uri":"untitled:film"}}""");
        }

        var id = client.Begin("textDocument/documentSymbol", """{"textDocument":{"uri":"untitled:film"}}""");
        client.Say("$/cancelRequest", $$"""{"id":{{id}}}""");
        Assert.Equal(-32800, Error(client.Answer(id)));
    }

    [Fact]
    public void A_storyboard_reaches_nothing_outside_and_starts_nothing()
    {
        using var scratch = new Scratch();
        using var client = Client.Started();
        scratch.Write("secret.yaml", "elements:\n  hidden: { component: Nothing }\n");
        var text = $"title: T\ninclude: ../secret.yaml\nvoice: {{ engine: command, command: [touch, {scratch.At("made")}] }}\nbeats: [{{ id: one, voiceover: hi }}]\n";
        var uri = new Uri(scratch.Write("inner/film.yaml", text)).AbsoluteUri;
        client.Open(uri, text);
        var codes = client.Wrong(uri, 1).AsArray().Select(d => d!["code"]!.GetValue<string>()).ToList();
        Assert.Contains("file-outside", codes);
        Assert.DoesNotContain("unknown-component", codes);
        Assert.False(File.Exists(scratch.At("made")));
    }

    private static int Error(JsonNode message) => message["error"]!["code"]!.GetValue<int>();

    private static IEnumerable<string> Labels(JsonNode answer) => answer["result"]!["items"]!.AsArray().Select(i => i!["label"]!.GetValue<string>());
}
