namespace Explainer.Video.Captions;

/// <summary>A caption that breaks a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Index">Which caption, from 0.</param>
/// <param name="Message">How far off it is, one sentence without a full stop.</param>
public readonly record struct CaptionViolation(CaptionRule Rule, int Index, string Message);
