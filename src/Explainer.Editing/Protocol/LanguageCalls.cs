using System.Collections.Immutable;
using System.Text.Json;
using Explainer.Core.Diagnostics;
using Explainer.Editing.Services;
using Explainer.Scenes.Components;
using Explainer.Storyboards.Docs;

namespace Explainer.Editing.Protocol;

/// <summary>The calls of the language server for one text, without its stream: for who has a connection already. Not for several threads at a time.</summary>
public sealed class LanguageCalls
{
    private readonly LanguageShapes shapes;
    private readonly ImmutableArray<string> folders;
    private readonly RequestHandler handler;
    private OpenText? open;

    /// <summary>Calls for texts of a language.</summary>
    /// <param name="components">The components that storyboards may name.</param>
    /// <param name="folder">The folder that storyboards lie in, or below.</param>
    /// <param name="folders">Folders besides the storyboard's own below which it may name files.</param>
    public LanguageCalls(ComponentSet components, string folder, ImmutableArray<string> folders)
    {
        this.folders = folders;
        shapes = new LanguageShapes(components);
        handler = new RequestHandler(_ => open, path => OpenText.OnDisk(path, shapes, folders), () => folder);
    }

    /// <summary>The text as it is now; null before the first.</summary>
    public StoryboardDocument? Document => open?.Document;

    /// <summary>The number of the text as it is now.</summary>
    public int Version => open?.Version ?? -1;

    /// <summary>The text is another one.</summary>
    /// <param name="path">The storyboard's full path.</param>
    /// <param name="text">The text.</param>
    /// <param name="version">Its number.</param>
    public void Write(string path, string text, int version) => open = new OpenText("", path, version, text, shapes, folders);

    /// <summary>What is wrong with the text is known; of another state of it that does not matter.</summary>
    public void Find(int version, ImmutableArray<Diagnostic> wrong)
    {
        if (open is { } text && text.Version == version)
        {
            text.Wrong = wrong;
        }
    }

    /// <summary>Answers a call. The text itself has the address "".</summary>
    /// <param name="method">The call, such as <c>textDocument/hover</c>.</param>
    /// <param name="given">What it is given, as the language server is.</param>
    /// <returns>The answer as JSON, or else a sentence that says why there is none.</returns>
    public (byte[]? Answer, string Reason) Answer(string method, JsonElement? given)
    {
        try
        {
            return (handler.Answer(method, given), "");
        }
        catch (ProtocolException refusal)
        {
            return (null, refusal.Message);
        }
        catch (JsonException)
        {
            return (null, "The storyboard is nested too deeply to be told of.");
        }
    }
}
