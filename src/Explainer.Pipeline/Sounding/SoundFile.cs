using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Films;
using Explainer.Video.Files;
using Explainer.Video.Sound;

namespace Explainer.Pipeline.Sounding;

/// <summary>A film's sound as a WAV file among the system's temporary files, which goes when this is disposed; for players that read parts of it.</summary>
public sealed class SoundFile : IDisposable
{
    // Fine enough to see words, coarse enough for films of hours.
    private const int PeaksEachSecond = 50;
    private const int HeaderBytes = 44;
    private readonly ScratchFolder folder;

    private SoundFile(ScratchFolder folder, string key, byte[] peaks)
    {
        this.folder = folder;
        Key = key;
        Peaks = peaks;
    }

    /// <summary>Where it is: 48 kHz, stereo, 16 bits, exactly as long as the film.</summary>
    public string Path => NameIn(folder);

    /// <summary>Names what is heard by everything that it is made from.</summary>
    public string Key { get; }

    /// <summary>How loud it is: 50 numbers for each second, 0 for silence to 255 for full.</summary>
    public ReadOnlyMemory<byte> Peaks { get; }

    /// <summary>Names what is heard in a film by everything that it is made from; null where nothing is. Asking for it speaks the film.</summary>
    /// <param name="film">The film.</param>
    /// <param name="cancellation">Ends the reading of sounds.</param>
    public static string? KeyOf(Film film, CancellationToken cancellation)
    {
        var score = FilmScore.Of(film.Storyboard, film.Narration, FilmCut.Whole(film.Timeline), cancellation);
        return score.IsSilent ? null : score.Key.ToString();
    }

    /// <summary>Makes one.</summary>
    /// <param name="film">The film.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ExplainerException">It cannot be made or kept.</exception>
    public static SoundFile Of(Film film, CancellationToken cancellation)
    {
        var score = FilmScore.Of(film.Storyboard, film.Narration, FilmCut.Whole(film.Timeline), cancellation);
        var folder = new ScratchFolder("sound");
        try
        {
            using (var stream = new FileStream(NameIn(folder), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                Mixer.Render(score.Score, stream, WavFormat.Pcm16, cancellation);
            }

            return new SoundFile(folder, score.Key.ToString(), PeaksOf(NameIn(folder), cancellation));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Removes it.</summary>
    public void Dispose() => folder.Dispose();

    private static string NameIn(ScratchFolder folder) => System.IO.Path.Combine(folder.Path, "film.wav");

    private static byte[] PeaksOf(string path, CancellationToken cancellation)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        stream.Position = HeaderBytes;
        var window = new byte[SampleClock.Rate / PeaksEachSecond * 2 * sizeof(short)];
        var peaks = new List<byte>();
        int read;
        while ((read = stream.ReadAtLeast(window, window.Length, throwOnEndOfStream: false)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var loudest = 0;
            foreach (var sample in System.Runtime.InteropServices.MemoryMarshal.Cast<byte, short>(window.AsSpan(0, read)))
            {
                loudest = Math.Max(loudest, Math.Abs((int)sample));
            }

            peaks.Add((byte)Math.Min(255, loudest * 255 / short.MaxValue));
        }

        return [.. peaks];
    }
}
