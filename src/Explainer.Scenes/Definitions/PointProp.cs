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

    /// <inheritdoc/>
    public override string DefaultText => string.Create(CultureInfo.InvariantCulture, $"[{Default.Point.X}, {Default.Point.Y}]");
}
