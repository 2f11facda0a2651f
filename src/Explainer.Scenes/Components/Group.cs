using Explainer.Core.Geometry;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Components;

/// <summary>Elements that move, dim and leave as one; each stands where its own placement says.</summary>
public sealed class Group : Component
{
    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Group",
        "Elements that move, dim and leave as one. As large as the frame unless width and height are given; each child has its own position.",
        [.. Viewport.Upright.Props],
        [Viewport.Upright.Action],
        "scene: { component: Group, children: { box: { component: Token, text: A, at: [30%, 50%] }, tip: { component: Label, text: B, right-of: box } } }")
    {
        Children = ChildPlacement.Free,
        EnterStyle = "fade",
    };

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context) => context.Frame;

    /// <inheritdoc/>
    public override Affine ChildMap(in DrawContext context) => Viewport.Upright.Map(context);

    /// <inheritdoc/>
    public override void Draw(in DrawContext context) => Viewport.Upright.Draw(context);
}
