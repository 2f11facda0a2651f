namespace Explainer.Core.Text;

/// <summary>What the algorithms of this folder ask about a character, packed as the property table stores it.</summary>
/// <param name="Bits">Bidi_Class in bits 0 to 4, Line_Break in 5 to 10, then one bit for each of the three yes-or-no properties.</param>
internal readonly record struct CharacterProperties(ushort Bits)
{
    private const int LineBreakShift = 5;
    private const int WideBit = 1 << 11;
    private const int UnassignedEmojiBit = 1 << 12;
    private const int BracketBit = 1 << 13;

    internal CharacterProperties(BidiClass bidi, LineBreakClass lineBreak, bool isWide, bool isUnassignedEmoji, bool isBracket)
        : this((ushort)((int)bidi | ((int)lineBreak << LineBreakShift) | (isWide ? WideBit : 0)
            | (isUnassignedEmoji ? UnassignedEmojiBit : 0) | (isBracket ? BracketBit : 0)))
    {
    }

    /// <summary>Bidi_Class.</summary>
    internal BidiClass Bidi => (BidiClass)(Bits & 0x1F);

    /// <summary>Line_Break, after rule LB1 of UAX 14.</summary>
    internal LineBreakClass LineBreak => (LineBreakClass)((Bits >> LineBreakShift) & 0x3F);

    /// <summary>Whether East_Asian_Width is F, W or H.</summary>
    internal bool IsWide => (Bits & WideBit) != 0;

    /// <summary>Whether it is an Extended_Pictographic that no character has been assigned to yet.</summary>
    internal bool IsUnassignedEmoji => (Bits & UnassignedEmojiBit) != 0;

    /// <summary>Whether Bidi_Paired_Bracket_Type is Open or Close.</summary>
    internal bool IsBracket => (Bits & BracketBit) != 0;
}
