namespace Explainer.Video.Cache;

/// <summary>What was found and made through a store.</summary>
/// <param name="Found">Clips that were there.</param>
/// <param name="Made">Clips that were made.</param>
/// <param name="MadeTwice">Clips that were made although somebody else made them in the same moment: a lost race, without harm.</param>
/// <param name="Damaged">Files that were damaged and removed.</param>
public readonly record struct ClipStoreCounters(int Found, int Made, int MadeTwice, int Damaged);
