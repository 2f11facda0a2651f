using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Scheduling;

/// <summary>
/// Works out when each element is on screen. An element lives from the action that shows it to the one that hides it. What is inside of
/// a shown element comes with it; a container of which a part is shown is there for that part; and a storyboard without any show has
/// all of its elements there from the start.
/// </summary>
/// <param name="roots">Elements that are not inside of another.</param>
/// <param name="mistakes">Takes what does not fit together.</param>
internal sealed class StayScheduler(ImmutableArray<Element> roots, MistakeList mistakes)
{
    private const double Tolerance = 1e-6;
    private readonly Dictionary<Element, List<StayRequest>> requests = [];
    private readonly Dictionary<Element, ImmutableArray<Appearance>> stays = [];
    private readonly Dictionary<Element, double> firstShown = [];
    private readonly List<(ClearRequest Clear, HashSet<Element> Keep)> clears = [];
    private readonly List<Usage> uses = [];
    private readonly HashSet<Element> used = [];
    private readonly HashSet<Element> doubted = [];
    private bool allDoubted;
    private bool anyShow;

    /// <summary>Whatever comes and goes.</summary>
    public IEnumerable<Happening> Happenings =>
        requests.Values.SelectMany(list => list).Select(r => new Happening(r.IsShow ? HappeningKind.Show : HappeningKind.Hide, r.Start, r.Start + r.Over));

    /// <summary>Whatever is on screen otherwise than always, with its stays.</summary>
    public IReadOnlyDictionary<Element, ImmutableArray<Appearance>> Stays => stays;

    /// <summary>When elements are first shown, in seconds of the film.</summary>
    public IReadOnlyDictionary<Element, double> FirstShown => firstShown;

    /// <summary>An action shows or hides an element.</summary>
    public void Add(StayRequest request)
    {
        if (!requests.TryGetValue(request.Element, out var list))
        {
            requests.Add(request.Element, list = []);
        }

        list.Add(request);
        if (request.IsShow)
        {
            anyShow |= !request.IsMorph;
            firstShown[request.Element] = firstShown.TryGetValue(request.Element, out var first) ? Math.Min(first, request.Start) : request.Start;
        }
    }

    /// <summary>An action hides all that is on screen. What that is is known once all actions are.</summary>
    /// <param name="clear">What is asked for.</param>
    /// <param name="keep">What stays.</param>
    /// <returns>When the last of what is known to be on screen so far has left.</returns>
    public double Add(ClearRequest clear, IEnumerable<Element> keep)
    {
        var kept = keep.ToHashSet();
        clears.Add((clear, kept));
        return clear.Start + clear.Over + (clear.Stagger > 0 ? clear.Stagger * Math.Max(0, OnScreen(clear.Start, kept).Count() - 1) : 0);
    }

    /// <summary>Finds what each clear hides.</summary>
    public void Settle()
    {
        foreach (var (clear, keep) in clears.OrderBy(c => c.Clear.Start))
        {
            var leaving = OnScreen(clear.Start, keep).ToList();
            for (var i = 0; i < leaving.Count; i++)
            {
                var style = clear.Style ?? leaving[i].Initial(CommonProps.Leave).Text;
                Add(new StayRequest(leaving[i], false, clear.Start + (clear.Stagger * i), clear.Over, style, clear.Ease, clear.Span));
            }
        }
    }

    /// <summary>An action does something to an element, which must be there by then.</summary>
    /// <param name="element">The element.</param>
    /// <param name="start">When, in seconds of the film.</param>
    /// <param name="span">Where it is named.</param>
    /// <param name="verb">What is done.</param>
    /// <param name="prepares">Whether it is enough that it is shown later.</param>
    public void Use(Element element, double start, SourceSpan span, string verb, bool prepares)
    {
        uses.Add(new Usage(element, start, span, verb, prepares));
        used.Add(element);
    }

    /// <summary>An action on an element could not be understood, so that nothing is said of when it is on screen.</summary>
    public void Doubt(Element element) => doubted.Add(element);

    /// <summary>An action could not be understood at all: it may have shown any element.</summary>
    public void DoubtAll() => allDoubted = true;

    /// <summary>Finds the stays of all elements.</summary>
    public void Build()
    {
        foreach (var root in roots)
        {
            Build(root, isCarried: !anyShow);
        }

        foreach (var use in uses)
        {
            if (!IsDoubted(use.Element) && !IsThere(use.Element, use.Start) && !(use.Prepares && IsShownLater(use.Element, use.Start)))
            {
                mistakes.Add((firstShown.TryGetValue(use.Element, out var shown) && shown > use.Start ? TimeRules.NotShownYet.With(use.Element.Id, new Seconds(shown)) : TimeRules.NotShownBefore.With(use.Element.Id, use.Verb)).At(use.Span));
            }
        }
    }

    /// <summary>An element's line or outline is made use of; it need not be seen for that.</summary>
    public void Name(Element element) => used.Add(element);

