using static Explainer.Video.Output.Containers.Mp4Box;

namespace Explainer.Video.Output.Containers;

/// <summary>
/// Writes tracks into one MP4 file (ISO 14496-12), the index first, so that a player can begin before it has all of the file. What belongs to a second of the film lies together.
/// </summary>
internal sealed class Mp4FilmFile
{
    // Of durations that concern all tracks: 1/1000 s, rounded up.
    private const uint Clock = 1000;
    private const int WideHeader = 16;

    private static readonly byte[] Kind = Of("ftyp", "isom"u8.ToArray(), Number(0x200), "isomiso2avc1mp41"u8.ToArray());

    private readonly IReadOnlyList<Mp4Track> tracks;
    private readonly int? chapters;
    private readonly byte[] userData;
    private readonly List<Chunk> chunks;

    /// <summary>A file that can be written.</summary>
    /// <param name="tracks">The tracks.</param>
    /// <param name="chapters">Which of them says where chapters begin; null for none.</param>
    /// <param name="userData">What the film says about itself: the box <c>udta</c>, or nothing.</param>
    public Mp4FilmFile(IReadOnlyList<Mp4Track> tracks, int? chapters, byte[] userData)
    {
        this.tracks = tracks;
        this.chapters = chapters;
        this.userData = userData;
        chunks = [.. tracks.SelectMany(ChunksOf).OrderBy(chunk => chunk.Second).ThenBy(chunk => chunk.Track)];
    }

    /// <summary>Writes the file.</summary>
    /// <param name="output">Where to; at its start.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <exception cref="IOException">It cannot be written, or a file of samples cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Write(FileStream output, CancellationToken cancellation)
    {
        var content = chunks.Sum(chunk => chunk.Bytes);
        var isWide = content + (content / 16) + (1 << 20) > uint.MaxValue;
        var places = new long[chunks.Count];
        var at = Kind.Length + (long)Movie(places, isWide).Length + WideHeader;
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = at;
            at += chunks[i].Bytes;
        }

        output.Write(Kind);
        output.Write(Movie(places, isWide));
        output.Write([.. Number(1), .. "mdat"u8, .. Wide(content + WideHeader)]);
        using var copies = new SampleCopier(output, tracks.Count);
        foreach (var chunk in chunks)
        {
            cancellation.ThrowIfCancellationRequested();
            copies.Copy(chunk.Track, tracks[chunk.Track].Samples, chunk.First, chunk.Count);
        }
    }

    private static IEnumerable<Chunk> ChunksOf(Mp4Track track, int index)
    {
        var (first, second, bytes, ticks) = (0, 0L, 0L, 0L);
        for (var i = 0; i < track.Samples.Count; i++)
        {
            if (ticks / track.TicksPerSecond is var here && here != second)
            {
                if (i > first)
                {
                    yield return new Chunk(index, second, first, i - first, bytes);
                }

                (first, second, bytes) = (i, here, 0);
            }

            bytes += track.Samples[i].Length;
            ticks += track.Samples[i].Duration;
        }

        yield return new Chunk(index, second, first, track.Samples.Count - first, bytes);
    }

    private byte[] Movie(long[] places, bool isWide) => Of(
        "moov",
        [
            Of("mvhd", Number(0), Number(0), Number(0), Number(Clock), Number(tracks.Max(Length)), Number(0x10000), Number(0x1000000), new byte[8], Identity, new byte[24], Number(tracks.Count + 1)),
            .. tracks.Select((track, index) => Track(track, index, places, isWide)),
            userData,
        ]);

    private static uint Length(Mp4Track track) => (uint)(((track.Duration * Clock) + track.TicksPerSecond - 1) / track.TicksPerSecond);

    private byte[] Track(Mp4Track track, int index, long[] places, bool isWide) => Of(
        "trak",
        Of(
            "tkhd",
            Number(track.IsOn ? 3 : 2),
            Number(0),
            Number(0),
            Number(index + 1),
            Number(0),
            Number(Length(track)),
            new byte[10],
            [(byte)(track.Alternatives >> 8), (byte)track.Alternatives, (byte)(track.Volume >> 8), (byte)track.Volume, 0, 0],
            Identity,
            Number((track.Size?.Width ?? 0) << 16),
            Number((track.Size?.Height ?? 0) << 16)),
        Of("edts", Of("elst", Number(0), Number(1), Number(Length(track)), Number((uint)track.Skipped), Number(0x10000))),
        chapters is { } chapter && chapter != index ? Of("tref", Of("chap", Number(chapter + 1))) : [],
        Of(
            "mdia",
            MediaHeader(track),
            Of("hdlr", new byte[8], System.Text.Encoding.ASCII.GetBytes(track.Handler), new byte[12], System.Text.Encoding.ASCII.GetBytes(track.Name), [0]),
            Of("minf", track.MediaHeader, InThisFile, Samples(track, index, places, isWide))));

    private static byte[] MediaHeader(Mp4Track track)
    {
        var ticks = track.Samples.Sum(sample => (long)sample.Duration);
        var language = track.Language.Aggregate(0, (packed, letter) => (packed << 5) | (letter & 0x1F));
        byte[] end = [(byte)(language >> 8), (byte)language, 0, 0];
        return ticks <= uint.MaxValue
            ? Of("mdhd", Number(0), Number(0), Number(0), Number(track.TicksPerSecond), Number((uint)ticks), end)
            : Of("mdhd", Number(0x1000000), Wide(0), Wide(0), Number(track.TicksPerSecond), Wide(ticks), end);
    }

    private byte[] Samples(Mp4Track track, int index, long[] places, bool isWide)
    {
        var own = chunks.Select((chunk, i) => (chunk, place: places[i])).Where(c => c.chunk.Track == index).ToList();
        var samples = track.Samples;
        return Of(
            "stbl",
            [
                track.Description,
                Of("stts", Number(0), Runs(samples.Select(sample => sample.Duration))),
                samples.All(sample => sample.IsKey) ? [] : Of("stss", Number(0), Numbers([.. samples.Index().Where(s => s.Item.IsKey).Select(s => (uint)s.Index + 1)])),
                samples.All(sample => sample.Shift == 0) ? [] : Of("ctts", Number(0), Runs(samples.Select(sample => (uint)sample.Shift))),
                Of("stsc", Number(0), PerChunk([.. own.Select(c => c.chunk.Count)])),
                Of("stsz", Number(0), Number(0), Numbers([.. samples.Select(sample => (uint)sample.Length)])),
                isWide ? Of("co64", [Number(0), Number(own.Count), .. own.Select(c => Wide(c.place))]) : Of("stco", Number(0), Numbers([.. own.Select(c => (uint)c.place)])),
                .. track.Groups,
            ]);
    }

    // From which chunk on each has how many samples, all coded in the first way that is described.
    private static byte[] PerChunk(List<int> counts)
    {
        var entries = new List<byte[]>();
        for (var i = 0; i < counts.Count; i++)
        {
            if (i == 0 || counts[i] != counts[i - 1])
            {
                entries.Add([.. Number(i + 1), .. Number(counts[i]), .. Number(1)]);
            }
        }

        return [.. Number(entries.Count), .. entries.SelectMany(entry => entry)];
    }

    /// <summary>Samples of a track that lie together.</summary>
    private readonly record struct Chunk(int Track, long Second, int First, int Count, long Bytes);
}
