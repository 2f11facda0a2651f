using System.Collections.Immutable;

namespace Explainer.Video.Output;

/// <summary>How a format's sound is coded.</summary>
/// <param name="Extension">The extension of the encoded sound by itself, with its dot; it tells the container.</param>
/// <param name="Arguments">What ffmpeg is told of the encoder.</param>
public sealed record AudioCoding(string Extension, ImmutableArray<string> Arguments);
