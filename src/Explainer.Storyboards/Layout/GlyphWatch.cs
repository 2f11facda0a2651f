using Explainer.Display.Text;
using Explainer.Scenes;

namespace Explainer.Storyboards.Layout;

/// <summary>Passes calls on to a typesetter and notes the characters that no font has.</summary>
internal sealed class GlyphWatch(ITypesetter inner) : ITypesetter
{
    /// <summary>The characters met since <see cref="Clear"/> that no font has.</summary>
    public SortedSet<string> Missing { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Families => inner.Families;

    /// <inheritdoc/>
    public IMathFont Mathematics => inner.Mathematics;

    /// <summary>Forgets what was noted.</summary>
    public void Clear() => Missing.Clear();

    /// <inheritdoc/>
    public bool HasFamily(string family) => inner.HasFamily(family);

    /// <inheritdoc/>
    public TextBlock Set(TextStyle style, StyledText text, double maxWidth = double.PositiveInfinity)
    {
        var block = inner.Set(style, text, maxWidth);
        foreach (var character in block.Missing)
        {
            Missing.Add(character);
        }

        return block;
    }
}
