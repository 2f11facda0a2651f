using System.Collections.Immutable;

namespace Explainer.Pipeline.Films;

/// <summary>Names that callers write, each with what it means here.</summary>
/// <param name="entries">All of them, in the order in which they are suggested.</param>
internal sealed class NameTable<T>(params ImmutableArray<(string Name, T Meaning)> entries)
{
    /// <summary>The names.</summary>
    public ImmutableArray<string> Names { get; } = [.. entries.Select(e => e.Name)];

    /// <summary>What a name means.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of <see cref="Names"/>.</exception>
    public T this[string name]
    {
        get
        {
            var index = Names.IndexOf(name);
            ArgumentOutOfRangeException.ThrowIfNegative(index, name);
            return entries[index].Meaning;
        }
    }
}
