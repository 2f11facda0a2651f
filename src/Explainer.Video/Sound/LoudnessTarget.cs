namespace Explainer.Video.Sound;

/// <summary>How loud a finished mix is.</summary>
/// <param name="Integrated">Its loudness by ITU-R BS.1770 in LUFS, -40 to -5.</param>
/// <param name="TruePeak">What its true peak stays below, in dBTP, -20 to 0.</param>
public readonly record struct LoudnessTarget(double Integrated, double TruePeak)
{
    /// <summary>
    /// -16 LUFS, and in the mix -1.5 dBTP, so that the film stays below -1 dBTP (EBU R 128) after a lossy encoder has moved its peaks.
    /// </summary>
    public static readonly LoudnessTarget Usual = new(-16, -1.5);
}
