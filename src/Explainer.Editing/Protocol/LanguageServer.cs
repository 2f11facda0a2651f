using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Scenes.Components;
using Explainer.Storyboards.Docs;

namespace Explainer.Editing.Protocol;

/// <summary>
/// The language server: speaks the Language Server Protocol 3.17 over two streams, for any number of open storyboards. Calls are answered in their order;
/// one that is taken back before its turn is not carried out. What comes in and is no message is answered with an error and ends nothing.
/// </summary>
public sealed class LanguageServer : IDisposable
{
    private const int MostWaiting = 1000;
    private const int LargestText = 4 << 20;
    private readonly MessageStream stream;
    private readonly FilmOptions options;
    private readonly LanguageShapes shapes;
    private readonly DiagnosticsDesk desk;
    private readonly RequestHandler handler;
    private readonly string version;
    private readonly Dictionary<string, OpenText> texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> cancelled = new(StringComparer.Ordinal);
    private readonly BlockingCollection<Incoming> calls = new(MostWaiting);
    private string folder = Environment.CurrentDirectory;
    private bool isInitialized;
    private bool isShutDown;
    private int? exitCode;

    private LanguageServer(FilmService service, ComponentSet components, Stream input, Stream output, FilmOptions options, TimeProvider time, string version)
    {
        (this.options, this.version) = (options, version);
        stream = new MessageStream(input, output);
        shapes = new LanguageShapes(components);
        handler = new RequestHandler(
            uri => texts.GetValueOrDefault(uri), path => texts.Values.FirstOrDefault(t => t.Path == path) ?? OpenText.OnDisk(path, shapes, options.OtherFolders), () => folder);
        desk = new DiagnosticsDesk(service, options, time, Notify);
    }

    /// <summary>Serves a client until it says that it ends, or its stream does.</summary>
    /// <param name="service">Compiles storyboards.</param>
    /// <param name="components">The components that storyboards may name.</param>
    /// <param name="input">Where messages come from.</param>
    /// <param name="output">Where messages go; nothing else is written there.</param>
    /// <param name="options">What storyboards may do; no program is started in any case.</param>
    /// <param name="time">The clock, for pauses.</param>
    /// <param name="version">The program's version.</param>
    /// <returns>0 when the client shut the server down before it ended it, else 1.</returns>
    public static int Run(FilmService service, ComponentSet components, Stream input, Stream output, FilmOptions options, TimeProvider time, string version)
    {
        using var server = new LanguageServer(service, components, input, output, options, time, version);
        return server.Run();
    }

    /// <summary>Ends the work.</summary>
    public void Dispose()
    {
        desk.Dispose();
        calls.Dispose();
    }

    private int Run()
    {
        // Reading goes on while calls are answered, so that one can be taken back.
        var reading = new Thread(ReadAll) { IsBackground = true, Name = "messages" };
        reading.Start();
        foreach (var call in calls.GetConsumingEnumerable())
        {
            Take(call);
            if (exitCode is { } code)
            {
                return code;
            }
        }

        return 1;
    }

    private void ReadAll()
    {
        try
        {
            while (stream.Read(out var message))
            {
                if (message is null)
                {
                    Fail(null, ProtocolException.InvalidRequest, $"A message has a Content-Length, of at most {MessageStream.MostBytes} bytes.");
                    continue;
                }

                Incoming? call;
                try
                {
                    call = JsonSerializer.Deserialize(message, LspJson.Default.Incoming);
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    Fail(null, ProtocolException.ParseError, $"The message is not a valid JSON request: {e.Message}");
                    continue;
                }

                if (call is not { Jsonrpc: "2.0" })
                {
                    Fail(IdOf(call), ProtocolException.InvalidRequest, "The message is not a JSON-RPC 2.0 message.");
                }
                else if (call.Method == "$/cancelRequest")
                {
                    if (call.Params is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty("id", out var id))
                    {
                        // Of calls that are answered already nothing is kept for long.
                        if (cancelled.Count > MostWaiting)
                        {
                            cancelled.Clear();
                        }

                        cancelled.TryAdd(id.GetRawText(), 0);
                    }
                }
                else if (call.Method is not null)
                {
                    calls.Add(call);
                }
            }

            calls.CompleteAdding();
        }
        catch (ObjectDisposedException)
        {
            // The server has ended.
        }
    }

