using System.Globalization;

namespace Explainer.Core.Time;

/// <summary>Frames per second as a fraction, so that 30000/1001 is exact.</summary>
/// <param name="Numerator">Frames, 1 or more.</param>
/// <param name="Denominator">Seconds in which they pass, 1 or more.</param>
public readonly record struct FrameRate(int Numerator, int Denominator)
{
    /// <summary>Frames per second as a number.</summary>
    public double PerSecond => (double)Numerator / Denominator;

    /// <summary>The time at which a frame is shown, in seconds since the film's start.</summary>
    public Seconds TimeOf(FrameIndex frame) => new((double)frame.Value * Denominator / Numerator);

    /// <summary>The frame nearest to a time; a time half way between two belongs to the later one.</summary>
    public FrameIndex FrameAt(Seconds time) => new(Rounding.HalfUp(time.Value * Numerator / Denominator));

    /// <summary>The rate as FFmpeg writes it, such as <c>30</c> or <c>30000/1001</c>.</summary>
    public override string ToString() => Denominator == 1
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
