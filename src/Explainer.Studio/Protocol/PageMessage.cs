using System.Collections.Immutable;
using System.Text.Json;

namespace Explainer.Studio.Protocol;

/// <summary>What a page says. Which of the rest is there depends on the kind.</summary>
/// <param name="Kind"><c>open</c>, <c>text</c>, <c>views</c>, <c>frame</c>, <c>elements</c>, <c>save</c>, <c>still</c>, <c>render</c>, <c>cancel</c>, <c>ask</c>, <c>edit</c>, <c>inspect</c>, <c>note</c>, <c>before</c>, <c>skins</c> or <c>folder</c>.</param>
internal sealed record PageMessage(string Kind)
{
    /// <summary>A storyboard's path relative to the folder, to <c>open</c>.</summary>
    public string? File { get; init; }

    /// <summary>The storyboard as it is being written, for <c>text</c> and <c>save</c>.</summary>
    public string? Text { get; init; }

    /// <summary>Counts the states of the text.</summary>
    public int Version { get; init; }

    /// <summary>The pictures that are wanted beside each other, the first being the main one.</summary>
    public ImmutableArray<PageView> Views { get; init; }

    /// <summary>The language that is wanted; null for the storyboard's first.</summary>
    public string? Language { get; init; }

    /// <summary>Counts the frames that the page asks for.</summary>
    public int Sequence { get; init; }

    /// <summary>Which frame.</summary>
    public int Frame { get; init; }

    /// <summary>Whether frames that were asked for before are still wanted, as when a film plays.</summary>
    public bool Keeps { get; init; }

    /// <summary>Which of the pictures.</summary>
    public int View { get; init; }

    /// <summary>Names the state of the file that may be replaced, to <c>save</c>; null when there is none on the disk.</summary>
    public string? Over { get; init; }

    /// <summary>The kind of film, to <c>render</c>.</summary>
    public string? Format { get; init; }

    /// <summary>How good against how fast, to <c>render</c>.</summary>
    public string? Quality { get; init; }

    /// <summary>Names an order, to <c>render</c> and <c>cancel</c>, or a question, to <c>ask</c>, <c>edit</c>, <c>inspect</c> and <c>note</c>.</summary>
    public int Order { get; init; }

    /// <summary>What is changed by hand, to <c>edit</c>.</summary>
    public PageEdit? Edit { get; init; }

    /// <summary>Whether what an edit leads to is only shown: the text stays.</summary>
    public bool Tries { get; init; }

    /// <summary>The element that is asked about, to <c>inspect</c>.</summary>
    public string? Element { get; init; }

    /// <summary>What is done with a review note, to <c>note</c>.</summary>
    public PageNote? Note { get; init; }

    /// <summary>Whether the film as of git's HEAD is wanted beside the main picture, to <c>before</c>.</summary>
    public bool IsOn { get; init; }

    /// <summary>How many earlier frames are wanted over the main picture, to <c>skins</c>.</summary>
    public int Behind { get; init; }

    /// <summary>How many later ones.</summary>
    public int Ahead { get; init; }

    /// <summary>How many frames lie from one of them to the next.</summary>
    public int Step { get; init; }

    /// <summary>Which call of the language server, to <c>ask</c>.</summary>
    public string? Method { get; init; }

    /// <summary>What that call is given.</summary>
    public JsonElement? Params { get; init; }
}
