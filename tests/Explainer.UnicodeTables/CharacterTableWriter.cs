using System.Globalization;
using Explainer.Core.Text;

namespace Explainer.UnicodeTables;

/// <summary>Writes the table that <see cref="CharacterTable"/> reads.</summary>
internal static class CharacterTableWriter
{
    private const int BlockSize = 1 << CharacterTable.BlockBits;

    /// <summary>The table as bytes.</summary>
    internal static byte[] Write(CharacterDatabase database)
    {
        var brackets = Brackets(database);
        var all = Properties(database, brackets.Select(bracket => (int)bracket.Character).ToHashSet());
        var distinct = all.Distinct().ToList();
        var numbers = distinct.Select((properties, number) => (properties, number)).ToDictionary(pair => pair.properties, pair => checked((byte)pair.number));
        var blocks = new Dictionary<string, byte>(StringComparer.Ordinal);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var entries = new MemoryStream();
        var blockNumbers = new byte[CharacterTable.BlockCount];
        for (var i = 0; i < blockNumbers.Length; i++)
        {
            var block = all[(i * BlockSize)..((i + 1) * BlockSize)].Select(properties => numbers[properties]).ToArray();
            var key = Convert.ToHexString(block);
            if (!blocks.TryGetValue(key, out blockNumbers[i]))
            {
                blocks.Add(key, blockNumbers[i] = checked((byte)blocks.Count));
                entries.Write(block);
            }
        }

        writer.Write((ushort)blocks.Count);
        writer.Write((ushort)distinct.Count);
        writer.Write((ushort)brackets.Count);
        writer.Write(blockNumbers);
        writer.Write(entries.ToArray());
        distinct.ForEach(properties => writer.Write(properties.Bits));
        foreach (var bracket in brackets)
        {
            writer.Write((ushort)bracket.Character);
            writer.Write((ushort)bracket.Pair);
            writer.Write(bracket.IsOpening);
        }

        return stream.ToArray();
    }

    private static CharacterProperties[] Properties(CharacterDatabase database, HashSet<int> brackets)
    {
        var bidi = database.Values("extracted/DerivedBidiClass.txt", database.ShortNames("bc"));
        var lineBreak = database.Values("extracted/DerivedLineBreak.txt", database.ShortNames("lb"));
        var width = database.Values("extracted/DerivedEastAsianWidth.txt", database.ShortNames("ea"));
        var category = database.Values("extracted/DerivedGeneralCategory.txt", database.ShortNames("gc"));
        var emoji = database.Flags("emoji/emoji-data.txt", "Extended_Pictographic");
        var all = new CharacterProperties[CharacterDatabase.CodePoints];
        for (var c = 0; c < all.Length; c++)
        {
            all[c] = new CharacterProperties(
                Enum.Parse<BidiClass>(bidi[c]!), Resolve(c, lineBreak[c]!, category[c]!), width[c] is "F" or "W" or "H", emoji[c] && category[c] == "Cn",
                brackets.Contains(c));
        }

        return all;
    }

    // LB1 of UAX 14. The vowels AM of Thai and Lao, letters by their category, are marks to UAX 29, so that one character to a reader stays one.
    private static LineBreakClass Resolve(int character, string lineBreak, string category) => lineBreak switch
    {
        "AI" or "SG" or "XX" => LineBreakClass.AL,
        "CJ" => LineBreakClass.NS,
        "SA" when category is "Mn" or "Mc" || character is 0x0E33 or 0x0EB3 => LineBreakClass.CM,
        _ => Enum.Parse<LineBreakClass>(lineBreak),
    };

    private static List<PairedBracket> Brackets(CharacterDatabase database)
    {
        // A canonical equivalent is a decomposition of one character, without a tag in angle brackets.
        var canonical = database.Lines("UnicodeData.txt")
            .Where(fields => fields[5].Length is 4 or 5)
            .ToDictionary(fields => Character(fields[0]), fields => Character(fields[5]));
        return [.. database.Lines("BidiBrackets.txt")
            .Select(fields => (Own: Character(fields[0]), Other: Character(fields[1]), IsOpening: fields[2] == "o"))
            .Select(line => (line.Own, line.IsOpening, Closing: line.IsOpening ? line.Other : line.Own))
            .Select(line => new PairedBracket(checked((char)line.Own), line.IsOpening, checked((char)canonical.GetValueOrDefault(line.Closing, line.Closing))))
            .OrderBy(bracket => bracket.Character)];
    }

    private static int Character(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
