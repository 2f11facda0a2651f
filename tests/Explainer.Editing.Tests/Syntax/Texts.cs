namespace Explainer.Editing.Tests.Syntax;

/// <summary>The storyboards of the repository: those that are shown, those that are broken on purpose, and what damaged ones are made of.</summary>
internal static class Texts
{
    /// <summary>Storyboards without a mistake.</summary>
    public static IReadOnlyList<string> Storyboards { get; } = [.. Repository.Files("storyboards", "*.yaml"), .. Repository.Files("assets/templates", "*.yaml")];

    /// <summary>All texts that storyboards of the repository have.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Storyboards, .. Repository.Files("tests/Explainer.Storyboards.Tests/Broken", "*.yaml"), .. Repository.Files("tests/Explainer.Fuzz/Corpus", "*.yaml"),
    ];
}
