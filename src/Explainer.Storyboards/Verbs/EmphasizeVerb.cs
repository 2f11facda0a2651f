using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Lifts an element out.</summary>
internal static class EmphasizeVerb
{
    private static readonly NumberProp Strength = new("strength", "How strongly to emphasize it.", 1, 0, 2);

    public static readonly GenericVerb Definition = new(
        "emphasize", "Emphasizes an element until `restore`.", new(0.5), NamedEasing.All["out-back"], [Strength],
        call => call.Change(CommonProps.Emphasis, CommonProps.ItemEmphasis, call[Strength] ?? Strength.Default), "{ at: 3s, emphasize: result }")
    {
        TakesItem = true,
    };
}
