namespace Explainer.Core.Text;

/// <summary>
/// The property Line_Break by its short names (UAX 14, table 1), with rule LB1 already carried out where it needs no dictionary: AI, SG and
/// XX are AL, CJ is NS, and a mark of class SA is CM. The property table stores the numbers, so they stay as they are.
/// </summary>
internal enum LineBreakClass : byte
{
    /// <summary>An ordinary letter or symbol.</summary>
    AL = 0,

    /// <summary>A dash with breaks on both sides.</summary>
    B2 = 1,

    /// <summary>A break may follow.</summary>
    BA = 2,

    /// <summary>A break may precede.</summary>
    BB = 3,

    /// <summary>A mandatory break follows.</summary>
    BK = 4,

    /// <summary>Depends on what it stands for, an object.</summary>
    CB = 5,

    /// <summary>Closing punctuation.</summary>
    CL = 6,

    /// <summary>A combining mark.</summary>
    CM = 7,

    /// <summary>A closing parenthesis.</summary>
    CP = 8,

    /// <summary>Carriage return.</summary>
    CR = 9,

    /// <summary>The base of an emoji that takes a modifier.</summary>
    EB = 10,

    /// <summary>A modifier of emoji.</summary>
    EM = 11,

    /// <summary>An exclamation or question mark.</summary>
    EX = 12,

    /// <summary>Glue: no break on either side.</summary>
    GL = 13,

    /// <summary>A Hangul syllable of two letters.</summary>
    H2 = 14,

    /// <summary>A Hangul syllable of three letters.</summary>
    H3 = 15,

    /// <summary>A Hebrew letter.</summary>
    HL = 16,

    /// <summary>The hyphen-minus.</summary>
    HY = 17,

    /// <summary>An ideograph.</summary>
    ID = 18,

    /// <summary>Dots that belong to what precedes them.</summary>
    IN = 19,

    /// <summary>A separator within numbers.</summary>
    IS = 20,

    /// <summary>A leading Hangul letter.</summary>
    JL = 21,

    /// <summary>A trailing Hangul letter.</summary>
    JT = 22,

    /// <summary>A Hangul vowel.</summary>
    JV = 23,

    /// <summary>Line feed.</summary>
    LF = 24,

    /// <summary>Next line.</summary>
    NL = 25,

    /// <summary>What may not begin a line, such as small kana.</summary>
    NS = 26,

    /// <summary>A digit.</summary>
    NU = 27,

    /// <summary>Opening punctuation.</summary>
    OP = 28,

    /// <summary>A sign behind a number, such as percent.</summary>
    PO = 29,

    /// <summary>A sign before a number, such as a currency's.</summary>
    PR = 30,

    /// <summary>A quotation mark.</summary>
    QU = 31,

    /// <summary>Half of a flag.</summary>
    RI = 32,

    /// <summary>A letter of a script without spaces between words, which needs a dictionary.</summary>
    SA = 33,

    /// <summary>Space.</summary>
    SP = 34,

    /// <summary>A solidus, after which a break may follow.</summary>
    SY = 35,

    /// <summary>Word joiner.</summary>
    WJ = 36,

    /// <summary>Zero-width joiner.</summary>
    ZWJ = 37,

    /// <summary>Zero-width space.</summary>
    ZW = 38,
}
