namespace Explainer.Storyboards.Compiling;

/// <summary>A figure that was measured.</summary>
/// <param name="Value">The number, finite, in the unit that the measurement states.</param>
/// <param name="Unit">Its unit, such as <c>%</c>; empty for none.</param>
/// <param name="Provenance">On what and when it was measured, such as <c>PoCL on Intel Xeon, 2026-11-21</c>.</param>
/// <param name="Device">What kind of device it was measured on, such as <c>GPU</c>.</param>
public sealed record MeasuredFigure(double Value, string Unit, string Provenance, string Device);

/// <summary>Where measured figures come from.</summary>
public interface IFigureSource
{
    /// <summary>The measured figure of a dotted name such as <c>decode.compute_utilization</c>, or null when it was not measured.</summary>
    MeasuredFigure? Find(string measure);
}

/// <summary>Nothing was measured.</summary>
public sealed class NoFigures : IFigureSource
{
    /// <summary>The one instance.</summary>
    public static readonly NoFigures Instance = new();

    private NoFigures()
    {
    }

    /// <inheritdoc/>
    public MeasuredFigure? Find(string measure) => null;
}
