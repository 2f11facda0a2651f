namespace Explainer.Studio.Tests;

/// <summary>A picture as a page has it.</summary>
/// <param name="Pixels">Its pixels.</param>
internal sealed record TestPicture(PngPicture Pixels)
{
    public int Sequence { get; init; }

    public int Frame { get; init; }

    public int Version { get; init; }

    /// <summary>How many pixels came with the last message.</summary>
    public int Changed { get; init; }
}
