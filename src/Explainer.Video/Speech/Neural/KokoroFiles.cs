using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;

namespace Explainer.Video.Speech.Neural;

/// <summary>Reads what comes with a Kokoro model: the numbers of its phonemes, and voices.</summary>
internal static class KokoroFiles
{
    /// <summary>The numbers of one style.</summary>
    public const int StyleLength = 256;

    private const int MostMegabytes = 8;
    private const int MostStyles = 4096;

    /// <summary>The numbers of the phonemes, from <c>config.json</c> (<c>vocab</c>) or <c>tokenizer.json</c> (<c>model.vocab</c>).</summary>
    /// <exception cref="ExplainerException">It is neither.</exception>
    public static FrozenDictionary<Rune, long> Vocabulary(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(InputFile.ReadText(path, MostMegabytes));
            var vocabulary = document.RootElement.TryGetProperty("vocab", out var own) ? own : document.RootElement.GetProperty("model").GetProperty("vocab");
            return vocabulary.EnumerateObject().Where(p => p.Name.Length > 0 && Rune.TryGetRuneAt(p.Name, 0, out var rune) && rune.Utf16SequenceLength == p.Name.Length)
                .ToFrozenDictionary(p => Rune.GetRuneAt(p.Name, 0), p => p.Value.GetInt64());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw VoiceModelRules.ModelFileUnusable.With(path, e is IOException ? e.Message : "it has no \"vocab\" with the numbers of phonemes").Failure(e);
        }
    }

    /// <summary>The styles of a voice, one after the other: floats of 32 bits, by themselves (<c>.bin</c>) or as NumPy saves an array (<c>.npy</c>).</summary>
    /// <exception cref="ExplainerException">It is neither.</exception>
    public static float[] Styles(string path)
    {
        try
        {
            InputFile.Require(path);
            var bytes = new FileInfo(path).Length <= MostStyles * StyleLength * sizeof(float) ? File.ReadAllBytes(path) : throw new InvalidDataException("it is too large for one voice");
            var values = bytes.AsSpan();
            if (values.StartsWith("PK"u8))
            {
                throw new InvalidDataException("it is an archive of several voices; take one out of it");
            }

            if (values.Length > 12 && values[0] == 0x93 && values[1..].StartsWith("NUMPY"u8))
            {
                values = Array(values);
            }

            return values.Length > 0 && values.Length % (StyleLength * sizeof(float)) == 0 ? MemoryMarshal.Cast<byte, float>(values).ToArray()
                : throw new InvalidDataException("its length is not that of styles of 256 numbers");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw VoiceModelRules.ModelFileUnusable.With(path, e is UnauthorizedAccessException ? "it may not be read" : e.Message).Failure(e);
        }
    }

    /// <summary>The names of all voices in the folder of one of them.</summary>
    public static ImmutableArray<string> VoicesBeside(string path) =>
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(path) ?? ".").Where(f => f.EndsWith(".bin", StringComparison.Ordinal) || f.EndsWith(".npy", StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal),
    ];

    // NPY: a magic word, a version, the length of a heading in two bytes (four from version 2 on), and the heading, a literal of Python's.
    private static Span<byte> Array(Span<byte> file)
    {
        var begin = file[6] == 1 ? 10 : 12;
        var length = begin == 10 ? BinaryPrimitives.ReadUInt16LittleEndian(file[8..]) : (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32LittleEndian(file[8..]));
        if (length > file.Length - begin)
        {
            throw new InvalidDataException("it is damaged");
        }

        var heading = Encoding.Latin1.GetString(file.Slice(begin, length));
        return heading.Contains("'<f4'", StringComparison.Ordinal) && heading.Contains("False", StringComparison.Ordinal) ? file[(begin + length)..]
            : throw new InvalidDataException("its numbers are not floats of 32 bits in rows");
    }
}
