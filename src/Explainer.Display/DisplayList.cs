using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display.Commands;

namespace Explainer.Display;

/// <summary>Everything that one frame shows, in drawing order. Equal lists mean equal pictures.</summary>
/// <param name="size">The frame in px, before any scaling by the raster.</param>
/// <param name="commands">What to draw, the first at the bottom.</param>
public sealed class DisplayList(PixelSize size, ImmutableArray<DisplayCommand> commands) : IEquatable<DisplayList>
{
    [ThreadStatic]
    private static CanonicalWriter? scratch;

    /// <summary>The frame in px.</summary>
    public PixelSize Size { get; } = size;

    /// <summary>What to draw, the first at the bottom.</summary>
    public ImmutableArray<DisplayCommand> Commands { get; } = commands;

    /// <summary>What the list shows; the same on every machine. Worked out anew at each call.</summary>
    public ContentHash Hash()
    {
        var writer = scratch ??= new CanonicalWriter();
        writer.Clear();
        writer.Int(Size.Width);
        writer.Int(Size.Height);
        foreach (var command in Commands)
        {
            command.WriteTo(writer);
        }

        return ContentHash.Of(writer.Written);
    }

    /// <inheritdoc/>
    public bool Equals(DisplayList? other) =>
        other is not null && Size == other.Size && Commands.AsSpan().SequenceEqual(other.Commands.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DisplayList);

    /// <inheritdoc/>
    public override int GetHashCode() => Commands.Length;
}
