using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Lets an element rest.</summary>
internal static class DimVerb
{
    private static readonly NumberProp To = new("to", "How much darker it gets: 0 not at all, 1 black.", 0.6, 0, 1, "share");

    public static readonly GenericVerb Definition = new(
        "dim", "Dims an element to 40 % of its brightness, until `restore`.", new(0.6), NamedEasing.InOutCubic, [To],
        call => call.Change(CommonProps.Dim, CommonProps.ItemDim, call[To] ?? To.Default), "{ at: 3s, dim: [prompt, arrow], to: 60% }")
    {
        TakesItem = true,
    };
}
