using System.Text.RegularExpressions;

namespace Explainer.Storyboards.Tests;

/// <summary>The compiler's phases: each may use what those before it hand on, none reaches for a later one.</summary>
public sealed partial class PhaseTests
{
    // Values, Model and Verbs are what phases speak of; Docs describes it; Compiling lets the phases follow one another.
    private static readonly string[] InOrder =
        ["Values", "Reading", "Model", "Verbs", "Binding", "Scheduling", "Layout", "Freezing", "Docs", "Compiling"];

    private static readonly string Folder = Path.Combine(Repository.Root, "src", "Explainer.Storyboards");

    public static TheoryData<string> Phases => [.. InOrder];

    [Fact]
    public void Every_folder_has_its_place_in_the_order() => Assert.Equal(
        InOrder.Order(StringComparer.Ordinal),
        Directory.EnumerateDirectories(Folder).Select(d => Path.GetFileName(d)!).Where(d => d is not ("bin" or "obj" or "buildTransitive")).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Phases))]
    public void A_phase_uses_only_those_before_it(string phase)
    {
        var files = Directory.GetFiles(Path.Combine(Folder, phase), "*.cs");
        Assert.NotEmpty(files);
        var later = InOrder.Skip(Array.IndexOf(InOrder, phase) + 1).ToHashSet(StringComparer.Ordinal);
        var reached = files.SelectMany(file => Named().Matches(File.ReadAllText(file)), (file, match) => (File: Path.GetFileName(file), Phase: match.Groups[1].Value))
            .Where(use => later.Contains(use.Phase))
            .Distinct();
        Assert.Empty(reached);
    }

    [Fact]
    public void Nothing_is_outside_of_the_phases() => Assert.Empty(Directory.GetFiles(Folder, "*.cs"));

    // A using directive, or a name that is qualified by a neighbouring namespace.
    [GeneratedRegex(@"(?:Explainer\.Storyboards\.|(?<![\w.])(?=(?:Values|Reading|Model|Verbs|Binding|Scheduling|Layout|Freezing|Docs|Compiling)\.[A-Z]))(\w+)")]
    private static partial Regex Named();
}
