namespace Explainer.Testing;

/// <summary>How much two pictures may differ, in steps of 1/255 of a channel.</summary>
/// <param name="Mean">The mean over the three colours of all pixels; what differs in alpha is added to it.</param>
/// <param name="Worst">The worst channel of any pixel.</param>
public readonly record struct PictureTolerance(double Mean, int Worst);
