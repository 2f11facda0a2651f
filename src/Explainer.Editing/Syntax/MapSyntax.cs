using System.Collections.Immutable;

namespace Explainer.Editing.Syntax;

/// <summary>A map from keys to values.</summary>
public sealed class MapSyntax : ValueSyntax
{
    internal MapSyntax(int start, int end, bool isFlow, bool isClosed, ImmutableArray<EntrySyntax> entries)
        : base(start, end)
    {
        (IsFlow, IsClosed, Entries) = (isFlow, isClosed, entries);
        foreach (var entry in entries)
        {
            Adopt(entry);
        }
    }

    /// <summary>Whether it is written in braces, or is a single pair in a list in brackets.</summary>
    public bool IsFlow { get; }

    /// <summary>Whether its closing brace is there; false for a block and for a pair without braces.</summary>
    public bool IsClosed { get; }

    /// <summary>The keys with their values, in order; a key that stands twice is in it twice.</summary>
    public ImmutableArray<EntrySyntax> Entries { get; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Entries;

    /// <summary>The first entry of a key; null when there is none.</summary>
    public EntrySyntax? Find(string key) => Entries.FirstOrDefault(e => e.Key is ScalarSyntax scalar && scalar.Value == key);
}
