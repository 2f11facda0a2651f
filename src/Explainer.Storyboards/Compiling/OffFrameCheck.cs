using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;

namespace Explainer.Storyboards.Compiling;

/// <summary>Warns of elements that are shown where nobody sees them. What moves, or is seen by a camera that turns, is taken to be meant so.</summary>
internal static class OffFrameCheck
{
    // More than these have one cause.
    private const int Most = 20;

    /// <summary>Looks at each element that has no parts, once it has come in.</summary>
    public static void Check(Scope scope, ElementTable elements, Timeline timeline)
    {
        // Where elements stand after a mistake may be a follow-up of that.
        if (timeline.Zoom is not null || scope.Mistakes.HasErrors)
        {
            return;
        }

        var told = 0;
        foreach (var bound in elements.All)
        {
            if (told == Most)
            {
                return;
            }

            var element = bound.Element;
            if (!element.Children.IsEmpty || element.Appearances.IsEmpty || Moves(element))
            {
                continue;
            }

            var stay = element.Appearances[0];
            var middle = ElementGeometry.CenterInFrame(timeline, element, double.IsNegativeInfinity(stay.Show) ? 0 : stay.Show + stay.ShowOver);
            if (middle.X < 0 || middle.Y < 0 || middle.X > scope.Frame.Width || middle.Y > scope.Frame.Height)
            {
                told++;
                scope.Mistakes.Warn(
                    "off-frame", bound.Placement?.Span ?? bound.Span,
                    $"\"{element.Id}\" stands outside of the frame, which is {scope.Frame.Width} x {scope.Frame.Height} design px",
                    "Give it a place within the frame, in percent to suit every shape of frame.");
            }
        }
    }

    private static bool Moves(Element element)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            if (at.TrackOf(CommonProps.Position) is not null || at.TrackOf(CommonProps.Scale) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
