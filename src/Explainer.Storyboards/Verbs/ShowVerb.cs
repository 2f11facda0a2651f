using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Lets an element enter.</summary>
internal static class ShowVerb
{
    private static readonly ChoiceProp Enter = new("enter", "How it enters, instead of its own default.", CommonProps.Enter.Choices);
    private static readonly PointProp From = new("from", "Where it comes from: a point or an element.");

    public static readonly GenericVerb Definition = new(
        "show", "Shows an element; with `stagger` its items or children appear one by one.", new(0.5), NamedEasing.OutCubic, [Enter, From], Act,
        "{ at: 1s, show: title, enter: rise }")
    {
        TakesNewElement = true,
        TakesAbsent = true,
        From = From,
    };

    private static void Act(VerbCall call)
    {
        var element = call.Target!;
        var style = (call[Enter] ?? element.Initial(CommonProps.Enter)).Text;
        if (call.From is { } from)
        {
            // Its way here is how it enters.
            call.Come(from);
            style = style == "auto" ? "fade" : style;
        }

        style = style == "auto" ? element.Component.Definition.EnterStyle : style;
        var over = style == "none" && call.GivenOver is null ? 0 : call.Over;
        var parts = Math.Max(element.ItemCount, element.Children.Length);
        call.End = call.Start + over;
        if (call.Stagger <= 0 || parts == 0)
        {
            call.Stay(element, true, call.Start, over, style);
            return;
        }

        // One by one: the element itself is there at once, and its parts come in.
        call.Stay(element, true, call.Start, 0, "none");
        for (var i = 0; i < element.ItemCount; i++)
        {
            call.Change(CommonProps.ItemPresence, i, PropValue.Of(0.0), PropValue.Of(1.0), call.Start + (call.Stagger * i), over);
        }

        for (var i = 0; i < element.Children.Length && element.ItemCount == 0; i++)
        {
            var child = element.Children[i];
            call.Stay(child, true, call.Start + (call.Stagger * i), over, child.Component.Definition.EnterStyle);
        }

        call.End = call.Start + (call.Stagger * (parts - 1)) + over;
    }
}
