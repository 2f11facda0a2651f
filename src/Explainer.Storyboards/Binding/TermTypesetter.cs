using System.Collections.Concurrent;
using System.Collections.Immutable;
using Explainer.Display.Text;
using Explainer.Scenes;

namespace Explainer.Storyboards.Binding;

/// <summary>Passes calls on to a typesetter, with the terms in each text that no line may break.</summary>
/// <param name="inner">The typesetter.</param>
/// <param name="terms">The terms, as they are written.</param>
internal sealed class TermTypesetter(ITypesetter inner, ImmutableArray<string> terms) : ITypesetter
{
    private const int MaxRemembered = 4096;
    private readonly ConcurrentDictionary<string, ImmutableArray<TextRange>> remembered = new(StringComparer.Ordinal);

    // What begins alike is the longest of them.
    private readonly ImmutableArray<string> ordered = [.. terms.OrderByDescending(t => t.Length).ThenBy(t => t, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Families => inner.Families;

    /// <inheritdoc/>
    public IMathFont Mathematics => inner.Mathematics;

    /// <inheritdoc/>
    public bool HasFamily(string family) => inner.HasFamily(family);

    /// <inheritdoc/>
    public TextBlock Set(TextStyle style, StyledText text, double maxWidth = double.PositiveInfinity) =>
        inner.Set(style, double.IsPositiveInfinity(maxWidth) ? text : text with { Whole = TermsIn(text.Text) }, maxWidth);

    private ImmutableArray<TextRange> TermsIn(string text)
    {
        if (remembered.TryGetValue(text, out var known))
        {
            return known;
        }

        if (remembered.Count >= MaxRemembered)
        {
            remembered.Clear();
        }

        return remembered[text] = Find(text);
    }

    private ImmutableArray<TextRange> Find(string text)
    {
        // Where each begins that is in it at all; few are.
        var found = new List<TextRange>();
        foreach (var term in ordered)
        {
            for (var at = text.IndexOf(term, StringComparison.Ordinal); at >= 0; at = text.IndexOf(term, at + term.Length, StringComparison.Ordinal))
            {
                found.Add(new TextRange(at, at + term.Length));
            }
        }

        var whole = ImmutableArray.CreateBuilder<TextRange>();
        foreach (var range in found.OrderBy(r => r.Start).ThenByDescending(r => r.End))
        {
            if (whole.Count == 0 || range.Start >= whole[^1].End)
            {
                whole.Add(range);
            }
        }

        return whole.ToImmutable();
    }
}
