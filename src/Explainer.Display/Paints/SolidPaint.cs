namespace Explainer.Display.Paints;

/// <summary>One colour everywhere.</summary>
/// <param name="color">The colour.</param>
public sealed class SolidPaint(Rgba color) : Paint
{
    /// <summary>The colour.</summary>
    public Rgba Color { get; } = color;

    /// <inheritdoc/>
    public override void WriteTo(CanonicalWriter writer)
    {
        writer.Byte(1);
        writer.Colour(Color);
    }

    /// <inheritdoc/>
    public override string ToString() => Color.ToString();
}
