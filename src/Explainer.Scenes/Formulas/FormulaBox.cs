using Explainer.Core.Geometry;
using Explainer.Display.Shapes;

namespace Explainer.Scenes.Formulas;

/// <summary>A part of a formula while it is set: what is in it and how much room it takes, in em of the formula, from its baseline's left end.</summary>
internal sealed class FormulaBox
{
    private readonly List<FormulaItem> items = [];

    /// <summary>Its width.</summary>
    public double Width { get; set; }

    /// <summary>How far it reaches above the baseline.</summary>
    public double Height { get; set; }

    /// <summary>How far it reaches below the baseline.</summary>
    public double Depth { get; set; }

    /// <summary>How much of its width is there for the lean of its last letter.</summary>
    public double ItalicCorrection { get; set; }

    /// <summary>Where an accent above it stands, from its left; null for its middle.</summary>
    public double? TopAccent { get; set; }

    /// <summary>Its glyphs and lines.</summary>
    public IReadOnlyList<FormulaItem> Items => items;

    /// <summary>Adds a glyph; the box grows upwards and downwards to hold it.</summary>
    /// <param name="glyph">The glyph.</param>
    /// <param name="x">Where it stands.</param>
    /// <param name="shift">How far its baseline is lowered.</param>
    /// <param name="setting">How it is set.</param>
    /// <param name="scale">Its size.</param>
    public void Add(MathGlyph glyph, double x, double shift, FormulaSetting setting, double scale)
    {
        items.Add(new FormulaItem(glyph.Outline, new Point(x, shift), scale, setting.Part, setting.Color));
        Hold((glyph.Height * scale) - shift, (glyph.Depth * scale) + shift);
    }

    /// <summary>Adds a rectangle; the box grows upwards and downwards to hold it.</summary>
    /// <param name="x">Its left side.</param>
    /// <param name="top">Its top's height above the baseline.</param>
    /// <param name="width">Its width.</param>
    /// <param name="thickness">Its height.</param>
    /// <param name="setting">How it is set.</param>
    public void AddLine(double x, double top, double width, double thickness, FormulaSetting setting)
    {
        var outline = new PathBuilder(snap: false).Move(0, 0).Line(width, 0).Line(width, thickness).Line(0, thickness).Close().Build();
        items.Add(new FormulaItem(outline, new Point(x, -top), 1, setting.Part, setting.Color));
        Hold(top, thickness - top);
    }

    /// <summary>Adds an outline of running text without a change of the box.</summary>
    public void Add(PathShape outline, Point position, double size, FormulaSetting setting) =>
        items.Add(new FormulaItem(outline, position, size, setting.Part, setting.Color));

    /// <summary>Adds what is in another box; this one grows upwards and downwards to hold it.</summary>
    /// <param name="other">The other box, which is left as it is.</param>
    /// <param name="x">Where its left end stands.</param>
    /// <param name="shift">How far its baseline is lowered.</param>
    public void Add(FormulaBox other, double x, double shift)
    {
        foreach (var item in other.items)
        {
            items.Add(item with { Position = new Point(item.Position.X + x, item.Position.Y + shift) });
        }

        Hold(other.Height - shift, other.Depth + shift);
    }

    /// <summary>Grows upwards and downwards.</summary>
    public void Hold(double height, double depth)
    {
        Height = Math.Max(Height, height);
        Depth = Math.Max(Depth, depth);
    }
}
