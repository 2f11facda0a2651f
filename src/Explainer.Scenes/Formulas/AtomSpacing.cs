namespace Explainer.Scenes.Formulas;

/// <summary>The room between neighbours in a formula (The TeXbook, chapter 18): thin, medium or thick.</summary>
internal static class AtomSpacing
{
    // By the kinds of left and right: 0 none, 1 thin, 2 medium, 3 thick; capitals stand for the same, but not in scripts: A thin, B medium, C thick.
    private static readonly string[] Table =
    [
        //OpBROCPI
        "01BC000A",
        "110C000A",
        "BB00B00B",
        "CC00C00C",
        "00000000",
        "01BC000A",
        "AA0AAAAA",
        "A1BCA0AA",
    ];

    /// <summary>The room, in em.</summary>
    /// <param name="left">What stands before.</param>
    /// <param name="right">What stands behind.</param>
    /// <param name="isScript">Whether they are in a script.</param>
    public static double Between(AtomKind left, AtomKind right, bool isScript) => Table[(int)left][(int)right] switch
    {
        '1' => 3 / 18.0,
        'A' => isScript ? 0 : 3 / 18.0,
        'B' => isScript ? 0 : 4 / 18.0,
        'C' => isScript ? 0 : 5 / 18.0,
        _ => 0,
    };
}
