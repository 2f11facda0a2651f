using Explainer.Editing.Services;
using Explainer.Editing.Syntax;

namespace Explainer.Editing.Tests.Services;

/// <summary>What is proposed, in blocks and in brackets, in whole texts and in half-typed ones.</summary>
public sealed class CompletionTests
{
    [Theory]
    // Keys at the top, typed or not.
    [InlineData("‸", "title", "beats", "elements")]
    [InlineData("title: T\n‸", "beats", "theme")]
    [InlineData("title: T\nvo‸", "voice")]
    [InlineData("title: T\nvo‸\nbeats:\n  - id: a\n", "voice")]
    // Keys in blocks.
    [InlineData("video:\n  ‸\ntitle: T", "size", "fps")]
    [InlineData("video:\n  size: 1x1\n  ‸\n", "fps")]
    [InlineData("elements:\n  a:\n    ‸\n", "component", "use")]
    [InlineData("elements:\n  a:\n    component: Text\n    ‸\n", "text", "size", "at")]
    [InlineData("elements:\n  a:\n    component: Text\n    si‸\n  b: { component: Text }\n", "size")]
    [InlineData("beats:\n  - ‸", "id", "voiceover")]
    [InlineData("beats:\n  - id: a\n    ‸\n", "voiceover", "actions", "duration")]
    [InlineData("beats:\n  - id: a\n    actions:\n      - ‸\n", "show", "at", "move")]
    [InlineData("beats:\n  - id: a\n    actions:\n      - sh‸\n", "show")]
    [InlineData("beats:\n  - id: a\n    actions:\n      - at: 1s\n        ‸\n", "show", "over")]
    [InlineData("defaults:\n  ‸", "Text", "GPUGauge")]
    [InlineData("defaults:\n  Text: { ‸ }", "size", "portrait")]
    [InlineData("theme:\n  colors: { ‸ }\n", "accent", "background")]
    // Keys in brackets, closed or not.
    [InlineData("elements: { a: { ‸ } }", "component", "use")]
    [InlineData("elements: { a: { component: Text, ‸ } }", "text", "size")]
    [InlineData("elements: { a: { component: Text, ‸", "text", "size")]
    [InlineData("elements:\n  a: { component: Text, t‸\n  b: { component: Text }\nbeats:\n", "text")]
    [InlineData("beats: [{ id: a, actions: [{ at: 1s, sh‸ }] }]", "show")]
    [InlineData("beats: [{ id: a, actions: [{ at: 1s, show: x, ‸ }] }]", "over", "ease", "enter")]
    [InlineData("beats:\n  - id: a\n    actions:\n      - { at: 0s, ‸\n      - { at: 1s, show: x }\n", "show", "move", "ease")]
    // Values.
    [InlineData("elements: { a: { component: ‸ } }", "Text", "TokenRow")]
    [InlineData("elements: { a: { component: To‸ } }", "Token", "TokenRow")]
    [InlineData("elements:\n  a:\n    component: ‸\n", "Text", "TokenRow")]
    [InlineData("elements: { a: { component: TokenRow, mode: ‸ } }", "prefill", "decode")]
    [InlineData("elements: { a: { component: Text, color: ‸ } }", "accent", "text")]
    [InlineData("elements: { a: { component: Text, color: \"‸\" } }", "accent", "text")]
    [InlineData("elements: { a: { component: Text, at: ‸ } }", "center", "top-left")]
    [InlineData("elements: { a: { component: Text, text: \"read {once|‸} more\" } }", "accent", "bold")]
    [InlineData("elements: { a: { component: Text, text: \"read {once|accent ‸} more\" } }", "bold", "mono")]
    [InlineData("theme: ‸", "midnight", "blueprint")]
    [InlineData("theme: { base: ‸ }", "midnight", "blueprint")]
    [InlineData("elements: { a: { component: Text }, b: { component: Text, below: ‸ } }", "a")]
    [InlineData("beats: [{ id: a, actions: [{ at: 1s, show: x, ease: ‸ }] }]", "out-cubic", "spring")]
    [InlineData("beats: [{ id: a, actions: [{ camera: ‸ }] }]", "frame")]
    [InlineData("beats: [{ id: a, actions: [{ show: x, sound: ‸ }] }]", "tick", "impact")]
    [InlineData("beats: [{ id: a, actions: [{ show: x, sound: { ‸ } }] }]", "play", "gain")]
    [InlineData("beats: [{ id: a, actions: [{ show: x, allow: ‸ }] }]", "text-over-text")]
    [InlineData("thumbnail: ‸\nbeats: [{ id: one }, { id: two }]", "one", "two")]
    [InlineData("voice: { engine: ‸ }", "espeak", "recorded")]
    [InlineData("include: ‸", "std/meter.yaml")]
    [InlineData("elements: { a: { component: Drawing, file: ‸ } }", "std/icons/gpu.svg")]
    public void What_belongs_there_is_proposed(string marked, params string[] expected)
    {
        var (document, at) = Written.Of(marked);
        var labels = Completion.At(document, at).Select(i => i.Label).ToList();
        Assert.All(expected, e => Assert.Contains(e, labels));
    }

