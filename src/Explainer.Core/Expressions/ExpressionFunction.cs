namespace Explainer.Core.Expressions;

/// <summary>A function of expressions.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Least">The fewest arguments.</param>
/// <param name="Most">The most arguments.</param>
/// <param name="KeepsUnit">Whether its value has the arguments' unit; else it has none.</param>
/// <param name="Compute">What it is.</param>
internal sealed record ExpressionFunction(string Form, int Least, int Most, bool KeepsUnit, Func<double[], double> Compute);
