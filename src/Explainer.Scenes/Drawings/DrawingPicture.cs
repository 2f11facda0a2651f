using Explainer.Core;
using Explainer.Core.Geometry;

namespace Explainer.Scenes.Drawings;

/// <summary>
/// An SVG file as a picture of named parts, in the few terms that a display list has: what styles, references and units came to is worked out
/// when it is read. Its units are so small that the display list's grid is not seen when it fills a frame.
/// </summary>
/// <param name="id">What it is: equal for equal files.</param>
/// <param name="size">The size that the file says, in px.</param>
/// <param name="room">The width and height of its view box in units.</param>
/// <param name="root">What is in it.</param>
public sealed class DrawingPicture(ContentHash id, Size size, Size room, DrawingGroup root)
{
    /// <summary>What it is.</summary>
    public ContentHash Id { get; } = id;

    /// <summary>The size that the file says, in px.</summary>
    public Size Size { get; } = size;

    /// <summary>The width and height of its view box in units.</summary>
    public Size Room { get; } = room;

    /// <summary>What is in it.</summary>
    public DrawingGroup Root { get; } = root;

    /// <summary>
    /// The width of lines, in design px, from which on they grow more slowly than the picture does: with the square root of its size. So a
    /// large icon goes with drawings beside it. Infinite for lines that grow as all else.
    /// </summary>
    internal double LineWeight { get; init; } = double.PositiveInfinity;

    /// <summary>The rectangle around what is seen of it while nothing of it moves, in units.</summary>
    internal Rect Ink { get; } = root.Ink;
}
