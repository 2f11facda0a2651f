using System.Diagnostics;
using System.Text.RegularExpressions;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Sound;

/// <summary>
/// Reads sound files: WAV by itself, everything else (FLAC, MP3, Opus, AAC ...) through the ffmpeg program, which is told what the bytes say it
/// is, and may open nothing but the file.
/// </summary>
/// <param name="ffmpeg">The program's name or path; null for the one that encodes.</param>
/// <param name="patience">How long the program may do nothing, or bring no more sound, before it is ended; null for a minute.</param>
public sealed partial class AudioDecoder(string? ffmpeg = null, TimeSpan? patience = null)
{
    // It gets further with each 64 KiB, a third of a second of sound: what comes byte by byte would never end.
    private const int Step = 1 << 16;

    // How long a program whose output is no sound has to say why.
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(2);

    // What ffmpeg says of pictures within a sound file: they are not looked at.
    private static readonly string[] OfPictures = ["not on whitelist", "(Video: ", "'analyzeduration'", "Could not find codec parameters"];

    /// <summary>Decodes a whole file, at its own rate; one or two channels stay as they are, more are mixed down to one.</summary>
    /// <exception cref="ExplainerException">The file is missing, broken, without any sound or longer than <see cref="SoundLimits"/> allows, or ffmpeg is missing.</exception>
    public AudioClip Read(string path, CancellationToken cancellation = default)
    {
        try
        {
            InputFile.Require(path);
            using var file = File.OpenRead(path);
            var start = BytesAt(file, 0);
            if (WavFile.IsWav(start))
            {
                file.Position = 0;
                using var buffered = new BufferedStream(file, 1 << 16);
                return Wav(buffered, path, cancellation);
            }

            return AudioSignature.Of(start, at => BytesAt(file, at)) is { } format
                ? Decode(path, format, cancellation)
                : throw SoundRules.AudioBrokenDecoding.With(path, "it is not a sound file").Failure();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SoundRules.AudioMissingSound.With(path, exception.Message).Failure(exception);
        }
    }

    // Telephones' A-law, ADPCM and the like are left to ffmpeg; what it cannot read either is told as an encoding that is not taken.
    private AudioClip Wav(Stream stream, string path, CancellationToken cancellation)
    {
        try
        {
            return WavFile.Read(stream, path);
        }
        catch (ExplainerException e) when (e.Rule == SoundRules.AudioFormat.Rule)
        {
            try
            {
                return Decode(path, "wav", cancellation);
            }
            catch (ExplainerException failure) when (failure.Rule == SoundRules.AudioBrokenDecoding.Rule)
            {
                throw e;
            }
        }
    }

    private AudioClip Decode(string path, string format, CancellationToken cancellation)
    {
        var program = ffmpeg ?? FFmpegProgram.Located() ?? "ffmpeg";
        var start = new ProcessStartInfo(program)
        {
            ArgumentList =
            {
                "-nostdin", "-v", "repeat+error", "-protocol_whitelist", "file", "-format_whitelist", format, "-codec_whitelist", AudioSignature.Decoders, "-f", format,
                "-i", FFmpegPaths.File(path), "-map", "0:a:0", "-map_metadata", "-1", "-c:a", "pcm_f32le", "-f", "wav", "pipe:1",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Start(start);
        using var kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
        using var errors = new LastLines(process.StandardError, IsOfPictures);
        var longest = patience ?? FFmpegProcess.DefaultPatience;
        using var counted = new CountingStream(process.StandardOutput.BaseStream);
        using var watch = new ProcessWatch(process, longest, longest, () => counted.Count / Step, () => true);
        AudioClip? clip = null;
        ExplainerException? failure = null;
        try
        {
            using var sound = new BufferedStream(counted, Step);
            clip = WavFile.Read(sound, path);
        }
        catch (ExplainerException e)
        {
            // It may have more to write, which nobody reads.
            failure = e;
            if (e.Rule == SoundRules.AudioTooLong.Rule || !process.WaitForExit(LastWord))
            {
                process.Kill(entireProcessTree: true);
            }

            if (e.Rule == SoundRules.AudioTooLong.Rule)
            {
                throw;
            }
        }

        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        var lines = errors.Take();
        if (watch.IsHung)
        {
            throw FFmpegFailure.Hung($"decoding {path}", watch, lines);
        }

        if (process.ExitCode != 0 || lines.Count > 0 || clip is null)
        {
            throw SoundRules.AudioBrokenDecoding.With(path, lines.Count > 0 ? WithoutAddress(lines[^1]) : "it holds no sound").Failure(failure);
        }

        return clip;
    }

    // "[mp3 @ 0x5629ab18eb00] Header missing": where in memory a decoder lies tells nobody anything.
    private static string WithoutAddress(string line) => AddressOf().Replace(line, "").Trim();

    [GeneratedRegex(@"^(\[[^\]]* @ 0x[0-9a-f]+\] *)+")]
    private static partial Regex AddressOf();

    private static bool IsOfPictures(string line) => Array.Exists(OfPictures, part => line.Contains(part, StringComparison.Ordinal));

    private static byte[] BytesAt(FileStream file, long position)
    {
        var bytes = new byte[AudioSignature.Bytes];
        file.Position = Math.Min(position, file.Length);
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw EncodingRules.FFmpegMissingDecoder.With(start.FileName, exception.Message).Failure(exception);
        }
    }
}
