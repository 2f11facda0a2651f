using Explainer.Core;

namespace Explainer.Display.Paints;

/// <summary>What an area is filled with. Closed: the kinds in this file are all there are.</summary>
public abstract class Paint
{
    private protected Paint()
    {
    }

    /// <summary>Writes kind and numbers, equal exactly for equal paints.</summary>
    public abstract void WriteTo(CanonicalWriter writer);

    /// <summary>A paint of one colour.</summary>
    public static Paint Solid(Color color) => new SolidPaint(Rgba.From(color));
}
