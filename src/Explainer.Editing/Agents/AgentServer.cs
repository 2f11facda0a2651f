using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Explainer.Core.Diagnostics;
using Explainer.Editing.Protocol;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Scenes.Components;
using Explainer.Storyboards.Docs;

namespace Explainer.Editing.Agents;

/// <summary>
/// The server for agents: speaks the Model Context Protocol over two streams, one message a line. Tools are run one after another, on a thread beside the one that
/// reads, so that a call can be taken back and is told how far it is. What comes in and is no message is answered with an error and ends nothing.
/// </summary>
public sealed class AgentServer : IDisposable
{
    private const int MostWaiting = 32;
    private const int NotFound = -32002;
    private const int Overloaded = -32000;
    private const string Instructions =
        "Explainer compiles storyboards, YAML files, to explainer videos. Read the guide first. Write or change a storyboard with edit, which reports its errors; "
        + "look at it with sheet and still, more than once; check it; render it last. Files are named relative to the folder that the server was started for.";

    private static readonly TimeSpan LastCalls = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LastWork = TimeSpan.FromSeconds(0.2);
    private static readonly string[] Versions = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"];
    private readonly LineStream stream;
    private readonly AgentWorld world;
    private readonly ToolRun tools;
    private readonly string version;
    private readonly BlockingCollection<AgentCall> calls = new(MostWaiting);
    private readonly ConcurrentDictionary<string, AgentCall> open = new(StringComparer.Ordinal);

    private AgentServer(AgentWorld world, Stream input, Stream output, string version)
    {
        (this.world, this.version) = (world, version);
        stream = new LineStream(input, output);
        tools = new ToolRun(world);
    }

    /// <summary>Serves a client until its stream ends.</summary>
    /// <param name="service">Makes films.</param>
    /// <param name="components">The components that storyboards may name.</param>
    /// <param name="folder">The folder that is all that the client may read and write.</param>
    /// <param name="films">What storyboards may do; no program is started in any case.</param>
    /// <param name="input">Where messages come from.</param>
    /// <param name="output">Where messages go; nothing else is written there.</param>
    /// <param name="time">The clock, for limits.</param>
    /// <param name="version">The program's version.</param>
    public static void Run(FilmService service, ComponentSet components, string folder, FilmOptions films, Stream input, Stream output, TimeProvider time, string version)
    {
        using var server = new AgentServer(
            new AgentWorld(service, new AgentFolder(folder), films, new LanguageShapes(components), time), input, output, version);
        server.Run();
    }

    /// <summary>Ends the work.</summary>
    public void Dispose() => calls.Dispose();

    private void Run()
    {
        var working = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        while (stream.Read(out var message))
        {
            Take(message);
        }

        // What was asked for last is still answered, if that does not take long.
        calls.CompleteAdding();
        if (!working.Wait(LastCalls))
        {
            foreach (var call in open.Values)
            {
                call.TakeBack();
            }

            working.Wait(LastWork);
            FilmService.RemoveUnfinished();
        }
    }

