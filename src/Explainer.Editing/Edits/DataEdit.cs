using System.Collections.Immutable;

namespace Explainer.Editing.Edits;

/// <summary>What an edit makes of what a storyboard says, whatever it is written like.</summary>
internal static class DataEdit
{
    /// <summary>The whole with another value at a path; null when the path leads nowhere.</summary>
    public static EditValue? Replace(EditValue whole, ReadOnlySpan<PathStep> path, Func<EditValue, EditValue?> change)
    {
        if (path.IsEmpty)
        {
            return change(whole);
        }

        switch (whole)
        {
            case EditMap map when path[0].Key is { } key && IndexOf(map, key) is var at and >= 0:
                return Replace(map.Entries[at].Value, path[1..], change) is { } value ? map.With(map.Entries.SetItem(at, KeyValuePair.Create(map.Entries[at].Key, value))) : null;
            case EditList list when path[0].Key is null && path[0].Index < list.Items.Length:
                return Replace(list.Items[path[0].Index], path[1..], change) is { } item ? list.With(list.Items.SetItem(path[0].Index, item)) : null;
            default:
                return null;
        }
    }

    /// <summary>A collection with one more part; null when it is none of that kind.</summary>
    /// <param name="into">The collection.</param>
    /// <param name="key">The key; null for an item.</param>
    /// <param name="value">The value.</param>
    /// <param name="index">Before which part.</param>
    public static EditValue? Insert(EditValue into, string? key, EditValue value, int index) => (into, key) switch
    {
        (EditMap map, { } name) => map.With(map.Entries.Insert(index, KeyValuePair.Create(EditValue.Text(name), value))),
        (EditList list, null) => list.With(list.Items.Insert(index, value)),
        (EditText { IsNull: true }, { } name) => new EditMap([KeyValuePair.Create(EditValue.Text(name), value)]).Named(into.Anchor),
        (EditText { IsNull: true }, null) => new EditList([value]).Named(into.Anchor),
        _ => null,
    };

    /// <summary>A collection without one of its parts; null when it has none of that kind.</summary>
    public static EditValue? Remove(EditValue from, PathStep step) => (from, step.Key) switch
    {
        (EditMap map, { } key) when IndexOf(map, key) is var at and >= 0 => map.With(map.Entries.RemoveAt(at)),
        (EditList list, null) when step.Index < list.Items.Length => list.With(list.Items.RemoveAt(step.Index)),
        _ => null,
    };

    /// <summary>A collection with a part elsewhere.</summary>
    public static EditValue? Move(EditValue within, int from, int to) => within switch
    {
        EditMap map => map.With(Moved(map.Entries, from, to)),
        EditList list => list.With(Moved(list.Items, from, to)),
        _ => null,
    };

    /// <summary>A list with a part elsewhere.</summary>
    public static ImmutableArray<T> Moved<T>(ImmutableArray<T> list, int from, int to) => list.RemoveAt(from).Insert(to, list[from]);

    private static int IndexOf(EditMap map, string key)
    {
        for (var i = 0; i < map.Entries.Length; i++)
        {
            if (map.Entries[i].Key is EditText text && text.Value == key)
            {
                return i;
            }
        }

        return -1;
    }
}
