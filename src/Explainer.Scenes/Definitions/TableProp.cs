using System.Collections.Immutable;

namespace Explainer.Scenes.Definitions;

/// <summary>A prop that takes rows of cells: a list of lists.</summary>
public sealed class TableProp : PropDefinition
{
    /// <summary>The most cells of one table: each of them has a course of its own.</summary>
    public const int MostCells = 1600;

    /// <summary>Defines one.</summary>
    /// <param name="name">In kebab-case.</param>
    /// <param name="summary">One sentence.</param>
    /// <param name="ofNumbers">Whether its cells are numbers; else they are texts.</param>
    public TableProp(string name, string summary, bool ofNumbers = false)
        : base(PropKind.Table, name, summary)
    {
        OfNumbers = ofNumbers;
        Default = ofNumbers ? PropValue.Of(ImmutableArray<ImmutableArray<double>>.Empty) : PropValue.Of(ImmutableArray<ImmutableArray<string>>.Empty);
    }

    /// <summary>Whether its cells are numbers; else they are texts.</summary>
    public bool OfNumbers { get; }

    /// <inheritdoc/>
    public override string? DefaultText => null;
}
