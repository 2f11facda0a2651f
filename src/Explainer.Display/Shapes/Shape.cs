using Explainer.Core.Geometry;

namespace Explainer.Display.Shapes;

/// <summary>An area in its own coordinates, in px. Immutable; closed: the kinds in this folder are all there are.</summary>
public abstract class Shape
{
    private protected Shape(Rect bounds) => Bounds = bounds;

    /// <summary>A rectangle that the area lies within.</summary>
    public Rect Bounds { get; }

    /// <summary>Writes kind and numbers, equal exactly for equal areas.</summary>
    public abstract void WriteTo(CanonicalWriter writer);

    /// <summary>The shape for a dump, one line.</summary>
    public abstract override string ToString();
}
