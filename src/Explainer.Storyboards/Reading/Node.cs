using System.Collections.Immutable;
using Explainer.Core.Diagnostics;

namespace Explainer.Storyboards.Reading;

/// <summary>A value of a storyboard file, before anything is known of its meaning. Immutable; an alias shares the node it stands for.</summary>
public abstract class Node
{
    private protected Node(SourceSpan span) => Span = span;

    /// <summary>Where it is written.</summary>
    public SourceSpan Span { get; }

    /// <summary>How many nodes it holds with itself, aliases counted as what they stand for.</summary>
    internal long Weight { get; private protected init; } = 1;

    /// <summary>How many levels it has, 1 for a scalar.</summary>
    internal int Height { get; private protected init; } = 1;

    /// <summary>What it is, for messages: a text, a list or a map.</summary>
    internal abstract string Kind { get; }
}

/// <summary>A single value.</summary>
public sealed class ScalarNode : Node
{
    private readonly LineIndex? lines;
    private readonly int start;
    private readonly int end;

    internal ScalarNode(SourceSpan span, string text, bool isPlain, LineIndex? lines = null, int start = 0, int end = 0)
        : base(span)
    {
        Text = text;
        IsPlain = isPlain;
        this.lines = lines;
        this.start = start;
        this.end = end;
    }

    /// <summary>The text without quotes.</summary>
    public string Text { get; }

    /// <summary>Whether it is written without quotes.</summary>
    public bool IsPlain { get; }

    /// <summary>Whether it is nothing: empty, ~ or null, without quotes.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null";

    internal override string Kind => IsNull ? "nothing" : "a text";

    /// <summary>
    /// The place of a part of the text. Exact where the part is written in the file as it reads; for a part with escapes or a folded line
    /// break, the whole scalar.
    /// </summary>
    internal SourceSpan Part(int offset, int length)
    {
        if (lines is null || length <= 0 || offset < 0 || offset + length > Text.Length)
        {
            return Span;
        }

        var raw = lines.Source.Text.AsSpan(start, end - start);
        var fragment = Text.AsSpan(offset, length);

        // The part is the nth of its kind in the text, so it is the nth in the file too, whatever quotes and folding did between.
        var earlier = 0;
        for (var at = Text.AsSpan().IndexOf(fragment); at >= 0 && at < offset;)
        {
            earlier++;
            var next = Text.AsSpan(at + 1).IndexOf(fragment);
            at = next < 0 ? -1 : at + 1 + next;
        }

        var found = -1;
        for (var n = 0; n <= earlier; n++)
        {
            var next = raw[(found + 1)..].IndexOf(fragment);
            if (next < 0)
            {
                return Span;
            }

            found += 1 + next;
        }

        return lines.Span(start + found, start + found + length);
    }

    /// <summary>Another text at the same place, as a template makes it.</summary>
    internal ScalarNode WithText(string text) => new(Span, text, isPlain: IsPlain, lines, start, end);
}

/// <summary>A list of values.</summary>
public sealed class SequenceNode : Node
{
    internal SequenceNode(SourceSpan span, ImmutableArray<Node> items)
        : base(span)
    {
        Items = items;
        foreach (var item in items)
        {
            Weight += item.Weight;
            Height = Math.Max(Height, item.Height + 1);
        }
    }

    /// <summary>The values in order.</summary>
    public ImmutableArray<Node> Items { get; }

    internal override string Kind => "a list";
}

/// <summary>One key of a map with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value.</param>
public readonly record struct MappingEntry(ScalarNode Key, Node Value);

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
