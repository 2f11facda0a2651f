using System.Collections.Concurrent;
using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Pipeline;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Outlines;
using Explainer.Scenes.Components;

namespace Explainer.Studio.Sessions;

/// <summary>Pictures of the components, drawn of the examples that the guide shows, with what an author would have beside them: each when it is asked for first, one at a time.</summary>
/// <param name="service">Makes films.</param>
internal sealed class ComponentPictures(FilmService service)
{
    private const double SmallestZoom = 0.5;
    private const double LargestZoom = 3;

    // What of the picture the element may fill.
    private const double Fill = 0.84;
    private static readonly string[] Neighbours = ["tokens", "prompt", "gauge"];

    // What examples stand for: a file of the author's, and something to fly to, without which nothing is seen.
    private const string OwnFile = "source: logo.svg";
    private const string AnyFile = "source: std/drawings/robot.svg";
    private const string Swarm = "Particles";
    private const string Formed = "  formed: { component: Text, text: abc, size: 600, at: center }\n";
    private const string Flight = "{ at: 0s, show: dust, enter: none }, { at: 0s, gather: dust, into: formed, over: 2.8s }, { at: 0s, camera: frame, to: center, zoom: 1.6, over: 0s }";
    private readonly ConcurrentDictionary<string, Lazy<byte[]?>> drawn = new(StringComparer.Ordinal);
    private readonly Lock one = new();

    /// <summary>A component's picture as PNG; null when there is no such component, or its example needs a file that is not there.</summary>
    /// <param name="name">The component.</param>
    public byte[]? Of(string name) => service.Components.TryFind(name, out var component) ? drawn.GetOrAdd(name, _ => new Lazy<byte[]?>(() => Draw(component))).Value : null;

    private byte[]? Draw(Component component)
    {
        lock (one)
        {
            try
            {
                if (component.Definition.Name == Swarm)
                {
                    return Load(component, Flight, [], Formed) is { } flown ? Still(flown) : null;
                }

                // Once as it is written, to see how large it is, and then as near as it fits.
                if (LoadAlone(component, "") is not { } whole)
                {
                    return null;
                }

                var last = new FrameIndex(whole.Timeline.FrameCount - 1);
                var seen = ShownElements.Of(whole, last).Where(e => e.Component == component.Definition.Name).Select(e => e.Bounds).ToList();
                var action = seen.Count > 0 ? Camera(seen[^1], whole.Timeline.DesignSize) : component.Definition.Actions is [var first, ..] ? first.Example : "";
                return Still(LoadAlone(component, action) ?? whole);
            }
            catch (ExplainerException)
            {
                return null;
            }
        }
    }

    private static byte[] Still(Film film)
    {
        using var png = new MemoryStream();
        film.WriteStill(new FrameIndex(film.Timeline.FrameCount - 1), film.PictureSize(1), png, CancellationToken.None);
        return png.ToArray();
    }

    // Some examples stand beside others' elements.
    private Film? LoadAlone(Component component, string action) => Load(component, action, []) ?? Load(component, action, Neighbours);

    private Film? Load(Component component, string action, string[] neighbours, string others = "")
    {
        var example = component.Definition.Example.Replace(OwnFile, AnyFile, StringComparison.Ordinal);
        var beside = neighbours.Where(n => !example.StartsWith(n + ":", StringComparison.Ordinal) && example.Contains(n, StringComparison.Ordinal))
            .Select((n, i) => string.Create(CultureInfo.InvariantCulture, $"  {n}: {{ component: Chip, at: [{(i * 40) + 30}%, 30%]{(example.Contains("from: ", StringComparison.Ordinal) ? "" : ", opacity: 0")} }}\n"));
        var text = $"title: {component.Definition.Name}\nvideo: {{ size: 384x216, fps: 10 }}\nelements:\n  {example.ReplaceLineEndings("\n  ")}\n{string.Concat(beside)}{others}"
            + $"beats:\n  - {{ id: a, duration: 3s, actions: [{action}] }}\n";
        var source = new SourceText(Path.GetFullPath("component.yaml"), text);
        return service.Load(source, new FilmOptions { Speaks = false }, CancellationToken.None).Films.FirstOrDefault();
    }

    private static string Camera(Rect bounds, PixelSize frame)
    {
        var zoom = Math.Clamp(Math.Min(frame.Width * Fill / Math.Max(1, bounds.Width), frame.Height * Fill / Math.Max(1, bounds.Height)), SmallestZoom, LargestZoom);
        return string.Create(CultureInfo.InvariantCulture, $"{{ at: 0s, camera: frame, to: [{bounds.X + (bounds.Width / 2):0}, {bounds.Y + (bounds.Height / 2):0}], zoom: {zoom:0.##}, over: 0s }}");
    }
}
