using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Explainer.Scenes.Composition;

namespace Explainer.Scenes.Code;

/// <summary>
/// How one state of code turns into another: lines that both have move, of the others the words that both have; what only one has goes or
/// comes.
/// </summary>
internal sealed class CodeMorph
{
    // What was compared last for a second state: in every frame of a change it is the same.
    private static readonly ConditionalWeakTable<CodeBlock, CodeMorph> Last = [];
    private readonly CodeBlock from;

    private CodeMorph(CodeBlock from, CodeBlock to)
    {
        this.from = from;
        var rows = CommonSequence.Of(from.Rows.Length, to.Rows.Length, (i, j) => TextOf(from.Rows[i]) == TextOf(to.Rows[j]));
        var kept = ImmutableArray.CreateBuilder<(CodePiece, CodePiece)>();
        foreach (var (i, j) in rows)
        {
            kept.AddRange(from.Rows[i].Pieces.Zip(to.Rows[j].Pieces));
        }

        var (taken, given) = (rows.Select(r => r.First).ToHashSet(), rows.Select(r => r.Second).ToHashSet());
        List<CodePiece> first = [.. from.Rows.Where((_, i) => !taken.Contains(i)).SelectMany(r => r.Pieces)];
        List<CodePiece> second = [.. to.Rows.Where((_, i) => !given.Contains(i)).SelectMany(r => r.Pieces)];
        var pairs = CommonSequence.Of(first.Count, second.Count, (i, j) => first[i].Text == second[j].Text && first[i].Kind == second[j].Kind);
        kept.AddRange(pairs.Select(p => (first[p.First], second[p.Second])));
        var (left, arrived) = (pairs.Select(p => p.First).ToHashSet(), pairs.Select(p => p.Second).ToHashSet());
        Kept = kept.ToImmutable();
        Gone = [.. first.Where((_, i) => !left.Contains(i))];
        Come = [.. second.Where((_, i) => !arrived.Contains(i))];
    }

    /// <summary>The pieces that both have.</summary>
    public ImmutableArray<(CodePiece From, CodePiece To)> Kept { get; }

    /// <summary>The pieces that only the first has.</summary>
    public ImmutableArray<CodePiece> Gone { get; }

    /// <summary>The pieces that only the second has.</summary>
    public ImmutableArray<CodePiece> Come { get; }

    /// <summary>Compares two states.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">The second.</param>
    public static CodeMorph Between(CodeBlock from, CodeBlock to)
    {
        if (Last.TryGetValue(to, out var known) && ReferenceEquals(known.from, from))
        {
            return known;
        }

        var morph = new CodeMorph(from, to);
        Last.AddOrUpdate(to, morph);
        return morph;
    }

    private static string TextOf(CodeRow row) => string.Join('\0', row.Pieces.Select(p => p.Text));
}
