using Explainer.Display.Commands;

namespace Explainer.Raster.Drawing;

/// <summary>One command of a list, flattened: the children of a plain layer follow it.</summary>
/// <param name="command">What to draw.</param>
/// <param name="bounds">The device pixels that it may touch.</param>
internal sealed class DrawOp(DisplayCommand command, PixelRect bounds)
{
    /// <summary>What to draw.</summary>
    internal DisplayCommand Command { get; } = command;

    /// <summary>The device pixels that it may touch.</summary>
    internal PixelRect Bounds { get; } = bounds;

    /// <summary>The index after its last child; its own index + 1 when it has none.</summary>
    internal int End { get; set; }

    /// <summary>The finished part that it is drawn with, once it is known.</summary>
    internal object? Part { get; set; }

    /// <summary>The coverage of the area that a layer is clipped to, once it is known.</summary>
    internal object? Clip { get; set; }

    /// <summary>The gradient that it is painted with, once it is known.</summary>
    internal GradientSampler? Gradient { get; set; }
}
