namespace Explainer.Core.Text;

/// <summary>
/// The property Bidi_Class by its short names (UAX 9, table 4). The property table stores the numbers, so they stay as they are.
/// </summary>
internal enum BidiClass : byte
{
    /// <summary>A letter that runs from left to right.</summary>
    L = 0,

    /// <summary>A letter that runs from right to left.</summary>
    R = 1,

    /// <summary>An Arabic letter.</summary>
    AL = 2,

    /// <summary>A European digit.</summary>
    EN = 3,

    /// <summary>A sign between digits, such as plus.</summary>
    ES = 4,

    /// <summary>A sign at a number's end, such as percent.</summary>
    ET = 5,

    /// <summary>An Arabic digit.</summary>
    AN = 6,

    /// <summary>A separator of digits, such as a comma.</summary>
    CS = 7,

    /// <summary>A mark on the letter before it.</summary>
    NSM = 8,

    /// <summary>Invisible; takes no part.</summary>
    BN = 9,

    /// <summary>A separator of paragraphs.</summary>
    B = 10,

    /// <summary>A separator of segments: a tab.</summary>
    S = 11,

    /// <summary>White space.</summary>
    WS = 12,

    /// <summary>Any other neutral.</summary>
    ON = 13,

    /// <summary>Begins an embedding from left to right.</summary>
    LRE = 14,

    /// <summary>Begins an override from left to right.</summary>
    LRO = 15,

    /// <summary>Begins an embedding from right to left.</summary>
    RLE = 16,

    /// <summary>Begins an override from right to left.</summary>
    RLO = 17,

    /// <summary>Ends an embedding or override.</summary>
    PDF = 18,

    /// <summary>Begins an isolate from left to right.</summary>
    LRI = 19,

    /// <summary>Begins an isolate from right to left.</summary>
    RLI = 20,

    /// <summary>Begins an isolate that runs as its first letter does.</summary>
    FSI = 21,

    /// <summary>Ends an isolate.</summary>
    PDI = 22,

    /// <summary>No class of Unicode's: the second half of a surrogate pair, which goes with the first.</summary>
    Trail = 23,
}
