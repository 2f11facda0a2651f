using System.Text;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;

namespace Explainer.Video.Speech.Alignment;

/// <summary>
/// Goes through a Whisper model in ggml's format (whisper.cpp's models/README.md) before the library does, which takes what it reads at its word: of a file that
/// is damaged or another it would ask for all memory, or end the process.
/// </summary>
internal static class WhisperModelFile
{
    private const uint Magic = 0x67676d6c;
    private const int MostDimensions = 4;
    private const int LongestName = 256;

    // Bytes and elements of a block of each type of tensor, by its number in ggml.
    private static readonly Dictionary<int, (int Bytes, int Elements)> Blocks = new()
    {
        [0] = (4, 1),
        [1] = (2, 1),
        [2] = (18, 32),
        [3] = (20, 32),
        [6] = (22, 32),
        [7] = (24, 32),
        [8] = (34, 32),
        [10] = (84, 256),
        [11] = (110, 256),
        [12] = (144, 256),
        [13] = (176, 256),
        [14] = (210, 256),
    };

    /// <summary>Reports a file that is no Whisper model, or not a whole one.</summary>
    /// <exception cref="ExplainerException">It cannot be opened, is damaged or is another kind of file.</exception>
    public static void Check(string path)
    {
        try
        {
            InputFile.Require(path);
            using var file = File.OpenRead(path);
            using var reader = new BinaryReader(file);
            if (reader.ReadUInt32() != Magic)
            {
                throw new InvalidDataException("it is not a Whisper model in ggml's format");
            }

            Walk(reader);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw VoiceModelRules.ModelUnusable.With(path, e is EndOfStreamException ? "it is cut off" : e.Message).Failure(e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw VoiceModelRules.ModelMissing.With(path, "cannot be read").Failure(e);
        }
    }

    private static void Walk(BinaryReader reader)
    {
        var words = Within(reader, 1000, 100_000);
        Within(reader, 1, 10_000);
        Within(reader, 64, 8192);
        Within(reader, 1, 128);
        Within(reader, 1, 128);
        Within(reader, 1, 10_000);
        Within(reader, 64, 8192);
        Within(reader, 1, 128);
        Within(reader, 1, 128);
        var mels = Within(reader, 1, 512);
        Within(reader, 0, 10_000);

        // The filters that make mels of a spectrum, and the words that it knows.
        if (Within(reader, 1, 512) != mels)
        {
            throw Damaged();
        }

        Skip(reader, (long)mels * Within(reader, 1, 10_000) * sizeof(float));
        for (var left = Within(reader, 1, words); left > 0; left--)
        {
            Skip(reader, Within(reader, 0, LongestName));
        }

        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var dimensions = Within(reader, 1, MostDimensions);
            var name = Within(reader, 1, LongestName);
            if (!Blocks.TryGetValue(reader.ReadInt32(), out var block))
            {
                throw Damaged();
            }

            var elements = 1L;
            for (var i = 0; i < dimensions; i++)
            {
                elements = Math.Min(elements * Within(reader, 1, 1 << 24), 1L << 40);
            }

            var text = Encoding.ASCII.GetString(reader.ReadBytes(name));
            if (elements % block.Elements != 0 || text.Any(c => c is < ' ' or > '~'))
            {
                throw Damaged();
            }

            Skip(reader, elements / block.Elements * block.Bytes);
        }
    }

    private static int Within(BinaryReader reader, int least, int most) => reader.ReadInt32() is var value && value >= least && value <= most ? value : throw Damaged();

    private static void Skip(BinaryReader reader, long bytes)
    {
        if (bytes > reader.BaseStream.Length - reader.BaseStream.Position)
        {
            throw new EndOfStreamException();
        }

        reader.BaseStream.Position += bytes;
    }

    private static InvalidDataException Damaged() => new("it is damaged, or no Whisper model in ggml's format");
}
