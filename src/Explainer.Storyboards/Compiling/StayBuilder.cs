using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;

namespace Explainer.Storyboards.Compiling;

/// <summary>
/// Works out when each element is on screen. An element lives from the action that shows it to the one that hides it. What is inside of
/// a shown element comes with it; a container of which a part is shown is there for that part; and a storyboard without any show has
/// all of its elements there from the start.
/// </summary>
internal sealed class StayBuilder(Scope scope, ElementTable elements)
{
    private const double Tolerance = 1e-6;
    private readonly Dictionary<Element, List<Request>> requests = [];
    private readonly List<Usage> uses = [];
    private readonly HashSet<Element> used = [];
    private readonly HashSet<Element> doubted = [];
    private bool allDoubted;
    private bool anyShow;

    /// <summary>Whatever comes and goes.</summary>
    public IEnumerable<Happening> Happenings =>
        requests.Values.SelectMany(list => list).Select(r => new Happening(r.IsShow ? HappeningKind.Show : HappeningKind.Hide, r.Start, r.Start + r.Over));

    /// <summary>An action shows or hides an element.</summary>
    public void Add(BoundElement bound, bool isShow, double start, double over, string style, EasingFunction ease, SourceSpan span)
    {
        if (!requests.TryGetValue(bound.Element, out var list))
        {
            requests.Add(bound.Element, list = []);
        }

        list.Add(new Request(isShow, start, over, style, ease, span));
        anyShow |= isShow;
        if (isShow)
        {
            bound.FirstShown = Math.Min(bound.FirstShown ?? start, start);
        }
    }

    /// <summary>The children of an element come in one by one.</summary>
    public void AddChildren(BoundElement bound, double start, double stagger, double over, EasingFunction ease, SourceSpan span)
    {
        for (var i = 0; i < bound.Element.Children.Length; i++)
        {
            if (elements.Get(bound.Element.Children[i].Id) is { } child)
            {
                Add(child, true, start + (stagger * i), over, child.Element.Component.Definition.EnterStyle, ease, span);
            }
        }
    }

    /// <summary>An action does something to an element, which must be there by then.</summary>
    public void Use(BoundElement bound, double start, SourceSpan span, string verb)
    {
        uses.Add(new Usage(bound, start, span, verb));
        used.Add(bound.Element);
    }

    /// <summary>An action on an element could not be understood, so that nothing is said of when it is on screen.</summary>
    public void Doubt(BoundElement bound) => doubted.Add(bound.Element);

    /// <summary>An action could not be understood at all: it may have shown any element.</summary>
    public void DoubtAll() => allDoubted = true;

    /// <summary>Sets the stays of all elements.</summary>
    public void Build(ImmutableArray<Element> roots)
    {
        foreach (var root in roots)
        {
            Build(root, isCarried: !anyShow);
        }

        foreach (var use in uses)
        {
            if (!IsDoubted(use.Bound.Element) && !IsThere(use.Bound.Element, use.Start))
            {
                scope.Error(
                    "not-shown", use.Span, $"\"{use.Bound.Element.Id}\" is not on screen at this time",
                    use.Bound.FirstShown is { } shown && shown > use.Start
                        ? $"It is first shown at {shown.ToString("0.###", CultureInfo.InvariantCulture)}s of the film; show it earlier."
                        : $"Show it before {use.Verb}.");
            }
        }
    }

    private void Build(Element element, bool isCarried)
    {
        var hasOwn = requests.TryGetValue(element, out var own);
        var isShown = hasOwn && own!.Any(r => r.IsShow);
        if (hasOwn)
        {
            element.SetAppearances(Stays(element, own!, isThereFirst: !isShown && (isCarried || HasShownPart(element))));
        }
        else if (!isCarried && !HasShownPart(element))
        {
            element.SetAppearances([]);
            if (!used.Contains(element) && !IsDoubted(element) && element.Id.Split('.').All(part => Identifier.IsValid(part)))
            {
                scope.Mistakes.Warn("never-shown", element.Origin, $"\"{element.Id}\" is never shown", $"Add an action: - {{ at: 0s, show: {element.Id} }}.");
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

    private ImmutableArray<Appearance> Stays(Element element, List<Request> list, bool isThereFirst)
    {
        var stays = ImmutableArray.CreateBuilder<Appearance>();
        Appearance? current = isThereFirst ? Appearance.Always : null;
        Request? last = null;
        foreach (var request in list.Where(_ => !IsDoubted(element)).OrderBy(r => r.Start))
        {
            if (last is { } before && request.Start < before.Start + before.Over - Tolerance && request.IsShow != before.IsShow)
            {
                scope.Error(
                    "overlap", request.Span, $"\"{element.Id}\" is shown and hidden at the same time",
                    $"The other action is on line {before.Span.Line}; let it pass first.");
            }

            if (request.IsShow && current is not null)
            {
                scope.Mistakes.Warn("already-shown", request.Span, $"\"{element.Id}\" is on screen already", "Remove this show, or hide it first.");
            }
            else if (request.IsShow)
            {
                current = new Appearance(
                    request.Start, request.Over, double.PositiveInfinity, 0, request.Style, "fade", request.Ease, NamedEasing.InCubic);
            }
            else if (current is null)
            {
                scope.Error("not-shown", request.Span, $"\"{element.Id}\" is not on screen, so it cannot be hidden", "Show it first, or remove this hide.");
            }
            else
            {
                stays.Add(current with { Hide = request.Start, HideOver = request.Over, Leave = request.Style, HideEase = request.Ease });
                current = null;
            }

            last = request;
        }

        if (current is not null)
        {
            stays.Add(current);
        }

        return stays.ToImmutable();
    }

    private static bool IsThere(Element? element, double time)
    {
        for (; element is not null; element = element.Parent)
        {
            var found = false;
            foreach (var stay in element.Appearances)
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

    private readonly record struct Request(bool IsShow, double Start, double Over, string Style, EasingFunction Ease, SourceSpan Span);

    private readonly record struct Usage(BoundElement Bound, double Start, SourceSpan Span, string Verb);
}