    private void Build(Element element, bool isCarried)
    {
        var hasOwn = requests.TryGetValue(element, out var own);
        var isShown = hasOwn && own!.Any(r => r.IsShow);
        if (hasOwn)
        {
            // What comes with what it is inside of is there until it is hidden, also where it is shown again later.
            var isHiddenFirst = isCarried && !own!.MinBy(r => r.Start)!.IsShow;
            stays[element] = Course(element, own!, isThereFirst: isHiddenFirst || (!isShown && (isCarried || HasShownPart(element))));
        }
        else if (!isCarried && !HasShownPart(element))
        {
            stays[element] = [];
            if (!used.Contains(element) && !IsDoubted(element) && element.Id.Split('.').All(part => Identifier.IsValid(part)))
            {
                mistakes.Add(TimeRules.NeverShown.With(element.Id).At(element.Origin));
            }

            return;
        }

        foreach (var child in element.Children)
        {
            Build(child, isCarried || isShown);
        }
    }

    private bool IsDoubted(Element element)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            if (allDoubted || doubted.Contains(at))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasShownPart(Element element) =>
        element.Children.Any(c => (requests.TryGetValue(c, out var list) && list.Any(r => r.IsShow)) || HasShownPart(c));

    private ImmutableArray<Appearance> Course(Element element, List<StayRequest> list, bool isThereFirst)
    {
        var course = ImmutableArray.CreateBuilder<Appearance>();
        Appearance? current = isThereFirst ? Appearance.Always : null;
        StayRequest? last = null;
        foreach (var request in list.Where(_ => !IsDoubted(element)).OrderBy(r => r.Start))
        {
            if (last is { } before && request.Start < before.Start + before.Over - Tolerance && request.IsShow != before.IsShow)
            {
                mistakes.Add(TimeRules.OverlapShow.With(element.Id, before.Span.Line).At(request.Span));
            }

            if (request.IsShow && current is not null)
            {
                mistakes.Add((request.IsMorph ? MorphRules.BadMorphShown : TimeRules.AlreadyShown).With(element.Id).At(request.Span));
            }
            else if (request.IsShow)
            {
                current = new Appearance(
                    request.Start, request.Over, double.PositiveInfinity, 0, request.Style, "fade", request.Ease, NamedEasing.InCubic);
            }
            else if (current is null)
            {
                // That what is to become another is not there is told of its use, unless it is still on its way out.
                if (!request.IsMorph || (last is { } gone && request.Start < gone.Start + gone.Over - Tolerance))
                {
                    mistakes.Add((request.IsMorph ? TimeRules.NotShownBefore.With(element.Id, "morph") : TimeRules.NotShownHide.With(element.Id)).At(request.Span));
                }
            }
            else
            {
                course.Add(current with { Hide = request.Start, HideOver = request.Over, Leave = request.Style, HideEase = request.Ease });
                current = null;
            }

            last = request;
        }

        if (current is not null)
        {
            course.Add(current);
        }

        return course.ToImmutable();
    }

    // What is on screen right before a time and not leaving: the outermost of it, but where something within is kept, or came by itself.
    private IEnumerable<Element> OnScreen(double time, HashSet<Element> keep)
    {
        return roots.SelectMany(r => Within(r, isCarried: !anyShow));

        IEnumerable<Element> Within(Element element, bool isCarried)
        {
            var (isThere, comesForParts) = StateAt(element, time, isCarried);
            if (!isThere || keep.Contains(element))
            {
                return [];
            }

            return comesForParts || element.Children.Any(c => Holds(c, keep))
                ? element.Children.SelectMany(c => Within(c, !comesForParts))
                : [element];
        }
    }

    private static bool Holds(Element element, HashSet<Element> keep) => keep.Contains(element) || element.Children.Any(c => Holds(c, keep));

    private (bool IsThere, bool ComesForParts) StateAt(Element element, double time, bool isCarried)
    {
        var own = requests.GetValueOrDefault(element) ?? [];

        // What is hidden at the same moment leaves by that.
        if (own.Any(r => !r.IsShow && Math.Abs(r.Start - time) <= Tolerance))
        {
            return (false, false);
        }

        var before = own.Where(r => r.Start < time - Tolerance).MaxBy(r => r.Start);
        var comesForParts = !isCarried && !own.Any(r => r.IsShow) && HasShownPart(element);
        return (before?.IsShow ?? (comesForParts || (isCarried && own.MinBy(r => r.Start) is not { IsShow: true })), comesForParts && before is null);
    }

    private bool IsShownLater(Element? element, double time)
    {
        for (; element is not null; element = element.Parent)
        {
            if (requests.TryGetValue(element, out var list) && list.Any(r => r.IsShow && r.Start > time))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsThere(Element? element, double time)
    {
        for (; element is not null; element = element.Parent)
        {
            var found = false;
            foreach (var stay in stays.GetValueOrDefault(element, element.Appearances))
            {
                found |= (stay.Show <= time + Tolerance || double.IsNegativeInfinity(stay.Show)) && time < stay.Hide + stay.HideOver + Tolerance;
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Usage(Element Element, double Start, SourceSpan Span, string Verb, bool Prepares);
}
