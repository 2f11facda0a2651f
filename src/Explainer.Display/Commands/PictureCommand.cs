using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;

namespace Explainer.Display.Commands;

/// <summary>Draws a picture into a rectangle.</summary>
/// <param name="picture">The picture.</param>
/// <param name="target">The rectangle in its own coordinates, in px.</param>
/// <param name="transform">From these coordinates to frame px.</param>
/// <param name="opacity">0 to 255.</param>
/// <param name="origin">Where it comes from.</param>
public sealed class PictureCommand(Picture picture, Rect target, in Affine transform, byte opacity, SourceSpan? origin)
    : DisplayCommand(transform.Apply(target).Inflate(1), origin)
{
    /// <summary>The picture.</summary>
    public Picture Picture { get; } = picture;

    /// <summary>The rectangle in its own coordinates, in px.</summary>
    public Rect Target { get; } = target;

    /// <summary>From these coordinates to frame px.</summary>
    public Affine Transform { get; } = transform;

    /// <summary>0 to 255.</summary>
    public byte Opacity { get; } = opacity;

    /// <inheritdoc/>
    public override void WriteTo(CanonicalWriter writer)
    {
        writer.Byte(4);
        writer.Hash(Picture.Id);
        writer.Rect(Target);
        writer.Affine(Transform);
        writer.Byte(Opacity);
    }
}
