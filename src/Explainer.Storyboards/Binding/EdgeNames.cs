using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>What one coordinate reads of where elements are. Whom it means is found when all elements are bound.</summary>
internal sealed class EdgeNames(Scope scope)
{
    private readonly ImmutableArray<EdgeRead>.Builder reads = ImmutableArray.CreateBuilder<EdgeRead>();

    /// <summary>All that it reads.</summary>
    public ImmutableArray<EdgeRead> Reads => reads.ToImmutable();

    /// <summary>Reads a part of an element's box.</summary>
    /// <param name="name">The element and the part: <c>a.right</c>.</param>
    /// <param name="span">Where that stands.</param>
    public Func<double, double> Read(string name, SourceSpan span)
    {
        var read = new EdgeRead(name[(name.LastIndexOf('.') + 1)..]);
        reads.Add(read);
        scope.EdgeNames.Add((read, name, scope.Instance, span));
        return _ => read.Value;
    }

    /// <summary>Finds whom all coordinates mean, and tells of what is not there.</summary>
    public static void Settle(Scope scope, ElementTable elements)
    {
        foreach (var (read, name, instance, span) in scope.EdgeNames)
        {
            var dot = name.LastIndexOf('.');
            var (element, edge) = (name[..dot], name[(dot + 1)..]);
            if (elements.Look(element, instance) is not { } bound)
            {
                if (elements.IsBroken(element))
                {
                    scope.Mistakes.Echo();
                    continue;
                }

                scope.Add(NameRules.UnknownElementNamed.With(element, Suggestion.Remedy(element, elements.All.Select(e => e.Element.Id).Order(StringComparer.Ordinal).ToList())).At(span));
            }
            else if (!EdgeRead.Names.Contains(edge))
            {
                scope.Add(ExpressionRules.NothingToRead.With(bound.Element.Id, edge, Suggestion.Remedy(edge, EdgeRead.Names)).At(span));
            }
            else
            {
                read.Element = bound.Element;
            }
        }
    }
}
