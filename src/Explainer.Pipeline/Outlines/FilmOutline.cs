using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Outlines;

/// <summary>What a film is made of and when, for whoever shows it along its time.</summary>
/// <param name="Title">The film's title.</param>
/// <param name="Size">The frame in pixels.</param>
/// <param name="DesignSize">The frame in design px.</param>
/// <param name="Rate">Frames per second.</param>
/// <param name="FrameCount">Its length in frames.</param>
/// <param name="Language">Its language, a BCP 47 tag.</param>
/// <param name="Languages">All languages that the storyboard is written in.</param>
/// <param name="Beats">Its beats, in order.</param>
/// <param name="Elements">The frame as a whole, if anything happens to it, then the elements that come or change, in the order in which they do first.</param>
/// <param name="Sounds">Its sound effects, in order of time.</param>
public sealed record FilmOutline(
    string Title, PixelSize Size, PixelSize DesignSize, FrameRate Rate, int FrameCount, string Language, ImmutableArray<string> Languages,
    ImmutableArray<OutlinedBeat> Beats, ImmutableArray<OutlinedElement> Elements, ImmutableArray<OutlinedSound> Sounds)
{
    /// <summary>All elements in the order in which they are written; those inside of another follow it.</summary>
    public ImmutableArray<OutlinedBranch> Tree { get; private init; } = [];

    /// <summary>The outline of a film.</summary>
    public static FilmOutline Of(Film film)
    {
        var (timeline, storyboard) = (film.Timeline, film.Storyboard);
        var end = timeline.Rate.TimeOf(new FrameIndex(timeline.FrameCount)).Value;
        var actions = storyboard.Actions.ToLookup(a => a.Element, a => new OutlinedAction(a.Verb, a.Start, a.End, a.Ease, a.Span), StringComparer.Ordinal);
        var elements = new List<OutlinedElement>();
        foreach (var root in timeline.Roots)
        {
            Take(root, actions, end, elements);
        }

        elements = [.. elements.OrderBy(e => e.Stays.Select(s => s.Start.Value).Concat(e.Actions.Select(a => a.Start.Value)).DefaultIfEmpty(0).Min())];
        if (actions[""].Any())
        {
            elements.Insert(0, new OutlinedElement("", "Frame", null, null, [], [.. actions[""].OrderBy(a => a.Start.Value)]));
        }

        return new FilmOutline(
            timeline.Title, timeline.Size, timeline.DesignSize, timeline.Rate, timeline.FrameCount, film.Language, storyboard.Languages,
            [.. timeline.Beats.Zip(storyboard.Beats, (b, written) => new OutlinedBeat(b.Id, b.Title, b.First, b.FrameCount, b.Key, b.Voiceover, written.Span))],
            [.. elements],
            [.. storyboard.Sounds.Select(s => new OutlinedSound(s.Name, s.Start, s.Length, s.Span))])
        {
            Tree = [.. timeline.Roots.SelectMany(Branches)],
        };
    }

    private static IEnumerable<OutlinedBranch> Branches(Element element) =>
        element.Children.SelectMany(Branches).Prepend(new OutlinedBranch(element.Id, element.Component.Definition.Name, element.Parent?.Id, element.Origin));

    private static void Take(Element element, ILookup<string, OutlinedAction> actions, double end, List<OutlinedElement> elements)
    {
        var own = actions[element.Id].OrderBy(a => a.Start.Value).ToImmutableArray();
        var stays = element.Appearances.Where(a => !double.IsNegativeInfinity(a.Show)).Select(a => new OutlinedStay(
            new Seconds(a.Show), new Seconds(Math.Min(end, a.Show + a.ShowOver)), new Seconds(Math.Min(end, a.Hide)), new Seconds(Math.Min(end, a.Hide + a.HideOver))));
        if (!own.IsEmpty || element.Appearances.Any(a => !double.IsNegativeInfinity(a.Show)) || element.Parent is null)
        {
            elements.Add(new OutlinedElement(
                element.Id, element.Component.Definition.Name, element.Parent?.Id, element.Origin,
                element.Appearances.All(a => double.IsNegativeInfinity(a.Show)) && element.Parent is null
                    ? [new OutlinedStay(Seconds.Zero, Seconds.Zero, new Seconds(end), new Seconds(end))]
                    : [.. stays],
                own));
        }

        foreach (var child in element.Children)
        {
            Take(child, actions, end, elements);
        }
    }
}
