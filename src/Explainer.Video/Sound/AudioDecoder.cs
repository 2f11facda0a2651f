using System.Diagnostics;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Video.FFmpeg;

namespace Explainer.Video.Sound;

/// <summary>Reads sound files: WAV by itself, everything else (FLAC, MP3, Opus, AAC ...) through the ffmpeg program.</summary>
/// <param name="ffmpeg">The program's name or path; null for the one that encodes.</param>
public sealed class AudioDecoder(string? ffmpeg = null)
{
    private const long LargestBytes = 1 << 30;

    /// <summary>Decodes a whole file, at its own rate; one or two channels stay as they are, more are mixed down to one.</summary>
    /// <exception cref="ExplainerException">The file is missing, broken, without any sound or larger than 1 GiB when decoded (46 minutes of 48 kHz stereo), or ffmpeg is missing.</exception>
    public AudioClip Read(string path, CancellationToken cancellation = default)
    {
        var start = new byte[12];
        long length;
        try
        {
            InputFile.Require(path);
            using var file = File.OpenRead(path);
            length = file.Length;
            file.ReadAtLeast(start, 12, throwOnEndOfStream: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SoundRules.AudioMissingSound.With(path, exception.Message).Failure(exception);
        }

        if (!WavFile.IsWav(start))
        {
            return Decode(path, cancellation);
        }

        return length <= LargestBytes ? WavFile.Read(File.ReadAllBytes(path), path) : throw TooLong(path);
    }

    private AudioClip Decode(string path, CancellationToken cancellation)
    {
        var program = ffmpeg ?? FFmpegProgram.Located() ?? "ffmpeg";
        var start = new ProcessStartInfo(program)
        {
            ArgumentList =
            {
                "-nostdin", "-v", "error", "-i", Path.GetFullPath(path), "-map", "0:a:0", "-c:a", "pcm_f32le", "-f", "wav", "-",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Start(start);
        using var kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var sound = new MemoryStream();
        CopyUpToLimit(process.StandardOutput.BaseStream, sound);
        if (sound.Length > LargestBytes)
        {
            process.Kill();
            throw TooLong(path);
        }

        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        var message = errors.Result.Trim().Split('\n')[^1].Trim();
        if (process.ExitCode != 0 || sound.Length == 0 || message.Length > 0)
        {
            throw SoundRules.AudioBrokenDecoding.With(path, message.Length > 0 ? message : "it holds no sound").Failure();
        }

        return WavFile.Read(sound.GetBuffer().AsSpan(0, (int)sound.Length), path);
    }

    private static void CopyUpToLimit(Stream from, MemoryStream to)
    {
        var buffer = new byte[1 << 16];
        for (int count; to.Length <= LargestBytes && (count = from.Read(buffer)) > 0;)
        {
            to.Write(buffer, 0, count);
        }
    }

    private static ExplainerException TooLong(string path) => SoundRules.AudioTooLong.With(path).Failure();

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
