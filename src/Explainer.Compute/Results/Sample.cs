namespace Explainer.Compute.Results;

/// <summary>One timed run.</summary>
/// <param name="Device">Seconds between the device's start and end events.</param>
/// <param name="Host">Seconds on the host's clock, from the call to the end of waiting.</param>
public readonly record struct Sample(double Device, double Host);
