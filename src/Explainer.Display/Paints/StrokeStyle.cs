using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core;

namespace Explainer.Display.Paints;

/// <summary>How an outline is drawn. Joins are round.</summary>
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

    /// <summary>Writes the numbers, equal exactly for equal styles.</summary>
    public void WriteTo(CanonicalWriter writer)
    {
        writer.Number(Width);
        writer.Byte((byte)Cap);
        writer.Int(Dashes.Length);
        foreach (var dash in Dashes)
        {
            writer.Number(dash);
        }

        writer.Number(DashOffset);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Width:0.##}px{(Dashes.IsEmpty ? "" : $" dashed +{DashOffset:0.##}")}");
}
