using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Outlines;
using Explainer.Display.Shapes;
using Explainer.Display.Text;

namespace Explainer.Scenes.Morphs;

/// <summary>What of one piece turns into what of another, drawn as one outline.</summary>
internal sealed class MorphBatch
{
    // What comes above something, or goes, takes a third of the time for it.
    private const double Pace = 3;

    // Lines above areas that overlap are gone in this share of the time, as one through it.
    private const double QuickPace = 8;
    private readonly ImmutableArray<(MorphGlyph From, MorphGlyph To)> glyphs;
    private readonly ImmutableArray<FigureMorph> figures;
    private readonly ImmutableArray<InkMix> inks;
    private readonly bool parts;
    private readonly bool joins;
    private readonly bool comes;
    private readonly bool goes;

    /// <summary>Makes one.</summary>
    /// <param name="from">The first piece; null for what grows from nothing.</param>
    /// <param name="to">The second piece; null for what shrinks to nothing.</param>
    /// <param name="comes">Whether it comes above something else that the first piece becomes.</param>
    /// <param name="goes">Whether it goes above something else that becomes the second piece.</param>
    /// <param name="draft">Its outline.</param>
    public MorphBatch(MorphPiece? from, MorphPiece? to, bool comes, bool goes, Draft draft)
    {
        (From, To, this.comes, this.goes) = (from, to, comes, goes);
        (glyphs, figures, inks) = ([.. draft.Glyphs], [.. draft.Figures], InkMix.Of(from, to));
        (parts, joins) = (draft.Parts && inks.Any(i => i is { From: FillInk }), draft.Joins && inks.Any(i => i is { To: FillInk }));
        Count = glyphs.Length + figures.Sum(f => f.Count);
    }

    /// <summary>The first piece; null for what grows from nothing.</summary>
    public MorphPiece? From { get; }

    /// <summary>The second piece; null for what shrinks to nothing.</summary>
    public MorphPiece? To { get; }

    /// <summary>How many curves and glyphs it has on the way.</summary>
    public int Count { get; }

    /// <summary>Draws it.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="share">0 at the first piece, 1 at the second; may go beyond.</param>
    public void Draw(DisplayListBuilder canvas, double share)
    {
        // Old letters are gone before new ones are there, so that they are not read together.
        share = From is null ? Math.Max(0, (2 * share) - 1) : To is null ? Math.Min(1, 2 * share) : share;
        var passed = Math.Clamp(share, 0, 1);
        var light = (comes ? Math.Min(1, passed * Pace) : 1) * (goes ? Math.Min(1, (1 - passed) * Pace) : 1);
        Shape? run = glyphs.IsEmpty ? null : new GlyphRunShape(glyphs.Select(g => Between(g.From, g.To, share)));
        PathShape? path = null;
        if (!figures.IsEmpty)
        {
            var builder = new PathBuilder();
            foreach (var figure in figures)
            {
                figure.AddTo(builder, share);
            }

            path = builder.Build();
        }

        // Where an area becomes several, or several one, they overlap: there lines lie below what areas hold, and above it only as long as they coincide.
        var overlaps = parts || joins;
        var above = Math.Max(parts ? 1 - (passed * QuickPace) : 0, joins ? 1 - ((1 - passed) * QuickPace) : 0);
        foreach (var ink in overlaps ? inks.Where(IsLine) : [])
        {
            Put(ink, light);
        }

        foreach (var ink in inks)
        {
            if (ink is { From: PictureInk } or { To: PictureInk } && (comes || goes))
            {
                continue;
            }

            Put(ink, overlaps && IsLine(ink) ? light * Math.Max(0, above) : light);
        }

        void Put(InkMix ink, double seen)
        {
            foreach (var shape in (Shape?[])[run, path])
            {
                if (shape is not null)
                {
                    ink.Draw(canvas, shape, share, seen, From?.Bounds ?? To!.Bounds, To?.Bounds ?? From!.Bounds);
                }
            }
        }
    }

    private static bool IsLine(InkMix ink) => ink is { From: StrokeInk } or { To: StrokeInk };

    private static PositionedGlyph Between(MorphGlyph from, MorphGlyph to, double share) => new(
        to.Outline, Point.Lerp(new Point(from.Map.X0, from.Map.Y0), new Point(to.Map.X0, to.Map.Y0), share), Math.Max(0, from.Map.Xx + ((to.Map.Xx - from.Map.Xx) * share)), 0, 0);

    /// <summary>The outline of one that is being put together.</summary>
    internal sealed class Draft
    {
        /// <summary>Glyphs that both pieces have.</summary>
        public List<(MorphGlyph From, MorphGlyph To)> Glyphs { get; } = [];

        /// <summary>Areas that turn into others.</summary>
        public List<FigureMorph> Figures { get; } = [];

        /// <summary>Whether one area becomes several of it.</summary>
        public bool Parts { get; set; }

        /// <summary>Whether several areas become one of it.</summary>
        public bool Joins { get; set; }
    }
}
