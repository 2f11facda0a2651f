namespace Explainer.Video.Sound;

/// <summary>Levels in decibels and as factors of amplitude.</summary>
internal static class Decibels
{
    /// <summary>The factor of a level: 0 dB is 1, -6.02 dB a half; minus infinity is 0.</summary>
    public static double ToFactor(double decibels) => Math.Pow(10, decibels / 20);

    /// <summary>The level of a factor; minus infinity for 0.</summary>
    public static double FromFactor(double factor) => 20 * Math.Log10(factor);
}
