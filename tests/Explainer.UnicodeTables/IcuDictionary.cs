using System.Buffers.Binary;

namespace Explainer.UnicodeTables;

/// <summary>
/// The words of a dictionary of ICU's. Its file is a header, eight numbers that tell where the trie begins and which character its letters
/// are counted from, and the trie (ICU's BytesTrie: nodes of letters to match, of branches and of values, each told by its first byte).
/// </summary>
internal sealed class IcuDictionary
{
    private const int TrieOffsetIndex = 0;
    private const int TransformIndex = 5;
    private const int FirstCharacterMask = 0x1FFFFF;
    private const int MinLinearMatch = 0x10;
    private const int MinValueLead = 0x20;
    private const int MaxBranchList = 5;
    private readonly byte[] file;
    private readonly int firstCharacter;
    private readonly List<string> words = [];

    private IcuDictionary(byte[] file)
    {
        this.file = file;
        var header = BinaryPrimitives.ReadUInt16LittleEndian(file);
        firstCharacter = Number(header, TransformIndex) & FirstCharacterMask;
        Node(header + Number(header, TrieOffsetIndex), "");
    }

    /// <summary>The words of a file, in no order.</summary>
    internal static IReadOnlyList<string> Words(string path) => new IcuDictionary(File.ReadAllBytes(path)).words;

    private int Number(int header, int index) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(header + (index * sizeof(int))));

    private string Append(string word, byte letter) => word + (letter switch
    {
        0xFE => '\u200C',
        0xFF => '\u200D',
        _ => (char)(firstCharacter + letter),
    });

    private void Node(int at, string word)
    {
        while (true)
        {
            int lead = file[at++];
            if (lead >= MinValueLead)
            {
                words.Add(word);
                (_, at) = Value(at, lead >> 1);
                if ((lead & 1) != 0)
                {
                    return;
                }
            }
            else if (lead >= MinLinearMatch)
            {
                for (var end = at + lead - MinLinearMatch + 1; at < end; at++)
                {
                    word = Append(word, file[at]);
                }
            }
            else
            {
                Branch(at + (lead == 0 ? 1 : 0), (lead == 0 ? file[at] : lead) + 1, word);
                return;
            }
        }
    }

    private void Branch(int at, int length, string word)
    {
        // A long branch is halved: the letter that begins the second half, the way to the first half, the second half.
        while (length > MaxBranchList)
        {
            var (delta, next) = Delta(at + 1);
            Branch(next + delta, length / 2, word);
            (at, length) = (next, length - (length / 2));
        }

        for (; length > 1; length--)
        {
            var longer = Append(word, file[at]);
            int lead = file[at + 1];
            (var value, at) = Value(at + 2, lead >> 1);
            if ((lead & 1) != 0)
            {
                words.Add(longer);
            }
            else
            {
                Node(at + value, longer);
            }
        }

        Node(at + 1, Append(word, file[at]));
    }

    private (int Value, int Next) Value(int at, int lead) => lead switch
    {
        < 0x51 => (lead - 0x10, at),
        < 0x6C => (((lead - 0x51) << 8) | file[at], at + 1),
        < 0x7E => (((lead - 0x6C) << 16) | BigEndian(at, 2), at + 2),
        0x7E => (BigEndian(at, 3), at + 3),
        _ => (BigEndian(at, 4), at + 4),
    };

    private (int Delta, int Next) Delta(int at) => (int)file[at] switch
    {
        < 0xC0 and var lead => (lead, at + 1),
        < 0xF0 and var lead => (((lead - 0xC0) << 8) | file[at + 1], at + 2),
        < 0xFE and var lead => (((lead - 0xF0) << 16) | BigEndian(at + 1, 2), at + 3),
        0xFE => (BigEndian(at + 1, 3), at + 4),
        _ => (BigEndian(at + 1, 4), at + 5),
    };

    private int BigEndian(int at, int count)
    {
        var number = 0;
        for (var i = 0; i < count; i++)
        {
            number = (number << 8) | file[at + i];
        }

        return number;
    }
}
