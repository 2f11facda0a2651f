namespace Explainer.Core.Geometry;

/// <summary>A width and a height in px, neither negative.</summary>
/// <param name="Width">In px.</param>
/// <param name="Height">In px.</param>
public readonly record struct Size(double Width, double Height)
{
    /// <summary>A size, scaled.</summary>
    public static Size operator *(Size size, double factor) => new(size.Width * factor, size.Height * factor);
}
