using Explainer.Video.Clips;
using static Explainer.Video.Output.Containers.Mp4Box;

namespace Explainer.Video.Output.Containers;

/// <summary>
/// Writes a clip of H.264 as an MP4 file with one track (ISO 14496-12 and 14496-15): the pictures first, as they come, then the index. Times are on the clip's
/// clock, <see cref="EncoderSettings.TicksPerSecond"/>.
/// </summary>
internal sealed class Mp4ClipFile : IDisposable
{
    private const int WideHeader = 16;

    private readonly FileStream file;
    private readonly EncoderSettings settings;
    private readonly byte[] sequence;
    private readonly byte[][] pictures;
    private readonly List<(uint Bytes, int Frame, bool IsKey)> samples = [];
    private readonly long content;

    /// <summary>Begins a file.</summary>
    /// <param name="path">The file; what lies there is overwritten.</param>
    /// <param name="settings">How frames are encoded.</param>
    /// <param name="sequence">The unit of the sequence's parameters.</param>
    /// <param name="pictures">The units of pictures' parameters.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public Mp4ClipFile(string path, EncoderSettings settings, byte[] sequence, byte[][] pictures)
    {
        this.settings = settings;
        this.sequence = sequence;
        this.pictures = pictures;
        file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, 1 << 17);
        file.Write(Of("ftyp", "isom"u8.ToArray(), Number(0x200), "isomiso2avc1mp41"u8.ToArray()));
        content = file.Position;
        file.Write(new byte[WideHeader]);
    }

    /// <summary>Adds a picture in decoding order.</summary>
    /// <param name="unit">Its unit.</param>
    /// <param name="frame">The frame of the clip that it shows.</param>
    /// <param name="isKey">Whether decoding can begin there.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Add(ReadOnlySpan<byte> unit, int frame, bool isKey)
    {
        file.Write(Number((uint)unit.Length));
        file.Write(unit);
        samples.Add(((uint)unit.Length + 4, frame, isKey));
    }

    /// <summary>Writes the index and closes the file.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Complete()
    {
        var end = file.Position;
        file.Write(Movie());
        file.Position = content;
        file.Write([.. Number(1), .. "mdat"u8, .. Wide(end - content)]);
        file.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private uint Duration => (uint)(samples.Count * settings.TicksPerFrame);

    private int Delay => settings.ReorderDelay * settings.TicksPerFrame;

    private byte[] Movie() => Of(
        "moov",
        Of("mvhd", Number(0), Number(0), Number(0), Number(settings.TicksPerSecond), Number(Duration), Number(0x10000), Number(0x1000000), new byte[8], Identity, new byte[24], Number(2)),
        Of(
            "trak",
            Of("tkhd", Number(3), Number(0), Number(0), Number(1), new byte[4], Number(Duration), new byte[16], Identity, Number((uint)settings.Size.Width << 16), Number((uint)settings.Size.Height << 16)),
            Of("edts", Of("elst", Number(0), Number(1), Number(Duration), Number(Delay), Number(0x10000))),
            Of(
                "mdia",
                Of("mdhd", Number(0), Number(0), Number(0), Number(settings.TicksPerSecond), Number(Duration), [0x55, 0xC4, 0, 0]),
                Of("hdlr", new byte[8], "vide"u8.ToArray(), new byte[13]),
                Of(
                    "minf",
                    Of("vmhd", Number(1), new byte[8]),
                    InThisFile,
                    Samples()))));

    private byte[] Samples()
    {
        var keys = samples.Select((sample, index) => (sample.IsKey, Number: (uint)index + 1)).Where(sample => sample.IsKey).Select(sample => sample.Number).ToList();
        return Of(
            "stbl",
            Of("stsd", Number(0), Number(1), Description()),
            Of("stts", Number(0), Number(1), Number(samples.Count), Number(settings.TicksPerFrame)),
            ShownAfterDecoding(),
            Of("stss", Number(0), Numbers(keys)),
            Of("stsc", Number(0), Number(1), Number(1), Number(samples.Count), Number(1)),
            Of("stsz", Number(0), Number(0), Numbers([.. samples.Select(sample => sample.Bytes)])),
            Of("stco", Number(0), Number(1), Number((uint)content + WideHeader)));
    }

    private byte[] ShownAfterDecoding() => Of("ctts", Number(0), Runs(samples.Select((sample, i) =>
    {
        var offset = Delay + ((sample.Frame - i) * settings.TicksPerFrame);
        return offset >= 0 ? (uint)offset : throw new InvalidDataException("A picture would be shown before it is decoded.");
    })));

    private byte[] Description() => Of(
        "avc1",
        [0, 0, 0, 0, 0, 0, 0, 1],
        new byte[16],
        [(byte)(settings.Size.Width >> 8), (byte)settings.Size.Width, (byte)(settings.Size.Height >> 8), (byte)settings.Size.Height],
        Number(0x480000),
        Number(0x480000),
        Number(0),
        [0, 1],
        new byte[32],
        [0, 0x18, 0xFF, 0xFF],
        Configuration(),

        // BT.709 three times, limited range.
        Of("colr", "nclx"u8.ToArray(), [0, 1, 0, 1, 0, 1, 0]));

    // Profile and level as the sequence says them, lengths of four bytes; then 4:2:0 of 8 bits.
    private byte[] Configuration() => Of(
        "avcC",
        [1, sequence[1], sequence[2], sequence[3], 0xFF, 0xE1],
        Unit(sequence),
        [(byte)pictures.Length],
        [.. pictures.SelectMany(Unit)],
        sequence[1] >= 100 ? [0xFD, 0xF8, 0xF8, 0] : []);

    private static byte[] Unit(byte[] unit) => [(byte)(unit.Length >> 8), (byte)unit.Length, .. unit];
}