    private void Take(Incoming call)
    {
        var id = IdOf(call);
        try
        {
            if (id is { } asked && cancelled.TryRemove(asked.GetRawText(), out _))
            {
                throw new ProtocolException(ProtocolException.Cancelled, "The call was taken back.");
            }

            var answer = Carry(call);
            if (id is { } known)
            {
                Send(known, "result", answer ?? "null"u8.ToArray());
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A defect of one answer is told and leaves the texts open; what is no call has no answer.
            var (code, message) = e is ProtocolException known ? (known.Code, e.Message) : (ProtocolException.InternalError, $"A defect of the program: {e.GetType().Name}: {e.Message}");
            if (call.Id is not null)
            {
                Fail(id, code, message);
            }
            else
            {
                Notify("window/logMessage", JsonSerializer.SerializeToUtf8Bytes(new LogMessageParams(1, message), LspJson.Default.LogMessageParams));
            }
        }
    }

    private byte[]? Carry(Incoming call)
    {
        if (call.Method == "exit")
        {
            exitCode = isShutDown ? 0 : 1;
            return null;
        }

        if (call.Method == "initialize")
        {
            return isInitialized ? throw new ProtocolException(ProtocolException.InvalidRequest, "The server is initialized already.") : Initialize(call.Params);
        }

        if (!isInitialized || isShutDown)
        {
            // Messages that are no calls are let fall.
            return call.Id is null ? null : throw new ProtocolException(
                isShutDown ? ProtocolException.InvalidRequest : ProtocolException.NotInitialized, isShutDown ? "The server is shut down." : "The server is not initialized.");
        }

        switch (call.Method)
        {
            case "shutdown":
                isShutDown = true;
                return null;
            case "textDocument/didOpen":
                var opened = RequestHandler.Read(call.Params, LspJson.Default.DidOpenParams).TextDocument;
                Keep(opened.Uri, opened.Version, opened.Text);
                return null;
            case "textDocument/didChange":
                Change(RequestHandler.Read(call.Params, LspJson.Default.DidChangeParams));
                return null;
            case "textDocument/didClose":
                var closed = RequestHandler.Read(call.Params, LspJson.Default.DocumentParams).TextDocument.Uri;
                texts.Remove(closed);
                desk.Drop(closed);
                return null;
            default:
                return call.Id is null ? null : handler.Answer(call.Method!, call.Params);
        }
    }

    private byte[] Initialize(JsonElement? given)
    {
        var client = RequestHandler.Read(given, LspJson.Default.InitializeParams);
        isInitialized = true;
        folder = (client.WorkspaceFolders is { IsDefaultOrEmpty: false } folders ? folders[0].Uri : client.RootUri) is { } root ? PathOf(root) ?? folder : folder;
        return JsonSerializer.SerializeToUtf8Bytes(new InitializeResult(new ServerCapabilities(), new ServerInfo("explainer", version)), LspJson.Default.InitializeResult);
    }

    private void Change(DidChangeParams call)
    {
        if (texts.GetValueOrDefault(call.TextDocument.Uri) is not { } before)
        {
            return;
        }

        var text = before.Text;
        foreach (var change in call.ContentChanges.IsDefault ? [] : call.ContentChanges)
        {
            if (change.Range is not { } range)
            {
                text = change.Text;
                continue;
            }

            var lines = new LineMap(text);
            var (start, end) = (lines.Offset(range.Start), lines.Offset(range.End));
            text = string.Concat(text.AsSpan(0, Math.Min(start, end)), change.Text, text.AsSpan(Math.Max(start, end)));
        }

        Keep(call.TextDocument.Uri, call.TextDocument.Version ?? before.Version + 1, text);
    }

    private void Keep(string uri, int state, string text)
    {
        if (text.Length > LargestText)
        {
            texts.Remove(uri);
            desk.Drop(uri);
            throw new ProtocolException(ProtocolException.InvalidParams, "The text is too large.");
        }

        // A text that is no file yet lies in the folder that is open.
        var open = new OpenText(uri, PathOf(uri) ?? Path.Combine(folder, "untitled.yaml"), state, text, shapes, options.OtherFolders);
        texts[uri] = open;
        desk.Take(open);
    }

    private static string? PathOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var address) && address.IsFile && !address.LocalPath.Contains('\0') ? address.LocalPath : null;

    private static JsonElement? IdOf(Incoming? call) => RequestId.Of(call?.Id);

    private void Fail(JsonElement? id, int code, string message) =>
        Send(id, "error", JsonSerializer.SerializeToUtf8Bytes(new ResponseError(code, message), LspJson.Default.ResponseError));

    private void Send(JsonElement? id, string name, byte[] content) => stream.Write(RpcMessage.Answer(id, name, content));

    private void Notify(string method, byte[] given) => stream.Write(RpcMessage.Notification(method, given));
}
