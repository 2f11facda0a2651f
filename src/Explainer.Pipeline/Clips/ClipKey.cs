using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Explainer.Core;
using Explainer.Pipeline.Rendering;
using Explainer.Raster;
using Explainer.Video.Clips;
using Explainer.Video.FFmpeg;

namespace Explainer.Pipeline.Clips;

/// <summary>
/// Names a clip by what is seen in it and how it is encoded: the hashes of its frames' display lists, the picture's size, the settings
/// and versions of everything that draws or encodes. What is not seen (names, comments, sound, places in the file) does not count.
/// </summary>
internal static class ClipKey
{
    /// <summary>The key.</summary>
    /// <param name="frames">What the clip's frames show, from <see cref="FrameHashes"/>.</param>
    /// <param name="making">How they are drawn and encoded, from <see cref="Making"/>.</param>
    public static ContentHash Of(ImmutableArray<ContentHash> frames, string making)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(making));
        Span<byte> bytes = stackalloc byte[16];
        foreach (var frame in frames)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes, frame.High);
            BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], frame.Low);
            hash.AppendData(bytes);
        }

        return ContentHash.Of(hash.GetHashAndReset());
    }

    /// <summary>Everything besides the frames that decides a clip's bytes, one item a line.</summary>
    /// <param name="settings">How it is encoded, the picture's size included.</param>
    /// <param name="program">What encodes it.</param>
    /// <param name="blur">What blurs what moves; null for nothing.</param>
    public static string Making(EncoderSettings settings, FFmpegProgram program, MotionBlur? blur = null) =>
        $"raster {RasterVersion.Number}\n{DrawingLibraries.Versions}\n{settings.Size}\n{settings.CacheIdentity}\n{program.Version}\n"
        + (blur is null ? "" : string.Create(CultureInfo.InvariantCulture, $"--motion-blur={blur.Degrees}\n"));

    /// <summary>A key for clips that nobody will look for again: told apart by their place in the film only, which costs no composing.</summary>
    public static ContentHash OfPlace(ClipRange range) =>
        ContentHash.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{range.First}+{range.Count}")));
}
