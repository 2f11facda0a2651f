using static Explainer.Core.Text.LineBreakClass;

namespace Explainer.Core.Text;

/// <summary>Goes through a text once and decides, before each character, by the rules of UAX 14 in their order.</summary>
internal ref struct LineBreakScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;

    // The class of the last character, marks on it passed over (LB9), and the same with spaces passed over, too.
    private LineBreakClass last;
    private LineBreakClass lastVisible;
    private CharacterProperties lastProperties;
    private bool hasLast;
    private bool isAfterJoiner;

    // What the rules ask about the characters before the last: a hyphen after a Hebrew letter (LB21a), an odd number of halves of flags
    // (LB30a), how far a number has come (LB25).
    private bool isHebrewHyphen;
    private bool isHalfFlag;
    private NumberPart number;

    /// <summary>What has been read of a number: NU (NU | SY | IS)*, and the closing punctuation behind it.</summary>
    private enum NumberPart
    {
        None,
        Digits,
        Closed,
    }

    /// <summary>The index of the character that <see cref="Next"/> decides about.</summary>
    internal int Index { get; private set; }

    /// <summary>Whether no character is left.</summary>
    internal readonly bool IsAtEnd => Index == text.Length;

    /// <summary>Whether a character of a script that needs a dictionary has come.</summary>
    internal bool NeedsDictionary { get; private set; }

    /// <summary>Decides about the break before the next character, and takes it.</summary>
    internal LineBreak Next()
    {
        var properties = PropertiesAt(Index, out var length);
        var type = properties.LineBreak;
        NeedsDictionary |= type == SA;
        Index += length;
        type = type == SA ? AL : type;

        // LB9: marks go with what they stand on, as if they were not there.
        if (type is CM or ZWJ && hasLast && last is not (BK or CR or LF or NL or SP or ZW))
        {
            isAfterJoiner = type == ZWJ;
            return LineBreak.Prohibited;
        }

        // LB10: without that, they are letters.
        var isJoiner = type == ZWJ;
        type = type is CM or ZWJ ? AL : type;
        var decision = hasLast ? Decide(type, properties) : LineBreak.Prohibited;
        Take(type, properties);
        isAfterJoiner = isJoiner;
        return decision;
    }

    private readonly CharacterProperties PropertiesAt(int index, out int length)
    {
        length = index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;
        return CharacterTable.Of(length == 2 ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index]);
    }

    private void Take(LineBreakClass type, CharacterProperties properties)
    {
        isHebrewHyphen = last == HL && type is HY or BA;
        isHalfFlag = type == RI && !(isHalfFlag && last == RI);
        number = type switch
        {
            NU => NumberPart.Digits,
            SY or IS when number == NumberPart.Digits => NumberPart.Digits,
            CL or CP when number == NumberPart.Digits => NumberPart.Closed,
            _ => NumberPart.None,
        };
        last = type;
        lastVisible = type == SP && hasLast ? lastVisible : type;
        lastProperties = properties;
        hasLast = true;
    }

    private readonly LineBreak Decide(LineBreakClass type, CharacterProperties properties) => (last, type) switch
    {
        // LB4, LB5.
        (BK, _) => LineBreak.Mandatory,
        (CR, LF) => LineBreak.Prohibited,
        (CR or LF or NL, _) => LineBreak.Mandatory,

        // LB6, LB7.
        (_, BK or CR or LF or NL or SP or ZW) => LineBreak.Prohibited,

        // LB8, LB8a.
        _ when lastVisible == ZW => LineBreak.Allowed,
        _ when isAfterJoiner => LineBreak.Prohibited,
        _ => IsProhibited(type, properties) ? LineBreak.Prohibited : LineBreak.Allowed,
    };

    private readonly bool IsProhibited(LineBreakClass type, CharacterProperties properties) => (lastVisible, last, type) switch
    {
        // LB11: word joiner. LB12, LB12a: glue.
        (_, WJ, _) or (_, _, WJ) or (_, GL, _) => true,
        (_, not (SP or BA or HY), GL) => true,

        // LB13 to LB17, with spaces between.
        (_, _, CL or CP or EX or IS or SY) => true,
        (OP, _, _) => true,
        (QU, _, OP) => true,
        (CL or CP, _, NS) => true,
        (B2, _, B2) => true,

        // LB18.
        (_, SP, _) => false,

        // LB19: quotation marks. LB20: objects.
        (_, QU, _) or (_, _, QU) => true,
        (_, CB, _) or (_, _, CB) => false,

        // LB21, LB21a, LB21b, LB22.
        (_, _, BA or HY or NS) or (_, BB, _) => true,
        _ when isHebrewHyphen => true,
        (_, SY, HL) => true,
        (_, _, IN) => true,

        // LB23, LB23a, LB24: letters and signs with numbers.
        (_, AL or HL, NU) or (_, NU, AL or HL) => true,
        (_, PR, ID or EB or EM) or (_, ID or EB or EM, PO) => true,
        (_, PR or PO, AL or HL) or (_, AL or HL, PR or PO) => true,

        // LB25 as in example 7: (PR | PO)? (OP | HY)? NU (NU | SY | IS)* (CL | CP)? (PR | PO)?
        (_, _, NU) when number == NumberPart.Digits => true,
        (_, _, PR or PO) when number != NumberPart.None => true,
        (_, PR or PO or HY, NU) => true,
        (_, PR or PO, OP) => IsDigitNext(),

        // LB26, LB27: Hangul.
        (_, JL, JL or JV or H2 or H3) or (_, JV or H2, JV or JT) or (_, JT or H3, JT) => true,
        (_, JL or JV or JT or H2 or H3, PO) or (_, PR, JL or JV or JT or H2 or H3) => true,

        // LB28, LB29.
        (_, AL or HL or IS, AL or HL) => true,

        // LB30: parentheses, but not those of East Asian width.
        (_, AL or HL or NU, OP) => !properties.IsWide,
        (_, CP, AL or HL or NU) => !lastProperties.IsWide,

        // LB30a: flags. LB30b: emoji with modifiers. LB31.
        (_, RI, RI) => isHalfFlag,
        (_, EB, EM) => true,
        (_, _, EM) => lastProperties.IsUnassignedEmoji,
        _ => false,
    };

    // Whether the character that has just been read is followed by a digit, marks passed over.
    private readonly bool IsDigitNext()
    {
        for (var i = Index; i < text.Length;)
        {
            var type = PropertiesAt(i, out var length).LineBreak;
            if (type is not (CM or ZWJ))
            {
                return type == NU;
            }

            i += length;
        }

        return false;
    }
}
