using Explainer.Editing.Syntax;

namespace Explainer.Editing.Edits;

/// <summary>
/// Edits of a storyboard as the least changes of its text: how the author writes is kept (indentation, quotes, blocks and brackets, commas, comments), and
/// what lies outside of the changes stays as it is. Each edit is tried first: what the text says afterwards is what it said before with the edit made, or
/// the edit is refused.
/// </summary>
/// <param name="tree">The text.</param>
public sealed class TreeEditor(SyntaxTree tree)
{
    private readonly Lazy<EditValue> data = new(() => EditValue.Of(tree.Root));

    /// <summary>Puts another value at a path. What an anchor names keeps it.</summary>
    /// <param name="path">Where; it must be there, empty or not.</param>
    /// <param name="value">The value.</param>
    public EditResult SetValue(SyntaxPath path, EditValue value)
    {
        if (Find(path, out var node) is var refusal and not EditRefusal.None)
        {
            return refusal;
        }

        var named = value.Named(node!.Anchor);
        return Checked(new ValueEdits(tree).Set(node, value), path, _ => named);
    }

    /// <summary>Adds a key to a map. Where nothing is yet, a map is made.</summary>
    /// <param name="map">The map's path.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="index">Before which entry; null for behind the last.</param>
    public EditResult InsertKey(SyntaxPath map, string key, EditValue value, int? index = null)
    {
        if (Find(map, out var node) is var refusal and not EditRefusal.None)
        {
            return refusal;
        }

        switch (node)
        {
            case ScalarSyntax { IsNull: true }:
                return Checked(new ValueEdits(tree).SetFirst(node, new EditMap([KeyValuePair.Create(EditValue.Text(key), value)])), map, d => DataEdit.Insert(d, key, value, 0));
            case MapSyntax target when target.Find(key) is not null:
                return EditRefusal.KeyExists;
            case MapSyntax target when index is < 0 || index > target.Entries.Length:
                return EditRefusal.OutOfRange;
            case MapSyntax { IsFlow: true, IsClosed: false }:
                return EditRefusal.NotAMap;
            case MapSyntax target:
                var at = index ?? target.Entries.Length;
                return Checked(new PartEdits(tree).Insert(target, EditValue.Text(key), value, at), map, d => DataEdit.Insert(d, key, value, at));
            default:
                return EditRefusal.NotAMap;
        }
    }

    /// <summary>Adds an item to a list. Where nothing is yet, a list is made.</summary>
    /// <param name="list">The list's path.</param>
    /// <param name="value">The item.</param>
    /// <param name="index">Before which item; null for behind the last.</param>
    public EditResult InsertItem(SyntaxPath list, EditValue value, int? index = null)
    {
        if (Find(list, out var node) is var refusal and not EditRefusal.None)
        {
            return refusal;
        }

        switch (node)
        {
            case ScalarSyntax { IsNull: true }:
                return Checked(new ValueEdits(tree).SetFirst(node, new EditList([value])), list, d => DataEdit.Insert(d, null, value, 0));
            case ListSyntax target when index is < 0 || index > target.Items.Length:
                return EditRefusal.OutOfRange;
            case ListSyntax target:
                var at = index ?? target.Items.Length;
                return Checked(new PartEdits(tree).Insert(target, null, value, at), list, d => DataEdit.Insert(d, null, value, at));
            default:
                return EditRefusal.NotAList;
        }
    }

    /// <summary>Takes a key with its value, or an item, away. A comment behind it goes with it, those above stay.</summary>
    /// <param name="path">Where it is.</param>
    public EditResult Remove(SyntaxPath path)
    {
        if (Find(path, out var node) is var refusal and not EditRefusal.None)
        {
            return refusal;
        }

        if (node!.Parent is not { Parent: ValueSyntax within } part)
        {
            return EditRefusal.NoSuchPlace;
        }

        var around = new SyntaxPath(path.Steps[..^1]);
        var edit = within.Children.Skip(1).Any() ? new PartEdits(tree).Remove(within, part)
            : new ValueEdits(tree).Set(within, EditValue.Parse(within is MapSyntax ? "{}" : "[]")!);
        return Checked(edit, around, d => DataEdit.Remove(d, path.Steps[^1]));
    }

    /// <summary>Moves an item, or a key with its value, within its list or map. The comment behind it and those right above it go with it.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="index">Where it stands afterwards, counted from 0.</param>
    public EditResult Move(SyntaxPath path, int index)
    {
        if (Find(path, out var node) is var refusal and not EditRefusal.None)
        {
            return refusal;
        }

        if (node!.Parent is not { Parent: ValueSyntax within } part)
        {
            return EditRefusal.NoSuchPlace;
        }

        var parts = within.Children.ToList();
        var from = parts.IndexOf(part);
        return index < 0 || index >= parts.Count ? EditRefusal.OutOfRange
            : index == from ? TextEdit.None
            : Checked(new PartEdits(tree).Move(within, from, index), new SyntaxPath(path.Steps[..^1]), d => DataEdit.Move(d, from, index));
    }

    private EditRefusal Find(SyntaxPath path, out ValueSyntax? node)
    {
        node = tree.IsBroken ? null : path.Find(tree);
        return tree.IsBroken ? EditRefusal.BrokenText : node is null ? EditRefusal.NoSuchPlace : EditRefusal.None;
    }

    private EditResult Checked(TextEdit edit, SyntaxPath path, Func<EditValue, EditValue?> change)
    {
        edit = edit.Least(tree.Text);
        var after = SyntaxTree.Parse(edit.Apply(tree.Text));
        return !after.IsBroken && DataEdit.Replace(data.Value, path.Steps.AsSpan(), change) is { } wanted && EditValue.Of(after.Root).Says(wanted)
            && Unnamed(after) <= Unnamed(tree)
            ? edit
            : EditRefusal.ChangesMore;
    }

    // How many aliases have no anchor before them.
    private static int Unnamed(SyntaxTree text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var token in text.Tokens)
        {
            if (token.Kind == TokenKind.Anchor)
            {
                names.Add(text.Text.Substring(token.Start + 1, token.Length - 1));
            }
            else if (token.Kind == TokenKind.Alias && !names.Contains(text.Text.Substring(token.Start + 1, token.Length - 1)))
            {
                count++;
            }
        }

        return count;
    }
}
