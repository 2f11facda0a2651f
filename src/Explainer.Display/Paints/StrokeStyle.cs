using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core;

namespace Explainer.Display.Paints;

/// <summary>How an outline is drawn. Corners are round unless told otherwise.</summary>
public sealed class StrokeStyle
{
    /// <summary>Makes a style.</summary>
    /// <param name="width">In px, above 0.</param>
    /// <param name="cap">How lines end.</param>
    /// <param name="dashes">Lengths of dash, gap, dash, gap ... in px; empty for a full line.</param>
    /// <param name="dashOffset">How far into the dashes the line starts, in px.</param>
    public StrokeStyle(double width, LineCap cap = LineCap.Round, ReadOnlySpan<double> dashes = default, double dashOffset = 0)
    {
        Width = Rounding.ToSubPixel(width);
        Cap = cap;
        var all = ImmutableArray.CreateBuilder<double>(dashes.Length);
        foreach (var dash in dashes)
        {
            all.Add(Rounding.ToSubPixel(dash));
        }

        Dashes = all.MoveToImmutable();
        DashOffset = Rounding.ToSubPixel(dashOffset);
    }

    /// <summary>In px.</summary>
    public double Width { get; }

    /// <summary>How lines end.</summary>
    public LineCap Cap { get; }

    /// <summary>Lengths of dash and gap in turn, in px.</summary>
    public ImmutableArray<double> Dashes { get; }

    /// <summary>How far into the dashes the line starts, in px.</summary>
    public double DashOffset { get; }

    /// <summary>How it turns corners.</summary>
    public LineJoin Join { get; init; }

    /// <summary>How far a corner's point may reach, in widths; what would reach farther is cut off. As SVG 1.1, 11.4, at least 1.</summary>
    public double MiterLimit { get; init => field = Rounding.ToFactor(Math.Max(1, value)); } = 4;

    /// <summary>How far the line may reach to either side of the outline, in px: half its width, more at its corners and ends.</summary>
    public double Reach => Width / 2 * Math.Max(Join == LineJoin.Miter ? MiterLimit : 1, Cap == LineCap.Square ? Math.Sqrt(2) : 1);

    /// <summary>Writes the numbers, equal exactly for equal styles.</summary>
    public void WriteTo(CanonicalWriter writer)
    {
        writer.Number(Width);
        writer.Byte((byte)((int)Cap | ((int)Join << 4)));
        if (Join == LineJoin.Miter)
        {
            writer.Number(MiterLimit);
        }

        writer.Int(Dashes.Length);
        foreach (var dash in Dashes)
        {
            writer.Number(dash);
        }

        writer.Number(DashOffset);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Width:0.##}px{(Cap == LineCap.Square ? " square" : "")}{Join switch { LineJoin.Miter => $" miter {MiterLimit:0.##}", LineJoin.Bevel => " bevel", _ => "" }}{(Dashes.IsEmpty ? "" : $" dashed +{DashOffset:0.##}")}");
}
