using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Components;

/// <summary>Children one below the other.</summary>
public sealed class Column : StackLayout
{
    /// <summary>The one instance's making.</summary>
    public Column()
        : base(vertical: true) => Definition = new(
            "Column",
            "Children one below another, as a block centred in its box. They make room as others appear and close up as others leave.",
            [Gap, Align, Reflow, Reserve, .. Viewport.Upright.Props],
            [Viewport.Upright.Action],
            "stack: { component: Column, gap: 48, children: { head: { component: Label, text: FIRST }, body: { component: Text, text: then this } } }")
        {
            Children = ChildPlacement.Flow,
            EnterStyle = "fade",
        };

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; }
}
