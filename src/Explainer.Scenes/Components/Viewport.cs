using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>What containers share that show their content through their box: it is cut off at the box's edge, and moves behind it.</summary>
internal sealed class Viewport
{
    private static readonly FlagProp ClipProp = new("clip", "Whether content outside its box is cut off.", false) { Animatable = false };
    private static readonly NumberProp Radius = new("radius", "Corner radius of the clip.", 0, 0, 4000, "px");
    private readonly NumberProp scroll;
    private readonly bool isAcross;

    private Viewport(bool across)
    {
        isAcross = across;
        scroll = new NumberProp("scroll", across ? "How far its content is scrolled to the left." : "How far its content is scrolled up.", 0, -100_000, 100_000, "px");
        var by = new NumberProp("by", "Distance; negative scrolls back.", 0, -100_000, 100_000, "px") { Animatable = false };
        var to = new NumberProp("to", "Scroll position to reach, from the start.", double.NaN, -100_000, 100_000, "px") { Animatable = false };
        Props = [ClipProp, Radius, scroll];
        Action = new ActionDefinition(
            "scroll", across ? "Scrolls its content to the left." : "Scrolls its content up.", new(1), NamedEasing.InOutCubic, [by, to],
            call => Scroll(call, by, to), "{ at: 2s, scroll: screen, by: 300 }")
        {
            Check = (_, value) => (value(by).Number == 0) == double.IsNaN(value(to).Number)
                ? [new DataMistake(by, -1, value(by).Number == 0 ? KeyRules.MissingKeyVerbNeed.With("scroll", "needs a distance", "Add by: px, or to: px.") : KeyRules.UnknownKeyBeside.With("scroll", "to", "by"))]
                : [],
        };
    }

    /// <summary>That of what scrolls up and down.</summary>
    public static Viewport Upright { get; } = new(across: false);

    /// <summary>That of what scrolls from side to side.</summary>
    public static Viewport Lying { get; } = new(across: true);

    /// <summary>The props that it adds to a container.</summary>
    public ImmutableArray<PropDefinition> Props { get; }

    /// <summary>The verb that it adds.</summary>
    public ActionDefinition Action { get; }

    /// <summary>Whether an element cuts its content off.</summary>
    /// <param name="element">The element, of any component.</param>
    public static bool Clips(Element element) => element.Component.Definition.Props.Contains(ClipProp) && element.Initial(ClipProp).Flag;

    /// <summary>From the coordinates of the content to those of the box.</summary>
    public Affine Map(in DrawContext context)
    {
        var moved = context.Number(scroll);
        return moved == 0 ? Affine.Identity : isAcross ? Affine.Translation(-moved, 0) : Affine.Translation(0, -moved);
    }

    /// <summary>Draws the children where they are moved to, as far as they lie within.</summary>
    public void Draw(in DrawContext context)
    {
        var clips = Clips(context.Element);
        if (clips)
        {
            context.Out.BeginLayer(1, Blend.Normal, 0, new RoundRectShape(new Rect(0, 0, context.Box.Width, context.Box.Height), context.Number(Radius)));
        }

        context.Out.Push(Map(context));
        context.DrawChildren();
        context.Out.Pop();
        if (clips)
        {
            context.Out.EndLayer();
        }
    }

    private void Scroll(ActionCall call, NumberProp by, NumberProp to)
    {
        if (call.Has(to))
        {
            call.Animate(scroll, call[to]);
        }
        else
        {
            call.AnimateBy(scroll, call[by]);
        }
    }
}
