using System.Collections.Immutable;
using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Reading;

/// <summary>A map from keys to values.</summary>
public sealed class MappingNode : Node
{
    private const int IndexFrom = 12;
    private Dictionary<string, int>? index;

    internal MappingNode(SourceSpan span, ImmutableArray<MappingEntry> entries)
        : base(span)
    {
        Entries = entries;
        foreach (var entry in entries)
        {
            Weight += entry.Value.Weight + 1;
            Height = Math.Max(Height, entry.Value.Height + 1);
        }
    }

    /// <summary>The entries in order; no key stands twice.</summary>
    public ImmutableArray<MappingEntry> Entries { get; }

    internal override string Kind => "a map";

    /// <summary>The value of a key, or null.</summary>
    public Node? this[string key] => Find(key) is var at and >= 0 ? Entries[at].Value : null;

    /// <summary>The entry of a key, or null.</summary>
    internal MappingEntry? Entry(string key) => Find(key) is var at and >= 0 ? Entries[at] : null;

    private int Find(string key)
    {
        if (Entries.Length < IndexFrom)
        {
            for (var i = 0; i < Entries.Length; i++)
            {
                if (Entries[i].Key.Text == key)
                {
                    return i;
                }
            }

            return -1;
        }

        if (index is null)
        {
            index = new Dictionary<string, int>(Entries.Length, StringComparer.Ordinal);
            for (var i = 0; i < Entries.Length; i++)
            {
                index.TryAdd(Entries[i].Key.Text, i);
            }
        }

        return index.TryGetValue(key, out var at) ? at : -1;
    }
}
