using System.Globalization;
using Explainer.Core.Geometry;

namespace Explainer.Scenes.Definitions;

/// <summary>A prop that takes a place or a displacement.</summary>
public sealed class PointProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public PointProp(string name, string summary, Point fallback = default)
        : base(PropKind.Point, name, summary)
    {
        Default = PropValue.Of(fallback);
        Animatable = true;
    }

    /// <summary>Whether it is a place within a box, in shares of its width and height, or the name of one such as <c>top</c>.</summary>
    public bool IsShare { get; init; }

    /// <inheritdoc/>
    public override string DefaultText => IsShare
        ? string.Create(CultureInfo.InvariantCulture, $"[{Default.Point.X * 100}%, {Default.Point.Y * 100}%]")
        : string.Create(CultureInfo.InvariantCulture, $"[{Default.Point.X}, {Default.Point.Y}]");
}
