namespace Explainer.Video.Sound;

/// <summary>How samples are written into a WAV file.</summary>
public enum WavFormat
{
    /// <summary>16 bits, with triangular dither.</summary>
    Pcm16,

    /// <summary>24 bits, for editors.</summary>
    Pcm24,

    /// <summary>32-bit floats, for an encoder.</summary>
    Float32,
}
