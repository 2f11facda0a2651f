using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display.Outlines;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Layout;

namespace Explainer.Scenes.Morphs;

/// <summary>
/// Finds what turns into what: parts into parts of the same name; within these, glyphs into equal glyphs in reading order, as a formula turns into another;
/// what is left in drawing order into what lies and looks most alike.
/// </summary>
internal sealed class MorphPairing
{
    // What passes through one step of its outline is counted as one, and finding where two contours begin as this.
    private const int WorkOfAlignment = 64;
    private const int CellsPerWork = 64;

    private readonly WorkBudget budget;
    private readonly Dictionary<(MorphPiece? From, MorphPiece? To, bool Comes, bool Goes), MorphBatch.Draft> batches = [];

    private MorphPairing(WorkBudget budget) => this.budget = budget;

    /// <summary>What is drawn between two sides; null where the budget does not allow to find out.</summary>
    /// <param name="from">The pieces of the first side.</param>
    /// <param name="to">The pieces of the second.</param>
    /// <param name="budget">Counts steps of outlines.</param>
    public static ImmutableArray<MorphBatch>? Of(ImmutableArray<MorphPiece> from, ImmutableArray<MorphPiece> to, WorkBudget budget)
    {
        var pairing = new MorphPairing(budget);
        var common = from.SelectMany(p => p.Keys).ToHashSet();
        common.IntersectWith(to.SelectMany(p => p.Keys));
        var (first, second) = (from.ToLookup(PartOf), to.ToLookup(PartOf));
        foreach (var part in first.Select(g => g.Key).Union(second.Select(g => g.Key)))
        {
            pairing.Pair([.. first[part]], [.. second[part]]);
            if (budget.IsSpent)
            {
                return null;
            }
        }

        return [.. pairing.batches.Select(b => new MorphBatch(b.Key.From, b.Key.To, b.Key.Comes, b.Key.Goes, b.Value))];

        string PartOf(MorphPiece piece) => piece.Keys.FirstOrDefault(common.Contains, "");
    }

    private void Pair(ImmutableArray<MorphPiece> from, ImmutableArray<MorphPiece> to)
    {
        var (first, second) = (GlyphsOf(from), GlyphsOf(to));
        if (!budget.Take((long)first.Count * second.Count / CellsPerWork))
        {
            return;
        }

        var kept = CommonSequence.Of(first.Count, second.Count, (i, j) => first[i].Glyph.Outline.Id == second[j].Glyph.Outline.Id);
        foreach (var (i, j) in kept)
        {
            Keep(first[i], second[j]);
        }

        // Between letters that stay, those that lie in the same gap turn into one another; without such letters all of it does.
        var shapes = (From: from.SelectMany(ShapesOf).ToList(), To: to.SelectMany(ShapesOf).ToList());
        if (kept.Count == 0)
        {
            Join([.. shapes.From, .. first.SelectMany(LettersOf)], [.. shapes.To, .. second.SelectMany(LettersOf)]);
            return;
        }

        Join(shapes.From, shapes.To);
        var (i0, j0) = (0, 0);
        foreach (var (i, j) in kept.Append((first.Count, second.Count)))
        {
            Join([.. first[i0..i].SelectMany(LettersOf)], [.. second[j0..j].SelectMany(LettersOf)]);
            (i0, j0) = (i + 1, j + 1);
        }
    }

    private static IEnumerable<Part> ShapesOf(MorphPiece piece) => piece.Figures.Select(f => new Part(piece, f, f.Bounds.Center));

    private static IEnumerable<Part> LettersOf((MorphPiece Piece, MorphGlyph Glyph) letter) =>
        OutlineFigure.Of(letter.Glyph.Outline, letter.Glyph.Map).Select(f => new Part(letter.Piece, f, letter.Glyph.Map.Apply(letter.Glyph.Outline.Bounds).Center));

    // In reading order. What a formula draws is in the order of its colours.
    private static List<(MorphPiece Piece, MorphGlyph Glyph)> GlyphsOf(ImmutableArray<MorphPiece> pieces)
    {
        var glyphs = pieces.SelectMany(p => p.Glyphs.Select(g => (p, g)));
        return pieces.Any(p => p.IsFormula) ? [.. glyphs.OrderBy(g => g.g.Map.X0)] : [.. glyphs];
    }

