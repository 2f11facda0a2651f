using Explainer.Editing.Edits;
using Explainer.Editing.Syntax;

namespace Explainer.Editing.Tests.Edits;

/// <summary>An edit of a storyboard by chance, made twice: in the text, and in what it says.</summary>
internal static class RandomEdit
{
    private static readonly string[] Values =
    [
        "plain", "two words", "0.5", "50%", "-3", "true", "0:05-0:15", "\"a: b\"", "\"x # y\"", "\"{figure}\"", "\"\"", "'it''s'", "\"say \\\"so\\\"\"", "\"one\\ntwo\\n\"",
        "\"- a\"", "\"null\"", "~", "\" lead\"", "\"trail \"", "\"#fff\"", "\"[now]\"", "值", "\"a, b\"", "\"a]\"", "\"x:\"", "\"?\"", "\"|\"", "\"\\t\"", "\"&a\"", "\"*a\"", "\"!a\"", "\"%\"",
        "[50%, 32%]", "[]", "{}", "{ play: tick, gain: -6 }", "[a, [b, { c: d }], \"e: f\"]", "{ a: { b: [1, 2] }, \"c d\": \"\" }", "[{ at: 0s, show: x }, { at: 1s, hide: x }]",
    ];

    private static readonly string[] Keys = ["fresh", "fresh-key", "two words", "a.b", "$k", "键", "x: y", "#k", "", "-", "[k]", "0"];

    /// <summary>What an edit is, for messages.</summary>
    public static EditResult Make(Random chance, SyntaxTree tree, Data data, out string what)
    {
        var editor = new TreeEditor(tree);
        var nodes = tree.Root.All().OfType<ValueSyntax>().Where(n => n.Parent is not EntrySyntax entry || entry.Value == n).ToList();
        var node = nodes[chance.Next(nodes.Count)];
        var path = SyntaxPath.Of(node);
        var written = Values[chance.Next(Values.Length)];
        var value = EditValue.Parse(written)!;
        var target = data.At(path);
        what = $"{path} {written}";
        switch (chance.Next(5))
        {
            case 0:
                what = "set " + what;
                var set = editor.SetValue(path, value);
                if (set.Edit is not null)
                {
                    target.Become(Data.Read(written));
                }

                return set;
            case 1:
                what = "remove " + what;
                var removed = editor.Remove(path);
                if (removed.Edit is not null)
                {
                    var around = data.At(new SyntaxPath(path.Steps[..^1]));
                    var at = around.Parts.IndexOf(target);
                    around.Parts.RemoveRange(around.IsMap ? at - 1 : at, around.IsMap ? 2 : 1);
                }

                return removed;
            case 2:
                var count = node.Parent?.Parent?.Children.Count() ?? 1;
                var to = chance.Next(count);
                what = $"move to {to} {what}";
                var moved = editor.Move(path, to);
                if (moved.Edit is not null)
                {
                    var around = data.At(new SyntaxPath(path.Steps[..^1]));
                    var (step, at) = (around.IsMap ? 2 : 1, around.Parts.IndexOf(target));
                    at = around.IsMap ? at - 1 : at;
                    var part = around.Parts.GetRange(at, step);
                    around.Parts.RemoveRange(at, step);
                    around.Parts.InsertRange(to * step, part);
                }

                return moved;
            case 3:
                var key = Keys[chance.Next(Keys.Length)];
                var before = chance.Next(3) == 0 ? (int?)null : chance.Next(1 + target.Parts.Count / 2);
                what = $"insert key {key} {before} {what}";
                var added = editor.InsertKey(path, key, value, before);
                if (added.Edit is not null)
                {
                    if (!target.IsMap)
                    {
                        target.Become(Data.Read("{}"));
                    }

                    target.Parts.InsertRange((before ?? (target.Parts.Count / 2)) * 2, [Data.Read($"\"{key}\""), Data.Read(written)]);
                }

                return added;
            default:
                var index = chance.Next(3) == 0 ? (int?)null : chance.Next(1 + target.Parts.Count);
                what = $"insert item {index} {what}";
                var item = editor.InsertItem(path, value, index);
                if (item.Edit is not null)
                {
                    if (!target.IsList)
                    {
                        target.Become(Data.Read("[]"));
                    }

                    target.Parts.Insert(index ?? target.Parts.Count, Data.Read(written));
                }

                return item;
        }
    }
}
