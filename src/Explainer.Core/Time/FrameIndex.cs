using System.Globalization;

namespace Explainer.Core.Time;

/// <summary>The number of a frame, counted from zero at the start of the film.</summary>
/// <param name="Value">The index, zero or more.</param>
public readonly record struct FrameIndex(int Value) : IComparable<FrameIndex>
{
    /// <summary>The frame that many frames later.</summary>
    public static FrameIndex operator +(FrameIndex index, int frames) => new(index.Value + frames);

    /// <summary>How many frames lie between two frames.</summary>
    public static int operator -(FrameIndex left, FrameIndex right) => left.Value - right.Value;

    /// <summary>Whether the left frame comes first.</summary>
    public static bool operator <(FrameIndex left, FrameIndex right) => left.Value < right.Value;

    /// <summary>Whether the left frame comes second.</summary>
    public static bool operator >(FrameIndex left, FrameIndex right) => left.Value > right.Value;

    /// <summary>Whether the left frame comes first or is the same.</summary>
    public static bool operator <=(FrameIndex left, FrameIndex right) => left.Value <= right.Value;

    /// <summary>Whether the left frame comes second or is the same.</summary>
    public static bool operator >=(FrameIndex left, FrameIndex right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(FrameIndex other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
