namespace Explainer.Video.Sound;

/// <summary>
/// Tells sound files apart by their bytes, as the names that ffmpeg has for their formats. What is none of them is never handed to ffmpeg, which
/// would else try all that it knows: playlists that open other files and addresses, pictures, films.
/// </summary>
internal static class AudioSignature
{
    /// <summary>Enough of a file's start to tell.</summary>
    public const int Bytes = 1 << 16;

    /// <summary>What may be decoded, as ffmpeg calls it: a sound file may hold pictures, which are nothing here.</summary>
    public const string Decoders = "mp3float,mp3,mp2float,mp2,flac,vorbis,libvorbis,opus,libopus,aac,alac,wavpack,ac3,eac3,"
        + "pcm_u8,pcm_s8,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le,pcm_f32be,pcm_f64le,pcm_f64be,pcm_alaw,pcm_mulaw,adpcm_ms,adpcm_ima_wav";

    /// <summary>The format; null when it is none.</summary>
    /// <param name="start">The file's first bytes.</param>
    /// <param name="read">Gives bytes from further on: behind a tag with pictures the sound may begin late.</param>
    public static string? Of(ReadOnlySpan<byte> start, Func<long, byte[]> read)
    {
        if (start.StartsWith("ID3"u8) && start.Length >= 10)
        {
            // The size is written in seven bits of each byte (ID3v2, 3.1); a footer of ten bytes may follow.
            var size = ((start[6] & 0x7FL) << 21) | ((start[7] & 0x7FL) << 14) | ((start[8] & 0x7FL) << 7) | (start[9] & 0x7FL);
            var behind = Untagged(read(10 + size + ((start[5] & 0x10) != 0 ? 10 : 0)));
            return behind is "flac" or "aac" ? behind : "mp3";
        }

        return Untagged(start);
    }

    private static string? Untagged(ReadOnlySpan<byte> start) =>
        start.StartsWith("fLaC"u8) ? "flac"
        : start.StartsWith("OggS"u8) ? "ogg"
        : start.Length >= 12 && start[4..8].SequenceEqual("ftyp"u8) ? "mov"
        : start.StartsWith("FORM"u8) && start.Length >= 12 && (start[8..12].SequenceEqual("AIFF"u8) || start[8..12].SequenceEqual("AIFC"u8)) ? "aiff"
        : start.StartsWith("RF64"u8) || start.StartsWith("BW64"u8) ? "wav"
        : start.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) ? "matroska"
        : start.StartsWith("wvpk"u8) ? "wv"
        : start.StartsWith("caff"u8) ? "caf"
        : start.StartsWith("APETAGEX"u8) ? "mp3"
        : Frame(start);

    // MPEG audio begins with eleven ones, and before them some programs leave zeros. A layer of zero is AAC's.
    private static string? Frame(ReadOnlySpan<byte> start)
    {
        var at = start.IndexOfAnyExcept((byte)0);
        return at < 0 || at + 1 >= start.Length || start[at] != 0xFF ? null
            : (start[at + 1] & 0xF6) == 0xF0 ? "aac"
            : (start[at + 1] & 0xE0) == 0xE0 && (start[at + 1] & 0x06) != 0 ? "mp3"
            : null;
    }
}
