using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Components;

/// <summary>Children side by side.</summary>
public sealed class Row : StackLayout
{
    /// <summary>The one instance's making.</summary>
    public Row()
        : base(vertical: false) => Definition = new(
            "Row",
            "Children side by side, as a block centred in its box. They make room as others appear and close up as others leave.",
            [Gap, Align, Reflow, Reserve, .. Viewport.Lying.Props],
            [Viewport.Lying.Action],
            "pair: { component: Row, gap: 48, children: { a: { component: Token, text: one }, b: { component: Token, text: two } } }")
        {
            Children = ChildPlacement.Flow,
            EnterStyle = "fade",
        };

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; }
}