    private void Keep((MorphPiece Piece, MorphGlyph Glyph) from, (MorphPiece Piece, MorphGlyph Glyph) to)
    {
        var batch = BatchOf(from.Piece, to.Piece, false, false);
        if (from.Glyph.IsUpright && to.Glyph.IsUpright)
        {
            budget.Take(1);
            batch.Glyphs.Add((from.Glyph, to.Glyph));
            return;
        }

        foreach (var (a, b) in OutlineFigure.Of(from.Glyph.Outline, from.Glyph.Map).Zip(OutlineFigure.Of(to.Glyph.Outline, to.Glyph.Map)))
        {
            budget.Take(a.Count);
            batch.Figures.Add(FigureMorph.Alike(a, b));
        }
    }

    private void Join(List<Part> from, List<Part> to)
    {
        if (from.Count == 0 || to.Count == 0)
        {
            from.ForEach(p => Lone(null, p));
            to.ForEach(p => Lone(p, null));
            return;
        }

        var (room1, room2) = (RoomOf(from), RoomOf(to));
        var pairs = NearestWay.Of(from.Count, to.Count, (i, j) => Unlike(from[i], room1, to[j], room2));
        var targets = pairs.GroupBy(p => p.First).ToDictionary(g => g.Key, g => g.MinBy(Cost).Second);
        var sources = pairs.GroupBy(p => p.Second).ToDictionary(g => g.Key, g => g.MinBy(Cost).First);
        foreach (var (i, j) in pairs)
        {
            var (a, b) = (from[i], to[j]);
            if (!budget.Take(((1 + Math.Min(a.Figure.Holes.Length, b.Figure.Holes.Length)) * WorkOfAlignment) + a.Figure.Count + b.Figure.Count))
            {
                return;
            }

            // What is drawn together in one paint may lie upon itself; else all but the one that is most alike come above it, or go.
            var comes = !ReferenceEquals(to[targets[i]].Piece, b.Piece);
            var goes = !ReferenceEquals(from[sources[j]].Piece, a.Piece);
            if ((comes || goes) && Held(a) != Held(b))
            {
                // A head does not come out of the line that it is to stand at: it grows there.
                Lone(goes ? null : b, comes ? null : a);
                continue;
            }

            var batch = BatchOf(a.Piece, b.Piece, comes, goes);
            batch.Figures.Add(FigureMorph.Between(a.Figure, b.Figure));
            batch.Parts |= targets[i] != j && !comes;
            batch.Joins |= sources[j] != i && !goes;
        }

        double Cost((int First, int Second) pair) => Unlike(from[pair.First], room1, to[pair.Second], room2);
    }

    // What has no partner grows from its middle, or shrinks to it.
    private void Lone(Part? comes, Part? goes)
    {
        if (comes is { } growing && budget.Take(growing.Figure.Count))
        {
            BatchOf(null, growing.Piece, false, false).Figures.Add(FigureMorph.ToPoint(growing.Figure, growing.Middle).Back());
        }

        if (goes is { } shrinking && budget.Take(shrinking.Figure.Count))
        {
            BatchOf(shrinking.Piece, null, false, false).Figures.Add(FigureMorph.ToPoint(shrinking.Figure, shrinking.Middle));
        }
    }

    private MorphBatch.Draft BatchOf(MorphPiece? from, MorphPiece? to, bool comes, bool goes) =>
        batches.TryGetValue((from, to, comes, goes), out var batch) ? batch : batches[(from, to, comes, goes)] = new MorphBatch.Draft();

    private static Rect RoomOf(List<Part> parts) => parts.Aggregate(Rect.Empty, (all, p) => all.Union(p.Figure.Bounds.Inflate(0.5)));

    private static double Unlike(in Part a, Rect room1, in Part b, Rect room2)
    {
        var way = Share(a.Figure.Bounds.Center, room1) - Share(b.Figure.Bounds.Center, room2);
        var size = Math.Abs(Math.Log(SizeOf(a.Figure.Bounds, room1) / SizeOf(b.Figure.Bounds, room2)));
        return way.Length + (0.15 * size) + (a.Figure.Outer.IsClosed == b.Figure.Outer.IsClosed ? 0 : 0.3) + (Held(a) == Held(b) ? 0 : 0.3);

        static Point Share(Point point, Rect room) => new((point.X - room.X) / room.Width, (point.Y - room.Y) / room.Height);

        static double SizeOf(Rect bounds, Rect room) => (bounds.Width + bounds.Height + 1) / (room.Width + room.Height);
    }

    private static bool Held(in Part part) => part.Piece.Inks.Any(i => i is FillInk or PictureInk);

    // An area of a piece, and the middle of the shape or letter that it is of, where that shrinks to and grows from.
    private readonly record struct Part(MorphPiece Piece, OutlineFigure Figure, Point Middle);
}
