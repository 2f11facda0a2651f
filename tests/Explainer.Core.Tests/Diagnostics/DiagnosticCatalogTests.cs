using System.Reflection;
using System.Text.RegularExpressions;
using Explainer.Core.Diagnostics;

namespace Explainer.Core.Tests.Diagnostics;

public sealed partial class DiagnosticCatalogTests
{
    private static readonly Type[] Areas =
        [.. typeof(DiagnosticCatalog).Assembly.GetTypes().Where(t => t.Namespace == typeof(DiagnosticCatalog).Namespace && t.Name.EndsWith("Rules", StringComparison.Ordinal))];

    private static readonly Lazy<string> Source = new(() => string.Concat(Repository.Files("src", "*.cs")
        .Where(file => !Areas.Any(area => file.EndsWith($"/{area.Name}.cs", StringComparison.Ordinal)))
        .Select(Repository.Read)));

    [Fact]
    public void Ids_are_unique_and_in_kebab_case()
    {
        var ids = DiagnosticCatalog.All.Select(rule => rule.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Matches("^[a-z]+(-[a-z]+)*$", id));
    }

    [Fact]
    public void Every_area_is_part_of_the_catalogue() => Assert.Equal(
        Fields().Select(field => Rule(field).Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        DiagnosticCatalog.All.Select(rule => rule.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_says_when_and_has_wordings_and_a_page() => Assert.All(DiagnosticCatalog.All, rule =>
    {
        Assert.NotEmpty(rule.When);
        Assert.NotEmpty(rule.Wordings);
        Assert.Equal("diagnostics.md#" + rule.Id, rule.Page);
        Assert.Contains($"\n## {rule.Id}\n", Repository.Read("src/diagnostics.md"), StringComparison.Ordinal);
    });

    [Fact]
    public void Every_wording_has_a_cause_a_remedy_and_as_many_holes_as_it_is_given_values() =>
        Assert.All(DiagnosticCatalog.All.SelectMany(rule => rule.Wordings), wording =>
        {
            Assert.NotEmpty(wording.Message);
            Assert.NotEmpty(wording.Remedy);
            Assert.Equal(wording.Arity, wording.Holes.Length);
        });

    [Fact]
    public void Every_wording_is_used()
    {
        var unused = Fields().Where(field => field.FieldType != typeof(DiagnosticRule))
            .Select(field => $"{field.DeclaringType!.Name}.{field.Name}")
            .Where(name => !Regex.IsMatch(Source.Value, $@"\b{Regex.Escape(name)}\b"));
        Assert.Empty(unused);
    }

    // A key or a verb may bear the name of a rule; what stands where a code stood may not.
    [Fact]
    public void No_code_is_written_outside_of_the_catalogue()
    {
        var ids = DiagnosticCatalog.All.Select(rule => rule.Id).Where(id => id.Contains('-')).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Quoted().Matches(Source.Value).Select(match => match.Groups[1].Value), ids.Contains);
    }

    [Fact]
    public void Holes_are_filled_in_the_order_in_which_they_are_read_and_numbers_as_the_hole_says()
    {
        Assert.Equal(["end", "start"], TimeRules.BeatGap.Holes);
        var gap = TimeRules.BeatGap.With("2s", "3s");
        Assert.Equal("There is a gap between beats from 2s to 3s", gap.Message);
        Assert.Equal("Start this beat at 2s, or lengthen the one before.", gap.Remedy);
        Assert.Equal("Shorten the text, lengthen the beat by 1.0 s, or set rate: 1.25.", SoundRules.NarrationTooLongFaster.With(6, 1, 1, 1.25).Remedy);
        Assert.Equal("Write - { at: 1s, show: name }.", ValueRules.WrongTypeAction.With("a text").Remedy);
    }

    [Fact]
    public void A_rule_decides_severity_and_exit_code()
    {
        Assert.Equal(Severity.Warning, TimeRules.NeverShown.With("box").At(null).Severity);
        var failure = StorageRules.FileExists.With("film.yaml").Failure();
        Assert.Equal(("file-exists", Fault.Call, "film.yaml already exists", "Choose another name."), (failure.Code, failure.Fault, failure.Message, failure.Remedy));
    }

    private static IEnumerable<FieldInfo> Fields() => Areas.SelectMany(area => area.GetFields(BindingFlags.Public | BindingFlags.Static));

    private static DiagnosticRule Rule(FieldInfo field) => field.GetValue(null) is WordingTemplate wording ? wording.Rule : (DiagnosticRule)field.GetValue(null)!;

    [GeneratedRegex("\"([a-z]+(?:-[a-z]+)+)\"")]
    private static partial Regex Quoted();
}
