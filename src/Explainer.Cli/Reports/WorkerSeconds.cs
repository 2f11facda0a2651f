namespace Explainer.Cli.Reports;

/// <summary>Where the time of a render's workers went, in seconds over all of them.</summary>
/// <param name="Compose">From timeline to display lists.</param>
/// <param name="Draw">From display lists to pixels.</param>
/// <param name="Convert">From pixels to the encoder's colours.</param>
/// <param name="Write">Handing over to the encoder.</param>
/// <param name="Finish">Waiting for its end.</param>
internal sealed record WorkerSeconds(double Compose, double Draw, double Convert, double Write, double Finish);
