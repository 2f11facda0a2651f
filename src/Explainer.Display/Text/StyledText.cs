using System.Collections.Immutable;

namespace Explainer.Display.Text;

/// <summary>A text of which some letters look otherwise than the rest. A plain text is one, too.</summary>
/// <param name="Text">The letters.</param>
/// <param name="Spans">What differs, in order, none over another; empty or default for a plain text.</param>
/// <param name="Whole">What no line breaks as long as it fits one, in order, none over another; empty or default for nothing.</param>
public readonly record struct StyledText(string Text, ImmutableArray<TextSpan> Spans, ImmutableArray<TextRange> Whole = default)
{
    /// <summary>Whether all of its letters look alike and lines break as usual.</summary>
    public bool IsPlain => Spans.IsDefaultOrEmpty && Whole.IsDefaultOrEmpty;

    /// <summary>A plain text.</summary>
    public static implicit operator StyledText(string text) => new(text, default);

    /// <summary>Whether two texts have the same letters that look alike.</summary>
    public bool Equals(StyledText other) => Text == other.Text && AreEqual(Spans, other.Spans) && AreEqual(Whole, other.Whole);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Spans.IsDefaultOrEmpty ? 0 : Spans.Length, Spans.IsDefaultOrEmpty ? default : Spans[0]);

    private static bool AreEqual<T>(ImmutableArray<T> one, ImmutableArray<T> other) =>
        one.IsDefaultOrEmpty ? other.IsDefaultOrEmpty : !other.IsDefaultOrEmpty && one.AsSpan().SequenceEqual(other.AsSpan());
}
