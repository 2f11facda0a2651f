using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Morphs;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Scheduling;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Layout;

/// <summary>Finds how elements turn into others, once all stand where they do: what is drawn of the one as it goes, and of the other when it is itself.</summary>
internal sealed class MorphPlanner(Look look, ElementTable elements, IReadOnlyDictionary<Element, Element.Builder> builders, MistakeList mistakes)
{
    private readonly WorkBudget budget = new(ReadingLimits.MorphWork);

    /// <summary>Gives all elements what turns into them.</summary>
    /// <param name="look">What all frames share, with the camera.</param>
    /// <param name="elements">All elements by name.</param>
    /// <param name="schedule">When what happens.</param>
    /// <param name="builders">The elements, placed.</param>
    /// <param name="mistakes">Takes morphs of nothing, and those that take too much to work out.</param>
    public static void Plan(Look look, ElementTable elements, Schedule schedule, IReadOnlyDictionary<Element, Element.Builder> builders, MistakeList mistakes)
    {
        var planner = new MorphPlanner(look, elements, builders, mistakes);

        // Those that begin first come first, as others may see them under way.
        foreach (var moves in schedule.Morphs.GroupBy(m => (m.Into, m.Origin)).OrderBy(g => g.Min(m => m.Start)))
        {
            if (!planner.Plan([.. moves.OrderBy(m => m.Start)]))
            {
                mistakes.Add(MorphRules.TooMuchMorphed.At(moves.Key.Origin));
                return;
            }
        }
    }

    // False where the budget does not allow it.
    private bool Plan(ImmutableArray<MorphMove> moves)
    {
        var (start, over) = (moves[0].Start, moves[0].Over);
        var end = moves[^1].Start + over;
        if (!builders.TryGetValue(moves[0].Into, out var builder) || end <= start || StayOf(builder.Element, a => a.Show == start) is not { } arrival)
        {
            return true;
        }

        var target = builder.Element;
        var fine = FinenessOf(target, start);
        var sources = ImmutableArray.CreateBuilder<MorphSide>();
        foreach (var move in moves)
        {
            if (!builders.TryGetValue(move.Element, out var source) || StayOf(source.Element, a => a.Hide == move.Start) is not { } departure)
            {
                return true;
            }

            sources.Add(MorphSide.Of(look, source.Element, departure, move.Start, Affine.Scale(fine, fine).Of(Between(source.Element, target, move.Start)), budget, moves.Length == 1));
            if (!Draws(sources[^1], move.Element, move.Span))
            {
                return !budget.IsSpent;
            }
        }

        var to = MorphSide.Of(look, target, arrival, end, Affine.Scale(fine, fine), budget, moves.Length == 1);
        if (!Draws(to, target, moves[0].IntoSpan))
        {
            return !budget.IsSpent;
        }

        if (MorphPairing.Of([.. sources.SelectMany(s => s.Pieces)], to.Pieces, budget) is not { } batches)
        {
            return false;
        }

        var morph = new ElementMorph(start, end, over, moves[0].Ease, Affine.Scale(1 / fine, 1 / fine), sources.ToImmutable(), to, batches);
        builder.Morph(morph);
        return morph.Count <= ReadingLimits.MorphSteps;
    }

    private bool Draws(MorphSide side, Element element, SourceSpan span)
    {
        if (side.Pieces.IsEmpty && !budget.IsSpent && IsWhole(element))
        {
            mistakes.Add(MorphRules.BadMorphEmpty.With(element.Id).At(span));
        }

        return !side.Pieces.IsEmpty && !budget.IsSpent;
    }

    // What could not be bound in full may draw nothing for that reason.
    private bool IsWhole(Element element) => elements.Get(element.Id) is not { IsWhole: false } && element.Children.All(IsWhole);

    private static Appearance? StayOf(Element element, Func<Appearance, bool> isMeant) => element.Appearances.FirstOrDefault(isMeant);

    // From the coordinates in which one element has its place to those of another.
    private Affine Between(Element from, Element to, double time) => from.Parent == to.Parent && ElementGeometry.DepthOf(from) == ElementGeometry.DepthOf(to)
        ? Affine.Identity
        : ElementGeometry.HomeOf(look, to, time).Of(ElementGeometry.Between(look, from, to, time))
            .Of(from.Parent is { } parent ? ElementGeometry.ChildrenToFrame(look, parent, time) : Affine.Identity);

    // How many of the morph's units one unit is of what the element has its place in, so that the grid of points is not seen where that is enlarged.
    private double FinenessOf(Element element, double time) =>
        element.Parent is { } parent ? Math.Pow(2, Math.Ceiling(Math.Log2(Math.Clamp(ElementGeometry.ChildrenToFrame(look, parent, time).MeanScale, 1, 1024)))) : 1;
}
