using System.Buffers.Binary;
using Explainer.Core.Diagnostics;
using Explainer.Video.Sound;

namespace Explainer.Video.Tests.Sound;

/// <summary>Sound files as the world writes them, and as nobody should.</summary>
public sealed class SoundFileTests
{
    private const int Frames = 4000;

    // What programs write that cannot go back: nothing, all ones, the largest positive number, SoX's, and that less its header.
    [Theory]
    [InlineData(0u)]
    [InlineData(0xFFFF_FFFFu)]
    [InlineData(0x7FFF_FFFFu)]
    [InlineData(0x7FFF_F000u)]
    [InlineData(0x7FFF_FFDBu)]
    [InlineData(0x8000_0000u)]
    public void A_size_that_was_not_known_means_to_the_end_without_the_chunks_behind(uint size)
    {
        Assert.Equal(Frames, WavFile.Read(Wav(size), "a.wav").SampleCount);
        Assert.Equal(Frames, WavFile.Read([.. Wav(size), .. Chunk("LIST", 212)], "a.wav").SampleCount);
        Assert.Equal(Frames, WavFile.Read([.. Wav(size), .. Chunk("LIST", 33), .. Chunk("id3 ", 3800)], "a.wav").SampleCount);
    }

    [Fact]
    public void A_size_that_was_known_must_be_there() =>
        Assert.Equal("audio-broken", Assert.Throws<ExplainerException>(() => WavFile.Read(Wav(2 * Frames + 2), "a.wav")).Code);

    [Fact]
    public void A_chunk_of_odd_length_may_lack_the_byte_behind_it()
    {
        var wav = Wav(2 * Frames);
        byte[] odd = [.. "LIST"u8, 3, 0, 0, 0, .. "abc"u8];
        Assert.Equal(Frames, WavFile.Read([.. wav[..12], .. odd, .. wav[12..]], "a.wav").SampleCount);
        Assert.Equal(Frames, WavFile.Read([.. wav[..12], .. odd, 0, .. wav[12..]], "a.wav").SampleCount);
        Assert.Equal(Frames, WavFile.Read([.. wav[..36], .. odd, .. wav[36..]], "a.wav").SampleCount);
    }

    [Theory]
    [InlineData("pcm_alaw")]
    [InlineData("pcm_mulaw")]
    [InlineData("adpcm_ms")]
    [InlineData("adpcm_ima_wav")]
    public void Wav_of_other_encodings_is_decoded(string codec)
    {
        using var scratch = new Scratch();
        Probe.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=duration=0.5:sample_rate=8000", "-c:a", codec, scratch.At("a.wav"));
        Assert.Equal(0.5, new AudioDecoder().Read(scratch.At("a.wav")).Duration.Value, 0.1);
    }

    [Fact]
    public void What_a_decoder_says_of_a_broken_sound_has_no_address_of_memory()
    {
        using var scratch = new Scratch();
        Probe.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=duration=0.5", scratch.At("a.mp3"));
        File.WriteAllBytes(scratch.At("cut.mp3"), File.ReadAllBytes(scratch.At("a.mp3"))[..700]);
        Assert.DoesNotContain(" @ 0x", Assert.Throws<ExplainerException>(() => new AudioDecoder().Read(scratch.At("cut.mp3"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sound_that_looks_like_a_chunk_is_sound()
    {
        // Samples that spell LIST, but whose size leads elsewhere than to the end.
        var wav = Wav(0);
        "LIST"u8.CopyTo(wav.AsSpan(1000));
        Assert.Equal(Frames, WavFile.Read(wav, "a.wav").SampleCount);
    }

    [Fact]
    public void A_picture_within_a_sound_is_nothing_whatever_it_says_it_is()
    {
        using var scratch = new Scratch();
        var plain = scratch.At("plain.mp3");
        Probe.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=duration=0.5", "-id3v2_version", "0", "-write_xing", "0", plain);
        byte[] picture = [0, .. "image/png\0"u8, 3, 0, 0xFF, 0xD8, 0xFF, 0xE0, .. new byte[200]];
        var tag = new byte[20];
        "ID3"u8.CopyTo(tag);
        tag[3] = 3;
        var length = 10 + picture.Length;
        (tag[8], tag[9]) = ((byte)(length >> 7), (byte)(length & 0x7F));
        "APIC"u8.CopyTo(tag.AsSpan(10));
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(14), picture.Length);
        File.WriteAllBytes(scratch.At("cover.mp3"), [.. tag, .. picture, .. File.ReadAllBytes(plain)]);
        var decoder = new AudioDecoder();
        Assert.Equal(decoder.Read(plain).SampleCount, decoder.Read(scratch.At("cover.mp3")).SampleCount);
    }

    [Theory]
    [InlineData("a.flac")]
    [InlineData("a.mp3")]
    [InlineData("a.ogg", "-c:a", "libvorbis")]
    [InlineData("a.opus", "-c:a", "libopus")]
    [InlineData("a.m4a", "-c:a", "aac")]
    [InlineData("a.aac", "-c:a", "aac")]
    [InlineData("a.aiff")]
    [InlineData("a.webm", "-c:a", "libopus")]
    [InlineData("a.wv", "-c:a", "wavpack")]
    [InlineData("a.caf")]
    [InlineData("a.mp4", "-c:a", "alac")]
    [InlineData("a.rf64", "-f", "wav", "-rf64", "always")]
    [InlineData("a.wav", "-c:a", "pcm_s24le")]
    public void Each_kind_is_known_by_its_bytes_and_not_by_its_name(string name, params string[] coding)
    {
        using var scratch = new Scratch();
        Probe.Run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000:duration=1", .. coding, scratch.At(name)]);
        File.Move(scratch.At(name), scratch.At("sound"));
        var clip = new AudioDecoder().Read(scratch.At("sound"));
        Assert.InRange(clip.Duration.Value, 0.95, 1.1);
        Assert.InRange(clip.Samples.ToArray().Max(), 0.08, 0.2);
    }

    [Theory]
    [InlineData("#EXTM3U\nfile:///etc/hostname\n")]
    [InlineData("ffconcat version 1.0\nfile a.wav\n")]
    [InlineData("<?xml version='1.0'?><MPD/>")]
    [InlineData("\u0089PNG\r\n")]
    [InlineData("no sound at all")]
    public void What_is_no_sound_is_never_handed_on(string content)
    {
        using var scratch = new Scratch();
        scratch.Write("a.mp3", content);
        var decoder = new AudioDecoder("no-such-program");
        Assert.Equal("audio-broken", Assert.Throws<ExplainerException>(() => decoder.Read(scratch.At("a.mp3"))).Code);
    }

    private static byte[] Wav(uint size)
    {
        var wav = new byte[44 + (2 * Frames)];
        "RIFF\0\0\0\0WAVEfmt "u8.CopyTo(wav);
        wav[16] = 16;
        wav[20] = 1;
        wav[22] = 1;
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(24), 48_000);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(28), 96_000);
        wav[32] = 2;
        wav[34] = 16;
        "data"u8.CopyTo(wav.AsSpan(36));
        BinaryPrimitives.WriteUInt32LittleEndian(wav.AsSpan(40), size);
        new Random(5).NextBytes(wav.AsSpan(44));
        return wav;
    }

    private static byte[] Chunk(string kind, int size)
    {
        var chunk = new byte[8 + size + (size & 1)];
        System.Text.Encoding.ASCII.GetBytes(kind).CopyTo(chunk, 0);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), size);
        new Random(6).NextBytes(chunk.AsSpan(8, size));
        return chunk;
    }
}
