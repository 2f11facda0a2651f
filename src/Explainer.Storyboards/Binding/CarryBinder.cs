using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>Finds what the transitions into beats carry over, once all elements are bound.</summary>
internal static class CarryBinder
{
    /// <summary>The key of a transition.</summary>
    public const string Key = "carry";

    /// <summary>The beats with what their transitions carry.</summary>
    public static ImmutableArray<BoundBeat> Bind(Scope scope, ElementTable elements, ImmutableArray<BoundBeat> beats) =>
        [.. beats.Select((beat, i) => beat.Enter is { Names.IsEmpty: false } cover ? beat with { Enter = cover with { Carried = Find(scope, elements, cover.Names, isFirst: i == 0) } } : beat)];

    private static ImmutableArray<Element> Find(Scope scope, ElementTable elements, ImmutableArray<ScalarNode> names, bool isFirst)
    {
        if (isFirst)
        {
            scope.Add(KeyRules.UnknownKeyCarryFirst.At(names[0].Span));
            return [];
        }

        var carried = ImmutableArray.CreateBuilder<Element>();
        foreach (var name in names)
        {
            if (elements.Find(name.Text, name.Span) is not { } bound)
            {
                continue;
            }

            if (bound.Element.Parent is null)
            {
                carried.Add(bound.Element);
                continue;
            }

            var outermost = bound.Element;
            while (outermost.Parent is { } parent)
            {
                outermost = parent;
            }

            scope.Add(ValueRules.WrongTypeCarried.With(name.Text, outermost.Id).At(name.Span));
        }

        return carried.ToImmutable();
    }
}
