using System.Collections.Immutable;
using System.Text;

namespace Explainer.Editing.Edits;

/// <summary>An edit as the changes that it makes of a text, in order and without overlap; all positions are those of the text before.</summary>
public sealed class TextEdit
{
    /// <summary>An edit that makes some changes.</summary>
    /// <param name="changes">The changes, in any order; none may overlap another.</param>
    public TextEdit(IEnumerable<TextChange> changes) => Changes = [.. changes.OrderBy(c => c.Start).ThenBy(c => c.Length)];

    /// <summary>An edit that changes nothing.</summary>
    public static TextEdit None { get; } = new([]);

    /// <summary>The changes.</summary>
    public ImmutableArray<TextChange> Changes { get; }

    /// <summary>The text afterwards.</summary>
    /// <param name="text">The text before.</param>
    public string Apply(string text)
    {
        var result = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var change in Changes)
        {
            result.Append(text, at, change.Start - at).Append(change.NewText);
            at = change.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The edit that gives the text before back.</summary>
    /// <param name="text">The text before.</param>
    public TextEdit Inverse(string text)
    {
        var by = 0;
        var changes = ImmutableArray.CreateBuilder<TextChange>(Changes.Length);
        foreach (var change in Changes)
        {
            changes.Add(new TextChange(change.Start + by, change.NewText.Length, text.Substring(change.Start, change.Length)));
            by += change.NewText.Length - change.Length;
        }

        return new TextEdit(changes);
    }

    /// <summary>The same edit of fewer characters.</summary>
    /// <param name="text">The text before.</param>
    internal TextEdit Least(string text) => new(Changes.Select(c => c.Least(text)).Where(c => c.Length > 0 || c.NewText.Length > 0));
}
