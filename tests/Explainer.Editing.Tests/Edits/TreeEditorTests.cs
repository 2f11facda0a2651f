using Explainer.Editing.Edits;
using Explainer.Editing.Syntax;

namespace Explainer.Editing.Tests.Edits;

/// <summary>Edits as an author would make them: what is beside stays as it is written.</summary>
public sealed class TreeEditorTests
{
    [Theory]
    [InlineData("a: 1 # one\nb: 2\n", "a", "3", "a: 3 # one\nb: 2\n")]
    [InlineData("a: \"x\"\n", "a", "y", "a: \"y\"\n")]
    [InlineData("a: 'x'\n", "a", "it''s", "a: 'it''''s'\n")]
    [InlineData("a: x\n", "a", "\"b: c\"", "a: \"b: c\"\n")]
    [InlineData("a: x\n", "a", "\"5\"", "a: 5\n")]
    [InlineData("a: x\n", "a", "\"\"", "a: \"\"\n")]
    [InlineData("a:\nb: 1\n", "a", "x", "a: x\nb: 1\n")]
    [InlineData("a: # c\nb: 1\n", "a", "x", "a: x # c\nb: 1\n")]
    [InlineData("a: { b: , c: 1 }\n", "a.b", "2", "a: { b: 2, c: 1 }\n")]
    [InlineData("a: { at: [50%, 32%], c: 1 } # c\n", "a.at", "[50%, 40%]", "a: { at: [50%, 40%], c: 1 } # c\n")]
    [InlineData("a: {b: 1}\n", "a.b", "{ c: [1, 2] }", "a: {b: {c: [1, 2]}}\n")]
    [InlineData("a:\n  b: 1\n  c: 2\nd: 3\n", "a", "x", "a: x\nd: 3\n")]
    [InlineData("a: |\n  one\n  two\nb: 1\n", "a", "\"three\\nfour\\n\"", "a: |\n  three\n  four\nb: 1\n")]
    [InlineData("a: &x 1\nb: *x\n", "a", "2", "a: &x 2\nb: *x\n")]
    public void A_value_takes_the_place_of_another(string text, string path, string value, string expected) =>
        AssertEdit(text, expected, e => e.SetValue(SyntaxPath.Parse(path)!, EditValue.Parse(value)!));

    [Theory]
    [InlineData("a: { b: 1 }\n", "a", "c", "2", null, "a: { b: 1, c: 2 }\n")]
    [InlineData("a: {b: 1}\n", "a", "c", "2", 0, "a: {c: 2, b: 1}\n")]
    [InlineData("a: {}\n", "a", "c", "2", null, "a: { c: 2 }\n")]
    [InlineData("a: {\n  b: 1, # one\n  c: 2 # two\n}\n", "a", "d", "3", null, "a: {\n  b: 1, # one\n  c: 2, # two\n  d: 3\n}\n")]
    [InlineData("a:\n  b: 1 # one\nz: 9\n", "a", "c", "2", null, "a:\n  b: 1 # one\n  c: 2\nz: 9\n")]
    [InlineData("a:\n  b: 1\n", "a", "c", "2", 0, "a:\n  c: 2\n  b: 1\n")]
    [InlineData("elements:\nbeats: []\n", "elements", "t", "{ component: Text }", null, "elements:\n  t: { component: Text }\nbeats: []\n")]
    [InlineData("a: 1", "", "b", "2", null, "a: 1\nb: 2")]
    [InlineData("a: 1\r\nb:\r\n  c: 2\r\n", "b", "d", "3", null, "a: 1\r\nb:\r\n  c: 2\r\n  d: 3\r\n")]
    public void A_key_is_added(string text, string map, string key, string value, int? index, string expected) =>
        AssertEdit(text, expected, e => e.InsertKey(SyntaxPath.Parse(map)!, key, EditValue.Parse(value)!, index));

    [Theory]
    [InlineData("a: [1, 2]\n", "a", "3", null, "a: [1, 2, 3]\n")]
    [InlineData("a: [1,2]\n", "a", "3", 1, "a: [1,3,2]\n")]
    [InlineData("a:\n  - { x: 1 } # one\n  - { x: 2 }\n", "a", "{ x: 3 }", 1, "a:\n  - { x: 1 } # one\n  - { x: 3 }\n  - { x: 2 }\n")]
    [InlineData("beats:\n  - id: one\n    actions:\n      - { show: a }\n", "beats", "{ id: two, actions: [{ show: b }] }", null, "beats:\n  - id: one\n    actions:\n      - { show: a }\n  - id: two\n    actions:\n      - { show: b }\n")]
    [InlineData("beats: # none yet\n", "beats", "{ id: one }", null, "beats: # none yet\n  - { id: one }\n")]
    public void An_item_is_added(string text, string list, string value, int? index, string expected) =>
        AssertEdit(text, expected, e => e.InsertItem(SyntaxPath.Parse(list)!, EditValue.Parse(value)!, index));

