using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Explainer.Editing.Agents;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Scenes.Components;

namespace Explainer.Editing.Tests.Agents;

/// <summary>A client of the server for agents, on raw lines, with a folder of its own.</summary>
internal sealed class Agent : IDisposable
{
    public const string Film = """
        title: T
        video: { size: 320x180, fps: 10 }
        elements:
          a: { component: Text, text: Hi, at: center } # stays
        beats:
          - { id: one, duration: 1s, actions: [ { at: 0s, show: a } ] }

        """;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);
    private readonly Pipe toServer = new(new PipeOptions(pauseWriterThreshold: 64 << 20, resumeWriterThreshold: 32 << 20));
    private readonly Pipe fromServer = new(new PipeOptions(pauseWriterThreshold: 64 << 20, resumeWriterThreshold: 32 << 20));
    private readonly Stream output;
    private readonly StreamReader input;
    private readonly FilmService service = new(TimeProvider.System, ComponentSet.BuiltIn);
    private int last;

    public Agent(TimeProvider? time = null)
    {
        Directory.CreateDirectory(Scratch.At("in"));
        Scratch.Write("in/film.yaml", Film);
        output = toServer.Writer.AsStream();
        input = new StreamReader(fromServer.Reader.AsStream());
        End = Task.Run(() =>
        {
            using var written = fromServer.Writer.AsStream();
            AgentServer.Run(service, ComponentSet.BuiltIn, Scratch.At("in"), new FilmOptions { AllowsCommands = true }, toServer.Reader.AsStream(), written, time ?? TimeProvider.System, "1.2.3");
        });
    }

    /// <summary>The server's folder is `in`; what lies beside it is outside.</summary>
    public Scratch Scratch { get; } = new();

    public Task End { get; }

    /// <summary>What came besides the answer that was waited for.</summary>
    public List<JsonNode> Told { get; } = [];

    public void Raw(string text) => Raw(Encoding.UTF8.GetBytes(text));

    public void Raw(byte[] bytes)
    {
        output.Write(bytes);
        output.Flush();
    }

    public int Begin(string method, string given)
    {
        Raw($$"""{"jsonrpc":"2.0","id":{{++last}},"method":"{{method}}","params":{{given}}}""" + "\n");
        return last;
    }

    public JsonNode Call(string method, string given = "{}") => Answer(Begin(method, given));

    public JsonNode Answer(int id)
    {
        while (true)
        {
            var message = Next();
            if (message["id"] is { } known && known.GetValueKind() == JsonValueKind.Number && known.GetValue<int>() == id)
            {
                return message;
            }

            Told.Add(message);
        }
    }

    public JsonNode Next() => JsonNode.Parse(input.ReadLineAsync().WaitAsync(Limit).GetAwaiter().GetResult() ?? throw new InvalidOperationException("The server has ended."))!;

    /// <summary>Calls a tool.</summary>
    /// <param name="name">The tool.</param>
    /// <param name="arguments">Names and texts in turn.</param>
    public JsonNode Tool(string name, params string[] arguments)
    {
        var given = new JsonObject();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            given[arguments[i]] = arguments[i + 1];
        }

        return ToolGiven(name, given.ToJsonString());
    }

    public JsonNode ToolGiven(string name, string arguments) => Call("tools/call", $$"""{"name":"{{name}}","arguments":{{arguments}}}""")["result"]!;

    /// <summary>What a tool tells that does what it was asked for.</summary>
    public string Text(string name, params string[] arguments)
    {
        var result = Tool(name, arguments);
        Assert.Null(result["isError"]);
        return result["content"]![0]!["text"]!.GetValue<string>();
    }

    /// <summary>What a tool tells that does not.</summary>
    public string Refused(string name, params string[] arguments)
    {
        var result = Tool(name, arguments);
        Assert.True(result["isError"]?.GetValue<bool>(), result.ToJsonString());
        return result["content"]![0]!["text"]!.GetValue<string>();
    }

    public void Dispose()
    {
        output.Dispose();
        End.Wait(Limit);
        input.Dispose();
        service.Dispose();
        Scratch.Dispose();
    }
}
