using System.Collections.Immutable;
using Explainer.Editing.Services;
using Explainer.Scenes.Components;
using Explainer.Storyboards.Docs;

namespace Explainer.Editing.Tests.Services;

/// <summary>A storyboard with a mark where somebody types or points.</summary>
internal static class Written
{
    public const char Mark = '‸';

    /// <summary>A storyboard that most tests begin with.</summary>
    public const string Film = """
        title: T
        theme: { base: midnight, colors: { accent: "#ff0000" } }
        data:
          use: { reference: 5, unit: "%", source: s }
          new.share: { value: "{= use / 2 }" }
        templates:
          card: { parameters: { word: null, hue: accent }, component: Column, children: { head: { component: Text, text: $word, color: $hue }, foot: { component: Text, text: x, below: head } } }
        elements:
          title: { component: Text, text: "at {use}", at: center }
          row: { component: TokenRow, tokens: [a, b], below: title }
          gauge: { component: GPUGauge, utilization: "{use}" }
          one: { use: card, word: hi }
          road: { component: Path, points: [[0, 0], [100, 100]] }
          many: { component: Group, children: { "cell-$i": { for: { i: 1..3 }, component: Token, text: "$i" } } }
        beats:
          - id: first
            voiceover: Now [go] we begin.
            actions:
              - { at: 0s, show: [title, row], stagger: 0.1s }
              - { at: [go], activate: "row[1]" }
              - { after: 1s, move: title, along: road }
              - { show: one.head }
              - { show: cell-2, sound: tick }
          - id: second
            duration: 5s
            actions:
              - { show: foot }

        """;

    private static readonly LanguageShapes Shapes = new(ComponentSet.BuiltIn);

    /// <summary>A storyboard and where its mark was.</summary>
    public static (StoryboardDocument Document, int At) Of(string marked)
    {
        var at = marked.IndexOf(Mark);
        return (Document(at < 0 ? marked : marked.Remove(at, 1)), at);
    }

    /// <summary>The usual storyboard with a piece of it written otherwise, which holds the mark.</summary>
    public static (StoryboardDocument Document, int At) In(string piece, string marked)
    {
        Assert.Contains(piece, Film, StringComparison.Ordinal);
        var at = Film.IndexOf(piece, StringComparison.Ordinal);
        return Of(string.Concat(Film.AsSpan(0, at), marked, Film.AsSpan(at + piece.Length)));
    }

    /// <summary>A storyboard.</summary>
    public static StoryboardDocument Document(string text, string path = "film.yaml", ImmutableArray<string> folders = default) => new(path, text, Shapes, folders);

    /// <summary>A storyboard after a proposal was taken.</summary>
    public static string Taken(StoryboardDocument document, CompletionItem item) =>
        string.Concat(document.Text.AsSpan(0, item.Replaces.Start), item.NewText, document.Text.AsSpan(item.Replaces.End));
}
