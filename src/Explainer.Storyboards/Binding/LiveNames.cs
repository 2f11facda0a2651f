using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Binding;

/// <summary>What one value reads of elements in each frame. Whom it means is found when all elements are bound.</summary>
internal sealed class LiveNames(Scope scope)
{
    /// <summary>How the number is called that an element shows, whatever prop that is.</summary>
    public const string Shown = "shown";

    private readonly ImmutableArray<LiveReference>.Builder reads = ImmutableArray.CreateBuilder<LiveReference>();

    /// <summary>All that it reads.</summary>
    public ImmutableArray<LiveReference> Reads => reads.ToImmutable();

    /// <summary>Reads a number of an element.</summary>
    /// <param name="name">The element and its prop: <c>speed.value</c>.</param>
    /// <param name="span">Where that stands.</param>
    public Func<double, double> Read(string name, SourceSpan span)
    {
        var reference = new LiveReference();
        reads.Add(reference);
        scope.LiveNames.Add((reference, name, scope.Instance, span));
        return reference.At;
    }

    /// <summary>Whether some component has a number of this name that can be read.</summary>
    public static bool CanRead(Scope scope, string name) =>
        name == Shown || scope.Components.All.Any(c => c.Definition.Props.Any(p => p.Name == name && p is NumberProp { Internal: false, PerItem: false }));

    /// <summary>Tells where a size that stays reads anything but sizes.</summary>
    public static void CheckSize(Scope scope, LiveValue live, string prop)
    {
        foreach (var (_, name, _, span) in scope.LiveNames.Where(n => live.Reads.Contains(n.Reference) && !n.Name.EndsWith(".width", StringComparison.Ordinal) && !n.Name.EndsWith(".height", StringComparison.Ordinal)))
        {
            scope.Add(ExpressionRules.SizeReads.With(prop, name).At(span));
        }
    }

    /// <summary>Finds whom all values mean, and tells of what is not there.</summary>
    public static void Settle(Scope scope, ElementTable elements)
    {
        foreach (var (reference, name, instance, span) in scope.LiveNames)
        {
            var dot = name.LastIndexOf('.');
            if (elements.Look(name[..dot], instance) is not { } bound)
            {
                if (elements.IsBroken(name[..dot]))
                {
                    scope.Mistakes.Echo();
                    continue;
                }

                string[] names = [.. scope.Figures.Names, .. elements.All.Select(e => e.Element.Id + name[dot..])];
                scope.Add((names.Length == 0 ? NameRules.UnknownFigureNone.With(name) : NameRules.UnknownFigureNamed.With(name, Suggestion.Remedy(name, names))).At(span));
                continue;
            }

            var (element, prop) = (bound.Element, name[(dot + 1)..]);
            reference.Prop = element.Component.Definition.Props.FirstOrDefault(p => p.Name == prop && p is NumberProp { Internal: false, PerItem: false });
            if (reference.Prop is null && (prop != Shown || element.Component.Shown(element, 0) is null))
            {
                string[] numbers =
                [
                    .. element.Component.Shown(element, 0) is null ? [] : (string[])[Shown],
                    .. element.Component.Definition.Props.Where(p => p is NumberProp { Internal: false, PerItem: false, Animatable: true }).Select(p => p.Name),
                ];
                scope.Add(ExpressionRules.NothingToRead.With(element.Id, prop, Suggestion.Remedy(prop, numbers)).At(span));
                continue;
            }

            reference.Written = element;
        }
    }
}
