using System.Collections.Immutable;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Layout;

/// <summary>When elements may move in the frame: in the spans in which anything changes that their places hang on. Outside of these they stand still.</summary>
internal sealed class Motion
{
    private static readonly HashSet<PropDefinition> OfPlace =
        [CommonProps.Position, CommonProps.Scale, CommonProps.ScaleX, CommonProps.ScaleY, CommonProps.Pivot, CommonProps.Rotate, CommonProps.Skew];

    // These change how something looks, and not where it or what is inside of it stands.
    private static readonly HashSet<PropDefinition> OfLook = [.. CommonProps.All.Except(OfPlace)];

    /// <summary>Whether a prop that can be computed in each frame moves the points of an element.</summary>
    public static bool MovesPoints(PropDefinition prop) => OfPlace.Contains(prop);

    private readonly Dictionary<Element, ImmutableArray<(double From, double To)>> flows = [];

    /// <summary>The spans in which an element may move, in seconds of the film, in any order; of no length for what happens at once.</summary>
    /// <param name="element">The element.</param>
    public IEnumerable<(double From, double To)> Of(Element element) =>
        element.Component.IsBetween ? OfLine(element) : Changes(element, OfPlace.Contains).Concat(Inside(element.Parent));

    /// <summary>The spans in which the line of an element may change or move: of one that joins others, with theirs, wherever it stands itself.</summary>
    /// <param name="line">The element.</param>
    public IEnumerable<(double From, double To)> OfLine(Element line) => LineSources.Of(line)
        .SelectMany(e => Changes(e, e.Component.ShapesLine).Concat(LineSources.Joined(e).Any() ? [] : Changes(e, OfPlace.Contains).Concat(Inside(e.Parent))));

    /// <summary>The spans in which layers of different depth move against one another.</summary>
    /// <param name="camera">The camera.</param>
    public static IEnumerable<(double From, double To)> OfCamera(Camera camera) =>
        new[] { camera.Zoom, camera.Focus, camera.Roll }.OfType<Track>().SelectMany(t => t.Segments).Select(s => (s.Start, s.End));

    /// <summary>The spans in which the coordinates may move that elements inside of another one have their places in.</summary>
    /// <param name="around">What they are inside of; null for the frame, which stands still.</param>
    public IEnumerable<(double From, double To)> Inside(Element? around)
    {
        for (; around is not null; around = around.Parent)
        {
            foreach (var span in Changes(around, p => !OfLook.Contains(p)))
            {
                yield return span;
            }

            foreach (var span in around.Component.Definition.Children == ChildPlacement.Flow ? Flow(around) : [])
            {
                yield return span;
            }
        }
    }

    // What an element places makes room for one another.
    private ImmutableArray<(double From, double To)> Flow(Element around)
    {
        if (!flows.TryGetValue(around, out var spans))
        {
            flows.Add(around, spans = [.. Within(around)]);
        }

        return spans;
    }

    private static IEnumerable<(double From, double To)> Within(Element element) => element.Appearances.SelectMany(a => a.Changes)
        .Concat(element.Children.SelectMany(c => Changes(c, p => !OfLook.Contains(p) && p != CommonProps.Position)))
        .Concat(element.Children.SelectMany(Within));

    private static IEnumerable<(double From, double To)> Changes(Element element, Func<PropDefinition, bool> counts) =>
        element.Tracks.Where(t => counts(t.Prop)).SelectMany(t => t.Track.Segments)
            .Concat(element.Lives.Where(l => counts(l.Prop)).SelectMany(l => LiveChanges.Of(l.Live)))
            .Select(s => (s.Start, s.End));
}
