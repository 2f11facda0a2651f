using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Layout;

/// <summary>From whom lines are worked out.</summary>
public static class LineSources
{
    /// <summary>An element, and all that its line is joined to, directly or through other lines; each once.</summary>
    /// <param name="element">The element, laid out.</param>
    public static IEnumerable<Element> Of(Element element)
    {
        var seen = new HashSet<Element> { element };
        var open = new Stack<Element>(seen);
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var other in Joined(next))
            {
                if (seen.Add(other))
                {
                    open.Push(other);
                }
            }
        }
    }

    /// <summary>Those that an element's line is joined to directly; none for one whose line is its own.</summary>
    /// <param name="element">The element, laid out.</param>
    public static IEnumerable<Element> Joined(Element element) =>
        element.Component.Definition.Props.OfType<TargetProp>().Where(p => p != CommonProps.Mask).Select(element.Linked).OfType<Element>();
}
