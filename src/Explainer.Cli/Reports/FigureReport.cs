namespace Explainer.Cli.Reports;

/// <summary>A measured figure.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Spread">How far samples lie apart.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Derived">Whether it was worked out from others.</param>
internal sealed record FigureReport(double Value, string Unit, double Spread, string Meaning, bool Derived);
