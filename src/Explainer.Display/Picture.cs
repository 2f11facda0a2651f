using Explainer.Core;
using Explainer.Core.Geometry;

namespace Explainer.Display;

/// <summary>A picture file's content. Two pictures are equal when their bytes are.</summary>
/// <param name="format">How to read the bytes.</param>
/// <param name="data">The file's bytes.</param>
/// <param name="size">The natural size in px.</param>
/// <param name="name">The file's name, for messages.</param>
public sealed class Picture(PictureFormat format, ReadOnlyMemory<byte> data, Size size, string name = "") : IEquatable<Picture>
{
    /// <summary>How to read the bytes.</summary>
    public PictureFormat Format { get; } = format;

    /// <summary>The file's bytes.</summary>
    public ReadOnlyMemory<byte> Data { get; } = data;

    /// <summary>The natural size in px.</summary>
    public Size Size { get; } = size;

    /// <summary>The file's name, for messages.</summary>
    public string Name { get; } = name;

    /// <summary>What the picture is.</summary>
    public ContentHash Id { get; } = ContentHash.Of(data.Span);

    /// <inheritdoc/>
    public bool Equals(Picture? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Picture);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
