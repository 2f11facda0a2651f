namespace Explainer.Scenes.Formulas;

/// <summary>How the cells of an environment stand.</summary>
/// <param name="Alignment">One of l, c and r for each column; the last holds for all that follow, two or more begin anew (rl for aligned formulas).</param>
/// <param name="Left">The delimiter before it; empty for none.</param>
/// <param name="Right">The delimiter behind it; empty for none.</param>
/// <param name="ColumnGap">The room between columns, in em; between the two of a pair of aligned columns there is none.</param>
/// <param name="IsDisplay">Whether the cells are set as formulas that stand alone.</param>
internal sealed record MatrixLayout(string Alignment, string Left, string Right, double ColumnGap, bool IsDisplay)
{
    /// <summary>The environments by their names.</summary>
    public static MatrixLayout? Find(string name) => name switch
    {
        "matrix" => new("c", "", "", 1, false),
        "pmatrix" => new("c", "(", ")", 1, false),
        "bmatrix" => new("c", "[", "]", 1, false),
        "vmatrix" => new("c", "|", "|", 1, false),
        "cases" => new("l", "{", "", 1, false),
        "aligned" => new("rl", "", "", 1, true),
        "gathered" => new("c", "", "", 0, true),
        _ => null,
    };

    /// <summary>The names of all environments.</summary>
    public static IReadOnlyList<string> Names { get; } = ["aligned", "bmatrix", "cases", "gathered", "matrix", "pmatrix", "vmatrix"];

    /// <summary>The alignment of a column.</summary>
    public char AlignmentOf(int column) => Alignment[column % Alignment.Length];
}
