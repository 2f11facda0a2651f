using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Layout;

/// <summary>Counts how often elements are asked for their place, for one film: by who follows them, by what goes along their lines, by camera and light.</summary>
/// <param name="most">How much may be asked.</param>
internal sealed class PlacementBudget(long most)
{
    // What a value that is computed in each frame counts.
    private const int WorkOfLive = 100;
    private readonly WorkBudget budget = new(most);
    private readonly Dictionary<Element, long> lines = [];

    /// <summary>How much was asked for so far.</summary>
    public long Done => budget.Done;

    /// <summary>Whether more was asked for than there is.</summary>
    public bool IsSpent => budget.IsSpent;

    /// <summary>Counts work that is about to be done.</summary>
    /// <param name="work">How many elements are asked, or as much else.</param>
    /// <returns>Whether there is room for it.</returns>
    public bool Take(long work) => budget.Take(work);

    /// <summary>How many elements are asked for the place of one: what it is inside of, and each two that are placed in a row.</summary>
    /// <param name="element">The element; null for the frame.</param>
    public long WorkOf(Element? element)
    {
        if (element is { Component.IsBetween: true })
        {
            return WorkOfLine(element);
        }

        var work = 1L;
        for (; element is not null; element = element.Parent)
        {
            work += 1 + (element.Lives.Count() * WorkOfLive);
            work += element.Component.Definition.Children == ChildPlacement.Flow ? (long)element.Children.Length * element.Children.Length : 0;
        }

        return work;
    }

    /// <summary>How many elements are asked for the line of one: those that it is joined to, too.</summary>
    /// <param name="line">The element.</param>
    public long WorkOfLine(Element line)
    {
        if (!lines.TryGetValue(line, out var work))
        {
            lines.Add(line, work = LineSources.Of(line).Sum(e => e.Component.IsBetween ? 1 : WorkOf(e)));
        }

        return work;
    }
}
