using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Layout;

/// <summary>What the camera shows, and the moments at which it rests.</summary>
/// <param name="camera">The camera.</param>
/// <param name="moves">Its turns.</param>
internal sealed class CameraView(Camera camera, ImmutableArray<CameraMove> moves)
{
    /// <summary>The map from the layer that an element lies on to what is seen of it.</summary>
    /// <param name="time">Seconds of the film.</param>
    /// <param name="element">The element.</param>
    public Affine At(double time, Element element) => camera.At(time, ElementGeometry.DepthOf(element));

    /// <summary>The moments of a stretch that stand for all of it: its ends, and where the camera begins and ends to turn.</summary>
    public IEnumerable<double> Moments(double from, double to) =>
        moves.SelectMany(m => (double[])[m.Start, m.Start + m.Over]).Where(t => t > from && t < to).Prepend(from).Append(to).Distinct();

    /// <summary>When, within a stretch, the camera has come to look at an element or at what that is inside of.</summary>
    public IEnumerable<double> LooksAt(Element written, double from, double to) => moves
        .Where(m => m.Target is { } target && IsWithin(written, target) && m.Start + m.Over >= from && m.Start + m.Over <= to).Select(m => m.Start + m.Over);

    private static bool IsWithin(Element? element, Element target)
    {
        for (; element is not null; element = element.Parent)
        {
            if (element == target)
            {
                return true;
            }
        }

        return false;
    }
}
