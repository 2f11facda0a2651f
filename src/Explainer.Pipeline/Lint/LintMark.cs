using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Lint;

/// <summary>One thing that a frame shows.</summary>
internal sealed class LintMark
{
    // Fainter than this it is not seen for what it is.
    private const double Faint = 0.35;
    private ImmutableArray<Rect> lines;

    /// <summary>Takes one command.</summary>
    /// <param name="command">What is drawn.</param>
    /// <param name="element">Whose it is; null for the ground, notes and captions.</param>
    /// <param name="light">The opacity of the layers that it lies in, 0 to 1.</param>
    /// <param name="bounds">Where it is seen, in design px.</param>
    /// <param name="order">Its place among all that is drawn.</param>
    /// <param name="index">The command of the list that it is, or lies in.</param>
    public LintMark(DisplayCommand command, Element? element, double light, Rect bounds, int order, int index)
    {
        (Command, Element, Light, Bounds, Order, Index) = (command, element, light, bounds, order, index);
        Run = command is FillCommand { Shape: GlyphRunShape run } ? run : null;
        Opacity = light * command switch
        {
            FillCommand { Paint: SolidPaint solid } => solid.Color.A / 255.0,
            StrokeCommand { Paint: SolidPaint solid } => solid.Color.A / 255.0,
            PictureCommand picture => picture.Opacity / 255.0,
            _ => 1,
        };
    }

    /// <summary>What is drawn.</summary>
    public DisplayCommand Command { get; }

    /// <summary>Whose it is; null for the ground, notes and captions.</summary>
    public Element? Element { get; }

    /// <summary>The opacity of the layers that it lies in, 0 to 1.</summary>
    public double Light { get; }

    /// <summary>Where it is seen, in design px.</summary>
    public Rect Bounds { get; }

    /// <summary>Its place among all that is drawn.</summary>
    public int Order { get; }

    /// <summary>The command of the list that it is, or lies in.</summary>
    public int Index { get; }

    /// <summary>How opaque it is, 0 to 1.</summary>
    public double Opacity { get; }

    /// <summary>The glyphs of a text; null for all else.</summary>
    public GlyphRunShape? Run { get; }

    /// <summary>Whether it is a text.</summary>
    public bool IsText => Run is not null;

    /// <summary>Whether it is opaque enough to be seen for what it is.</summary>
    public bool IsSeen => Opacity >= Faint;

    /// <summary>From the command's coordinates to the frame.</summary>
    public Affine Map => Command switch
    {
        FillCommand fill => fill.Transform,
        StrokeCommand stroke => stroke.Transform,
        PictureCommand picture => picture.Transform,
        _ => Affine.Identity,
    };

    /// <summary>The greatest type size of a text in design px, as it is seen.</summary>
    public double TypeSize => Run is null ? 0 : Run.Glyphs.Max(g => g.Size) * Map.MeanScale;

    /// <summary>The ink of each line of a text, in design px; of all else its bounds.</summary>
    public ImmutableArray<Rect> Lines => lines.IsDefault ? lines = FindLines() : lines;

    /// <summary>Whether one of two elements is inside of the other, or they are the same.</summary>
    public static bool AreKin(Element a, Element b)
    {
        for (var at = a; at is not null; at = at.Parent)
        {
            if (at == b)
            {
                return true;
            }
        }

        for (var at = b.Parent; at is not null; at = at.Parent)
        {
            if (at == a)
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<Rect> FindLines()
    {
        if (Run is null)
        {
            return [Bounds];
        }

        var found = ImmutableArray.CreateBuilder<Rect>();
        var (baseline, line) = (double.NaN, Rect.Empty);
        foreach (var glyph in Run.Glyphs)
        {
            if (Math.Abs(glyph.Position.Y - baseline) > glyph.Size * 0.5)
            {
                Add(line);
                (baseline, line) = (glyph.Position.Y, Rect.Empty);
            }

            var outline = glyph.Outline.Bounds;
            line = line.Union(new Rect(
                glyph.Position.X + (outline.X * glyph.Size), glyph.Position.Y + (outline.Y * glyph.Size), outline.Width * glyph.Size, outline.Height * glyph.Size));
        }

        Add(line);
        return found.ToImmutable();

        void Add(Rect ink)
        {
            var seen = ink.IsEmpty ? Rect.Empty : Map.Apply(ink).Intersect(Bounds);
            if (!seen.IsEmpty)
            {
                found.Add(seen);
            }
        }
    }
}
