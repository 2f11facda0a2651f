using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Explainer.Core.Geometry;
using Explainer.Scenes.Composition;

namespace Explainer.Scenes.Formulas;

/// <summary>
/// How one formula turns into another: glyphs that both have move, those of named parts wherever the part stands, all others in reading
/// order. What only one of them has goes or comes, and moves with its part when both have that.
/// </summary>
internal sealed class FormulaMorph
{
    // How high a part goes that passes others, in em.
    private const double Arc = 0.95;

    // What was compared last for a second formula: in every frame of a change it is the same.
    private static readonly ConditionalWeakTable<FormulaBlock, FormulaMorph> Last = [];
    private readonly FormulaBlock from;
    private readonly ImmutableArray<(FormulaItem From, FormulaItem To, double Lift)> kept;
    private readonly ImmutableArray<(FormulaItem Item, Point By)> gone;
    private readonly ImmutableArray<(FormulaItem Item, Point By)> come;

    private FormulaMorph(FormulaBlock from, FormulaBlock to)
    {
        this.from = from;
        var (first, second) = (Centred(from), Centred(to));
        var pairs = Common(first, second);
        kept = [.. pairs.Select(p => (first[p.From], second[p.To], first[p.From].Part is not null && pairs.Exists(o => Passes(p, o)) ? Arc : 0))];
        gone = [.. Others(first, pairs.Select(p => p.From).ToHashSet(), second)];
        come = [.. Others(second, pairs.Select(p => p.To).ToHashSet(), first)];
    }

    /// <summary>Compares two formulas. Their points are measured from the middles of their boxes.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">The second.</param>
    public static FormulaMorph Between(FormulaBlock from, FormulaBlock to)
    {
        if (Last.TryGetValue(to, out var known) && ReferenceEquals(known.from, from))
        {
            return known;
        }

        var morph = new FormulaMorph(from, to);
        Last.AddOrUpdate(to, morph);
        return morph;
    }

    /// <summary>What is to be drawn, with the share of its opacity.</summary>
    /// <param name="share">0 at the first formula, 1 at the second; may go beyond.</param>
    public IEnumerable<(FormulaItem Item, double Opacity)> At(double share)
    {
        foreach (var (source, to, lift) in kept)
        {
            var along = Math.Clamp(share, 0, 1);
            yield return (to with
            {
                Position = Point.Lerp(source.Position, to.Position, share) - new Point(0, 4 * along * (1 - along) * lift),
                Size = source.Size + ((to.Size - source.Size) * share),
            }, 1);
        }

        // The old has gone before the new is there, so that they are not read together.
        foreach (var (item, by) in gone)
        {
            yield return (item with { Position = item.Position + (by * share) }, Math.Clamp(1 - (share * 2), 0, 1));
        }

        foreach (var (item, by) in come)
        {
            yield return (item with { Position = item.Position + (by * (1 - share)) }, Math.Clamp((share * 2) - 1, 0, 1));
        }
    }

    private static bool Passes((int From, int To) pair, (int From, int To) other) => (pair.From < other.From) != (pair.To < other.To) && pair != other;

    private static ImmutableArray<FormulaItem> Centred(FormulaBlock block)
    {
        var middle = new Point(block.Width / 2, (block.Depth - block.Height) / 2);
        return [.. block.Items.Select(i => i with { Position = i.Position - middle })];
    }

    // What has a name is compared with what has the same name, wherever it stands; the rest in reading order.
    private static List<(int From, int To)> Common(ImmutableArray<FormulaItem> first, ImmutableArray<FormulaItem> second)
    {
        var pairs = new List<(int, int)>();
        foreach (var part in first.Select(i => i.Part).Distinct())
        {
            var (from, to) = (IndicesOf(first, part), IndicesOf(second, part));
            pairs.AddRange(CommonSequence.Of(from.Count, to.Count, (i, j) => AreAlike(first[from[i]], second[to[j]])).Select(p => (from[p.First], to[p.Second])));
        }

        return pairs;
    }

    private static List<int> IndicesOf(ImmutableArray<FormulaItem> items, string? part) =>
        [.. Enumerable.Range(0, items.Length).Where(i => items[i].Part == part)];

    private static bool AreAlike(FormulaItem a, FormulaItem b) => a.Outline.Id == b.Outline.Id;

    private static IEnumerable<(FormulaItem Item, Point By)> Others(ImmutableArray<FormulaItem> items, HashSet<int> kept, ImmutableArray<FormulaItem> others)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (!kept.Contains(i))
            {
                var by = items[i].Part is { } part && others.Any(o => o.Part == part) ? MiddleOf(others, part) - MiddleOf(items, part) : Point.Zero;
                yield return (items[i], by);
            }
        }
    }

    private static Point MiddleOf(ImmutableArray<FormulaItem> items, string part) =>
        items.Where(i => i.Part == part).Aggregate(Rect.Empty, (all, i) => all.Union(i.Bounds)).Center;
}
