using System.Buffers.Binary;

namespace Explainer.Core.Text;

/// <summary>
/// The properties of all code points, Unicode 15.0.0, in two stages: a block's number for every 128 code points, then a number for each
/// code point of the block, which stands for the properties. The resource is read when the first character is asked for; it is written
/// by tests/Explainer.UnicodeTables from the Unicode Character Database.
/// </summary>
internal static class CharacterTable
{
    /// <summary>The name of the resource.</summary>
    internal const string ResourceName = "CharacterProperties.bin";

    /// <summary>The number of code points in a block, as a power of two.</summary>
    internal const int BlockBits = 7;

    /// <summary>The number of blocks that all code points take.</summary>
    internal const int BlockCount = 0x110000 >> BlockBits;

    /// <summary>The bytes before the blocks' numbers: the counts of different blocks, of different properties and of brackets.</summary>
    internal const int HeaderSize = 6;

    /// <summary>The bytes of a bracket: the character, the closing one of its pair, 1 if it opens.</summary>
    internal const int BracketSize = 5;

    private const int BlocksStart = HeaderSize + BlockCount;
    private static readonly byte[] Data = TextResource.Read(ResourceName);
    private static readonly CharacterProperties[] Properties = ReadProperties();
    private static readonly PairedBracket[] Brackets = ReadBrackets();

    /// <summary>The properties of a code point.</summary>
    /// <param name="codePoint">0 to 0x10FFFF; a surrogate without its other half stands for itself.</param>
    internal static CharacterProperties Of(int codePoint)
    {
        var block = Data[HeaderSize + (codePoint >> BlockBits)];
        return Properties[Data[BlocksStart + (block << BlockBits) + (codePoint & ((1 << BlockBits) - 1))]];
    }

    /// <summary>How a character with <see cref="CharacterProperties.IsBracket"/> is paired.</summary>
    internal static PairedBracket Bracket(char character)
    {
        var from = 0;
        var to = Brackets.Length - 1;
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = Brackets[middle].Character < character ? (middle + 1, to) : (from, middle);
        }

        return Brackets[from];
    }

    private static int Count(int index) => BinaryPrimitives.ReadUInt16LittleEndian(Data.AsSpan(index * sizeof(ushort)));

    private static CharacterProperties[] ReadProperties()
    {
        var from = Data.AsSpan(BlocksStart + (Count(0) << BlockBits));
        var properties = new CharacterProperties[Count(1)];
        for (var i = 0; i < properties.Length; i++)
        {
            properties[i] = new CharacterProperties(BinaryPrimitives.ReadUInt16LittleEndian(from[(i * sizeof(ushort))..]));
        }

        return properties;
    }

    private static PairedBracket[] ReadBrackets()
    {
        var from = Data.AsSpan(BlocksStart + (Count(0) << BlockBits) + (Count(1) * sizeof(ushort)));
        var brackets = new PairedBracket[Count(2)];
        for (var i = 0; i < brackets.Length; i++, from = from[BracketSize..])
        {
            var character = (char)BinaryPrimitives.ReadUInt16LittleEndian(from);
            brackets[i] = new PairedBracket(character, from[4] != 0, (char)BinaryPrimitives.ReadUInt16LittleEndian(from[2..]));
        }

        return brackets;
    }
}