    private void Take(byte[]? message)
    {
        if (message is null)
        {
            Fail(null, ProtocolException.InvalidRequest, $"A message is one line of at most {LineStream.MostBytes} bytes.");
            return;
        }

        if (!Utf8.IsValid(message))
        {
            Fail(null, ProtocolException.ParseError, "The message is not valid UTF-8.");
            return;
        }

        JsonElement? id = null;
        try
        {
            using var document = JsonDocument.Parse(message);
            var root = document.RootElement.Clone();
            id = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("id", out var given) ? RequestId.Of(given) : null;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("jsonrpc", out var of) || of.ValueKind != JsonValueKind.String || of.GetString() != "2.0")
            {
                throw new ProtocolException(ProtocolException.InvalidRequest, "The message is not a JSON-RPC 2.0 message.");
            }

            // What answers a call of ours is let fall: there are none.
            if (!root.TryGetProperty("method", out var method) && (root.TryGetProperty("result", out _) || root.TryGetProperty("error", out _)))
            {
                return;
            }

            if (method.ValueKind != JsonValueKind.String || (id is null && root.TryGetProperty("id", out _)))
            {
                throw new ProtocolException(ProtocolException.InvalidRequest, "A request needs a method, and an id that is a string or a number.");
            }

            Take(id, method.GetString()!, root.TryGetProperty("params", out var content) ? content : null);
        }
        catch (ProtocolException e)
        {
            Fail(id, e.Code, e.Message);
        }
        catch (JsonException e)
        {
            Fail(null, ProtocolException.ParseError, $"The message is not valid JSON: {e.Message}");
        }
        catch (InvalidOperationException)
        {
            // A text with half of a pair of characters, which JSON can write and Unicode cannot.
            Fail(id, ProtocolException.InvalidRequest, "The message contains text that is not valid Unicode.");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A defect of one answer is told and ends nothing.
            Fail(id, ProtocolException.InternalError, AgentFailure.Of(e).Message);
        }
    }

    private void Take(JsonElement? id, string method, JsonElement? given)
    {
        if (id is not { } number)
        {
            if (method == "notifications/cancelled" && given is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty("requestId", out var gone)
                && open.TryGetValue(gone.GetRawText(), out var call))
            {
                call.TakeBack();
            }

            return;
        }

        switch (method)
        {
            case "initialize":
                Send(number, Hello(RequestHandler.Read(given, AgentJson.Default.HelloParams)), AgentJson.Default.HelloResult);
                break;
            case "ping":
                Send(number, "result", "{}"u8);
                break;
            case "tools/list":
                Send(number, "result", AgentTools.List());
                break;
            case "resources/list":
                Send(number, AgentResources.List(world.Folder), AgentJson.Default.ResourceList);
                break;
            case "resources/templates/list":
                Send(number, AgentResources.Templates, AgentJson.Default.ResourceTemplateList);
                break;
            case "tools/call" or "resources/read":
                Queue(new AgentCall(number, method, given));
                break;
            default:
                throw new ProtocolException(ProtocolException.MethodNotFound, $"There is no method {method}.");
        }
    }

    private void Queue(AgentCall call)
    {
        if (!open.TryAdd(call.Id.GetRawText(), call))
        {
            throw new ProtocolException(ProtocolException.InvalidRequest, "A request with this id has not been answered yet.");
        }

        if (!calls.TryAdd(call))
        {
            open.TryRemove(call.Id.GetRawText(), out _);
            throw new ProtocolException(Overloaded, $"{MostWaiting} calls are already waiting.");
        }
    }

    private void Work()
    {
        foreach (var call in calls.GetConsumingEnumerable())
        {
            try
            {
                if (!call.IsTakenBack)
                {
                    Carry(call);
                }
            }
            catch (ProtocolException e)
            {
                Fail(call.Id, e.Code, e.Message);
            }
            catch (Exception e)
            {
                // A defect of one answer is told, and the others are given still.
                Fail(call.Id, ProtocolException.InternalError, AgentFailure.Of(e).Message);
            }
            finally
            {
                open.TryRemove(call.Id.GetRawText(), out _);
                call.Dispose();
            }
        }
    }

    private void Carry(AgentCall call)
    {
        if (call.Method == "resources/read")
        {
            Send(call.Id, new ReadResult([Read(RequestHandler.Read(call.Given, AgentJson.Default.ReadParams).Uri)]), AgentJson.Default.ReadResult);
            return;
        }

        var asked = RequestHandler.Read(call.Given, AgentJson.Default.CallParams);
        var tool = AgentTools.All.FirstOrDefault(t => t.Name == asked.Name)
            ?? throw new ProtocolException(ProtocolException.InvalidParams, $"There is no tool {asked.Name}. {Suggestion.Remedy(asked.Name, AgentTools.All.Select(t => t.Name))}");
        var token = RequestId.Of(asked.Meta?.ProgressToken);
        var result = tools.Run(tool, asked, call, (done, all, what) =>
        {
            if (token is { } known && !call.IsTakenBack)
            {
                Notify("notifications/progress", AgentJson.Bytes(new ProgressParams(known, done, all, what), AgentJson.Default.ProgressParams));
            }
        });
        if (!call.IsTakenBack)
        {
            Send(call.Id, new CallResult(result.Contents, result.IsError), AgentJson.Default.CallResult);
        }
    }

    private ResourceText Read(string uri)
    {
        try
        {
            return AgentResources.Read(uri, world.Service.Manual, world.Folder) ?? throw new ProtocolException(NotFound, $"There is no resource {uri}.");
        }
        catch (ExplainerException e)
        {
            throw new ProtocolException(NotFound, $"{e.Finding.Message}. {e.Finding.Remedy}");
        }
    }

    private HelloResult Hello(HelloParams client) => new(
        Versions.Contains(client.ProtocolVersion) ? client.ProtocolVersion! : Versions[0], new AgentCapabilities(new Nothing(), new Nothing()), new ServerName("explainer", "Explainer", version), Instructions);

    private void Fail(JsonElement? id, int code, string message) =>
        Send(id, "error", AgentJson.Bytes(new ResponseError(code, message), AgentJson.Default.ResponseError));

    private void Send<T>(JsonElement id, T result, JsonTypeInfo<T> type) => Send(id, "result", AgentJson.Bytes(result, type));

    private void Send(JsonElement? id, string name, ReadOnlySpan<byte> content) => stream.Write(RpcMessage.Answer(id, name, content, AgentJson.Plain));

    private void Notify(string method, ReadOnlySpan<byte> given) => stream.Write(RpcMessage.Notification(method, given, AgentJson.Plain));
}
