using System.Globalization;
using Explainer.Editing.Edits;
using Explainer.Editing.Syntax;
using Explainer.Editing.Tests.Syntax;

namespace Explainer.Editing.Tests.Edits;

/// <summary>Whatever is edited: what lies outside stays as it is, the text says what the edit says, and the edit can be taken back.</summary>
[Trait("Pace", "Slow")]
public sealed class EditPropertyTests
{
    private const int InARow = 20;

    // So many of each storyboard; of small texts, which cost little, more.
    private static readonly int Edits = int.Parse(Environment.GetEnvironmentVariable("EXPLAINER_EDITS") ?? "300", CultureInfo.InvariantCulture);

    public static TheoryData<string> Storyboards => [.. Texts.Storyboards];

    public static TheoryData<string> Texts2 =>
    [
        "# top\r\na: 1 # one\r\nb:\r\n  # in b\r\n  - x: |\r\n      lines\r\n      more\r\n    y: >-\r\n      folded\r\n  -  - deep\r\n     - deeper # c\r\n\r\n# end\r\nc: { k: [1,2], l: {m: n} }",
        "a: &x { b: 1, # first\n  c: 2, # second\n  # above d\n  d: [\n    one, # 1\n    two # 2\n  ], }\ne: *x\nf:\n- g\n-\n- h:\n    i: j\nk: |+\n  kept\n\n\nl: 'single'\nm:\nn: \"double\"   # tail",
        "\ufeff- a\n- b: c\n  d:\n  - e\n  # comment of e\n  - f\n- {g: h}\n- [ i ]\n# last\n- j",
        "a: {}\nb: []\nc: { }\nd: [ # only\n ]\ne: ''\n",
    ];

    [Theory]
    [MemberData(nameof(Storyboards))]
    public void A_storyboard_is_edited_and_nothing_else(string file) => Run(Repository.Read(file), Edits, file);

    [Theory]
    [MemberData(nameof(Texts2))]
    public void A_text_of_every_style_is_edited_and_nothing_else(string text) => Run(text, 2000, "text");

    private static void Run(string original, int edits, string name)
    {
        var chance = new Random(20261127);
        var refused = new Dictionary<EditRefusal, int>();
        var (text, data) = (original, Data.Read(original));
        for (var i = 0; i < edits; i++)
        {
            if (i % InARow == 0 || text.Length > 60_000)
            {
                (text, data) = (original, Data.Read(original));
            }

            var tree = SyntaxTree.Parse(text);
            Assert.Equal(-1, tree.FirstProblem);
            var (edit, refusal) = RandomEdit.Make(chance, tree, data, out var what);
            refused[refusal] = refused.GetValueOrDefault(refusal) + 1;
            if (edit is null)
            {
                continue;
            }

            var after = edit.Apply(text);
            AssertOutside(text, after, edit);
            Assert.True(data.ToString() == Data.Read(after).ToString(), $"{name} {i} {what}\n{after}");
            Assert.Equal(text, edit.Inverse(text).Apply(after));
            text = after;
        }

        // What is refused is what cannot be: keys that are there, parts of what has none, anchors that are used.
        Assert.True(refused.GetValueOrDefault(EditRefusal.ChangesMore) <= edits / 25, string.Join(", ", refused));
        Assert.True(refused[EditRefusal.None] > edits / 3, string.Join(", ", refused));
    }

    private static void AssertOutside(string before, string after, TextEdit edit)
    {
        var (from, by) = (0, 0);
        foreach (var change in edit.Changes)
        {
            Assert.True(change.Start >= from);
            Assert.Equal(before[from..change.Start], after[(from + by)..(change.Start + by)]);
            Assert.Equal(change.NewText, after.Substring(change.Start + by, change.NewText.Length));
            (from, by) = (change.End, by + change.NewText.Length - change.Length);
        }

        Assert.Equal(before[from..], after[(from + by)..]);
    }
}
