using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Explainer.Editing.Protocol;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Scenes.Components;

namespace Explainer.Editing.Tests.Protocol;

/// <summary>A client of the language server, on raw frames.</summary>
internal sealed class Client : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);
    private readonly Pipe toServer = new(new PipeOptions(pauseWriterThreshold: 64 << 20, resumeWriterThreshold: 32 << 20));
    private readonly Pipe fromServer = new(new PipeOptions(pauseWriterThreshold: 64 << 20, resumeWriterThreshold: 32 << 20));
    private readonly Stream input;
    private readonly Stream output;
    private readonly FilmService service = new(TimeProvider.System, ComponentSet.BuiltIn);
    private readonly List<JsonNode> told = [];
    private int last;

    public Client(FilmOptions? options = null)
    {
        input = fromServer.Reader.AsStream();
        output = toServer.Writer.AsStream();
        End = Task.Run(() =>
        {
            using var written = fromServer.Writer.AsStream();
            return LanguageServer.Run(service, ComponentSet.BuiltIn, toServer.Reader.AsStream(), written, options ?? new FilmOptions(), TimeProvider.System, "1.2.3");
        });
    }

    /// <summary>How the server ends.</summary>
    public Task<int> End { get; }

    /// <summary>A client that has said hello.</summary>
    public static Client Started(FilmOptions? options = null)
    {
        var client = new Client(options);
        Assert.NotNull(client.Call("initialize", """{"processId":null,"rootUri":null,"capabilities":{}}""")["result"]);
        client.Say("initialized", "{}");
        return client;
    }

    public void Raw(string text) => Raw(Encoding.UTF8.GetBytes(text));

    public void Raw(byte[] bytes)
    {
        output.Write(bytes);
        output.Flush();
    }

    public void Send(string json)
    {
        var content = Encoding.UTF8.GetBytes(json);
        Raw([.. Encoding.ASCII.GetBytes($"Content-Length: {content.Length}\r\n\r\n"), .. content]);
    }

    public void Say(string method, string given) => Send($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{given}}}""");

    public int Begin(string method, string given)
    {
        Send($$"""{"jsonrpc":"2.0","id":{{++last}},"method":"{{method}}","params":{{given}}}""");
        return last;
    }

    /// <summary>Calls and waits for the answer.</summary>
    public JsonNode Call(string method, string given) => Answer(Begin(method, given));

    public JsonNode Answer(int id) => Next(m => m["method"] is null && m["id"]?.GetValueKind() == JsonValueKind.Number && m["id"]!.GetValue<int>() == id);

    /// <summary>What is wrong with a text, as of a state of it.</summary>
    public JsonNode Wrong(string uri, int version) =>
        Next(m => m["method"]?.GetValue<string>() == "textDocument/publishDiagnostics" && m["params"]!["uri"]!.GetValue<string>() == uri && m["params"]!["version"]?.GetValue<int>() == version)["params"]!["diagnostics"]!;

    public void Open(string uri, string text) =>
        Say("textDocument/didOpen", $$$"""{"textDocument":{"uri":{{{JsonValue.Create(uri).ToJsonString()}}},"languageId":"yaml","version":1,"text":{{{JsonValue.Create(text).ToJsonString()}}}}}""");

    /// <summary>The next message of a kind, or one that came before and was not asked for.</summary>
    public JsonNode Next(Func<JsonNode, bool> wanted)
    {
        if (told.FindIndex(m => wanted(m)) is var at and >= 0)
        {
            var message = told[at];
            told.RemoveAt(at);
            return message;
        }

        return Task.Run(() =>
        {
            while (true)
            {
                var message = Read();
                if (wanted(message))
                {
                    return message;
                }

                told.Add(message);
            }
        }).WaitAsync(Limit).GetAwaiter().GetResult();
    }

    /// <summary>Says that nothing more comes.</summary>
    public void Hang() => output.Dispose();

    public void Dispose()
    {
        output.Dispose();
        End.Wait(Limit);
        input.Dispose();
        service.Dispose();
    }

    private JsonNode Read()
    {
        var length = 0;
        for (var line = Line(); line.Length > 0; line = Line())
        {
            length = int.Parse(line["Content-Length: ".Length..], CultureInfo.InvariantCulture);
        }

        var content = new byte[length];
        input.ReadExactly(content);
        return JsonNode.Parse(content)!;
    }

    private string Line()
    {
        var line = new StringBuilder();
        for (var c = input.ReadByte(); c != '\n'; c = input.ReadByte())
        {
            Assert.NotEqual(-1, c);
            line.Append((char)c);
        }

        return line.ToString().TrimEnd('\r');
    }
}
