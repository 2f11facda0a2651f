using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Editing.Services;
using Explainer.Storyboards.Docs;

namespace Explainer.Editing.Protocol;

/// <summary>A state of a text that is open at a client. Immutable but for what is found wrong with it.</summary>
internal sealed class OpenText
{
    private readonly Lazy<StoryboardDocument> document;
    private readonly Lazy<LineMap> lines;

    public OpenText(string uri, string path, int version, string text, LanguageShapes shapes, ImmutableArray<string> folders)
    {
        (Uri, Path, Version, Text) = (uri, path, version, text);
        document = new Lazy<StoryboardDocument>(() => new StoryboardDocument(path, text, shapes, folders));
        lines = new Lazy<LineMap>(() => new LineMap(text));
    }

    /// <summary>A text that is not open, as it lies on the disk; null when it cannot be read.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="shapes">The language.</param>
    /// <param name="folders">Folders besides the storyboard's own below which it may name files.</param>
    public static OpenText? OnDisk(string path, LanguageShapes shapes, ImmutableArray<string> folders) =>
        StoryboardDocument.Read(path) is { } text ? new OpenText(new Uri(path).AbsoluteUri, path, 0, text, shapes, folders) : null;

    /// <summary>Its address, as the client has it.</summary>
    public string Uri { get; }

    /// <summary>Its path.</summary>
    public string Path { get; }

    /// <summary>The client's number of this state.</summary>
    public int Version { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>What can be told of it without compiling it.</summary>
    public StoryboardDocument Document => document.Value;

    /// <summary>Its lines.</summary>
    public LineMap Lines => lines.Value;

    /// <summary>All that is wrong with this state, once that is known.</summary>
    public ImmutableArray<Diagnostic> Wrong { get; set; } = [];
}