    [Theory]
    [InlineData("show: [title, row]", "show: ‸", "title", "row", "one", "one.head", "many")]
    [InlineData("show: [title, row]", "show: [title, ‸]", "row", "gauge")]
    [InlineData("show: [title, row]", "show: [title, r‸", "row", "road")]
    [InlineData("along: road", "along: ‸", "road")]
    [InlineData("\"at {use}\"", "\"at {‸}\"", "use", "new.share", "gauge.utilization")]
    [InlineData("\"at {use}\"", "\"at {u‸\"", "use")]
    [InlineData("\"{= use / 2 }\"", "\"{= use / ‸ }\"", "use")]
    [InlineData("use: card", "use: ‸", "card")]
    [InlineData("word: hi", "‸", "word", "hue", "at")]
    [InlineData("text: $word", "text: $‸", "word", "hue")]
    [InlineData("below: head", "below: ‸", "head", "title")]
    [InlineData("at: [go]", "at: [‸]", "go")]
    [InlineData("at: [go]", "at: ‸", "[go]")]
    [InlineData("activate: \"row[1]\"", "generate: row, ‸", "over", "first")]
    [InlineData("move: title, along: road", "set: gauge, ‸", "utilization", "opacity")]
    public void What_the_author_named_is_proposed(string piece, string marked, params string[] expected)
    {
        var (document, at) = Written.In(piece, marked);
        var labels = Completion.At(document, at).Select(i => i.Label).ToList();
        Assert.All(expected, e => Assert.Contains(e, labels));
    }

    [Theory]
    [InlineData("title: T\nti‸: x", "title: T")]
    [InlineData("elements: { a: { component: Text, ‸ } }", "component")]
    [InlineData("elements: { a: { component: TokenRow, ‸ } }", "utilization")]
    [InlineData("elements: { a: { component: Text, below: ‸ } }", "a")]
    [InlineData("# ‸", "title")]
    [InlineData("title: some‸ words", "theme")]
    public void What_does_not_belong_there_is_not(string marked, string unexpected)
    {
        var (document, at) = Written.Of(marked);
        Assert.DoesNotContain(unexpected, Completion.At(document, at).Select(i => i.Label));
    }

    [Theory]
    [InlineData("elements: { a: { component: Text, si‸ } }", "size", "elements: { a: { component: Text, size:  } }")]
    [InlineData("elements: { a: { component: Text, si‸: 5 } }", "size", "elements: { a: { component: Text, size: 5 } }")]
    [InlineData("title: T\nele‸", "elements", "title: T\nelements:")]
    [InlineData("elements: { a: { component: Te‸ } }", "Text", "elements: { a: { component: Text } }")]
    [InlineData("elements: { a: { component: Text, text: \"x {u‸} y\" } }\ndata: { use: { reference: 1, source: s } }", "use", "elements: { a: { component: Text, text: \"x {use} y\" } }\ndata: { use: { reference: 1, source: s } }")]
    [InlineData("beats: [{ id: a, actions: [{ show: x, ease: ‸ }] }]", "cubic-bezier(0.2, 0, 0, 1)", "beats: [{ id: a, actions: [{ show: x, ease: \"cubic-bezier(0.2, 0, 0, 1)\" }] }]")]
    public void A_proposal_is_written_as_it_must_be(string marked, string label, string expected)
    {
        var (document, at) = Written.Of(marked);
        Assert.Equal(expected, Written.Taken(document, Completion.At(document, at).Single(i => i.Label == label)));
    }

    // Wherever somebody types in a storyboard, and whatever is missing behind that: an answer, within the text.
    [Fact]
    public void There_is_an_answer_everywhere()
    {
        foreach (var text in (string[])[Written.Film, Repository.Read("tests/Explainer.Fuzz/Corpus/computed.yaml")])
        {
            for (var i = 0; i <= text.Length; i += 3)
            {
                AssertAnswers(Written.Document(text), i);
                AssertAnswers(Written.Document(text[..i]), i);
            }
        }
    }

    // The key that is there is among what is proposed for its place.
    [Theory]
    [InlineData("storyboards/prefill-vs-decode.yaml")]
    [InlineData("storyboards/gallery.yaml")]
    [InlineData("storyboards/kv-cache.yaml")]
    [InlineData("storyboards/speculative-decoding.yaml")]
    [InlineData("storyboards/faraway-pantry.yaml")]
    [InlineData("storyboards/first-token-pause.yaml")]
    public void Every_key_of_a_storyboard_is_known(string file)
    {
        var document = Written.Document(Repository.Read(file), Repository.At(file));
        var unknown = new List<string>();
        foreach (var entry in document.Tree.Root.All().OfType<EntrySyntax>().Where(e => e.Parent is MapSyntax map && document.Meaning.ShapeOf(map) is { Others: null } and not { Name: "voice" }))
        {
            if (document.Meaning.KeyOf(entry) is null)
            {
                unknown.Add($"{Explainer.Editing.Edits.SyntaxPath.Of(entry)}");
            }
        }

        Assert.Empty(unknown);
        Assert.All(document.Meaning.References, r => Assert.True(r.Definition is not null || r.Kind == Explainer.Editing.Meaning.NameKind.Part, $"{r.Kind} {r.Name}"));
    }

    private static void AssertAnswers(StoryboardDocument document, int at)
    {
        Assert.All(Completion.At(document, at), i => Assert.InRange(i.Replaces.End, i.Replaces.Start, document.Text.Length));
        _ = Hover.At(document, at);
        _ = Names.Definition(document, at);
    }
}