    [Theory]
    [InlineData("a: { b: 1, c: 2, d: 3 }\n", "a.c", "a: { b: 1, d: 3 }\n")]
    [InlineData("a: { b: 1, c: 2 }\n", "a.c", "a: { b: 1 }\n")]
    [InlineData("a: { b: 1 }\n", "a.b", "a: {}\n")]
    [InlineData("a:\n  b: 1\n\n  # of c\n  c: 2 # two\n  d: 3\n", "a.c", "a:\n  b: 1\n\n  # of c\n  d: 3\n")]
    [InlineData("a:\n  b: 1\nc: 2\n", "a.b", "a: {}\nc: 2\n")]
    [InlineData("- a: 1\n  b: 2\n", "[0].a", "- b: 2\n")]
    [InlineData("- a\n- b\n- c", "[2]", "- a\n- b")]
    public void A_part_is_taken_away(string text, string path, string expected) =>
        AssertEdit(text, expected, e => e.Remove(SyntaxPath.Parse(path)!));

    [Theory]
    [InlineData("a: [1, 2, 3]\n", "a[0]", 2, "a: [2, 3, 1]\n")]
    [InlineData("a: { b: 1, c: 2 }\n", "a.c", 0, "a: { c: 2, b: 1 }\n")]
    [InlineData("- a # one\n\n# of b\n- b\n- c", "[1]", 0, "# of b\n- b\n\n- a # one\n- c")]
    [InlineData("- id: a\n  x: 1\n- id: b\n", "[0]", 1, "- id: b\n- id: a\n  x: 1\n")]
    public void A_part_is_moved(string text, string path, int index, string expected) =>
        AssertEdit(text, expected, e => e.Move(SyntaxPath.Parse(path)!, index));

    [Fact]
    public void What_cannot_be_done_says_why()
    {
        var editor = new TreeEditor(SyntaxTree.Parse("a: &x { b: 1 }\nc: *x\nd: [1]\n"));
        var value = EditValue.Text("v");
        Assert.Equal(EditRefusal.NoSuchPlace, editor.SetValue(SyntaxPath.Parse("e")!, value).Refusal);
        Assert.Equal(EditRefusal.NoSuchPlace, editor.Remove(SyntaxPath.Top).Refusal);
        Assert.Equal(EditRefusal.KeyExists, editor.InsertKey(SyntaxPath.Parse("a")!, "b", value).Refusal);
        Assert.Equal(EditRefusal.NotAMap, editor.InsertKey(SyntaxPath.Parse("d")!, "b", value).Refusal);
        Assert.Equal(EditRefusal.NotAList, editor.InsertItem(SyntaxPath.Parse("a")!, value).Refusal);
        Assert.Equal(EditRefusal.OutOfRange, editor.InsertItem(SyntaxPath.Parse("d")!, value, 2).Refusal);
        Assert.Equal(EditRefusal.OutOfRange, editor.Move(SyntaxPath.Parse("d[0]")!, 1).Refusal);
        Assert.Equal(EditRefusal.ChangesMore, editor.Remove(SyntaxPath.Parse("a")!).Refusal);
        Assert.Equal(EditRefusal.BrokenText, new TreeEditor(SyntaxTree.Parse("a: {")).SetValue(SyntaxPath.Parse("a")!, value).Refusal);
    }

    [Theory]
    [InlineData("beats[2].elements.token.at")]
    [InlineData("data.\"decode.use\".reference")]
    [InlineData("[0][1].a-b")]
    [InlineData("\"say \\\"so\\\"\"")]
    [InlineData("cell-$i")]
    public void A_path_is_read_as_it_is_written(string path) => Assert.Equal(path, SyntaxPath.Parse(path)?.ToString());

    [Theory]
    [InlineData("a..b")]
    [InlineData("a[")]
    [InlineData("a[x]")]
    [InlineData("a.\"b")]
    [InlineData("[0]a")]
    public void What_is_no_path_is_none(string path) => Assert.Null(SyntaxPath.Parse(path));

    private static void AssertEdit(string text, string expected, Func<TreeEditor, EditResult> edit)
    {
        var result = edit(new TreeEditor(SyntaxTree.Parse(text)));
        Assert.Equal(EditRefusal.None, result.Refusal);
        Assert.Equal(expected, result.Edit!.Apply(text));
    }
}
