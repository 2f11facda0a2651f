using Explainer.Display.Shapes;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Composition;

/// <summary>The lines of elements in the frame at one moment, each worked out once: a line that joins lines would otherwise cost twice what each of these does.</summary>
internal sealed class FrameLines
{
    private readonly Dictionary<Element, PathShape?> known = [];

    /// <summary>The line of an element, in design px of the frame; null where it has none.</summary>
    /// <param name="look">What all frames share.</param>
    /// <param name="element">The element.</param>
    /// <param name="time">The moment, the same in each call.</param>
    public PathShape? Of(Look look, Element element, double time)
    {
        if (!known.TryGetValue(element, out var line))
        {
            known.Add(element, line = ElementGeometry.PathInFrame(look, element, time, this));
        }

        return line;
    }
}
