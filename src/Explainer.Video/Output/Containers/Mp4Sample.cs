namespace Explainer.Video.Output.Containers;

/// <summary>A picture, a piece of sound or a text of a track, in decoding order.</summary>
/// <param name="File">The file that it lies in; null when its bytes are given.</param>
/// <param name="Bytes">Its bytes, when it does not lie in a file.</param>
/// <param name="Offset">Where in the file it begins.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Duration">How long it lasts, in ticks of its track.</param>
/// <param name="Shift">By how many ticks it is shown later than it is decoded.</param>
/// <param name="IsKey">Whether decoding can begin there.</param>
internal readonly record struct Mp4Sample(string? File, byte[]? Bytes, long Offset, int Length, uint Duration, long Shift, bool IsKey)
{
    /// <summary>A sample whose bytes are given.</summary>
    public static Mp4Sample Of(byte[] bytes, uint duration) => new(null, bytes, 0, bytes.Length, duration, 0, IsKey: true);
}
