using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>Collects every mistake of one run, so that all are told at once. Not for use from several threads.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> items = [];

    /// <summary>Whether anything stops the film from being made.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>How many there are.</summary>
    public int Count => items.Count;

    /// <summary>Adds a diagnostic. The same mistake at the same place is told once.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (items.Contains(diagnostic))
        {
            return;
        }

        items.Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
    }

    /// <summary>All diagnostics in the order of their places in the files.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
    [
        .. items.OrderBy(d => d.Span?.Source.Path ?? "", StringComparer.Ordinal)
            .ThenBy(d => d.Span?.Line ?? 0)
            .ThenBy(d => d.Span?.Column ?? 0),
    ];
}
