using System.Globalization;

namespace Explainer.Scenes.Definitions;

/// <summary>A prop that takes a number.</summary>
public sealed class NumberProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    /// <param name="name">In kebab-case.</param>
    /// <param name="summary">One sentence.</param>
    /// <param name="fallback">The default.</param>
    /// <param name="min">The least value allowed.</param>
    /// <param name="max">The greatest value allowed.</param>
    /// <param name="unit">Such as px, %, degrees, s, or share (0 to 1, may be written as a percentage); empty for none.</param>
    public NumberProp(string name, string summary, double fallback, double min = double.MinValue, double max = double.MaxValue, string unit = "")
        : base(PropKind.Number, name, summary)
    {
        Default = PropValue.Of(fallback);
        Min = min;
        Max = max;
        Unit = unit;
        Animatable = true;
    }

    /// <summary>The least value allowed.</summary>
    public double Min { get; }

    /// <summary>The greatest value allowed.</summary>
    public double Max { get; }

    /// <summary>The unit; see the constructor.</summary>
    public string Unit { get; }

    /// <inheritdoc/>
    public override string? DefaultText =>
        double.IsNaN(Default.Number) ? null : Default.Number.ToString("0.######", CultureInfo.InvariantCulture);
}
