using System.Text.Json;

namespace Explainer.Cli.Tests;

/// <summary>What check tells of how a film looks, for people, for code review and on pictures.</summary>
public sealed class LintCommandTests
{
    private const string Crowded = """
        title: Crowded
        elements:
          one: { component: Text, text: The first line, at: center }
          two: { component: Text, text: The other line, at: center }
        beats:
          - { id: only, duration: 4s }
        """;

    [Fact]
    public void A_warning_of_how_it_looks_is_told_and_the_film_can_be_made()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("film.yaml", Crowded);
        var outcome = Runner.Run("check", file);
        Assert.Equal(ExitCode.Success, outcome.Code);
        Assert.Contains($"{file}:4:3: warning text-over-text: ", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith($"{file}: 1 warning about how the film looks\n", outcome.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Runner.Run("check", file, "--json").Output);
        Assert.Equal("text-over-text", json.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Sarif_names_the_rule_and_the_place()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("my film.yaml", Crowded.Replace("at: center }", "at: centre }", StringComparison.Ordinal));
        var outcome = Runner.Run("check", file, "--format", "sarif");
        Assert.Equal(ExitCode.Input, outcome.Code);
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.True(json.RootElement.TryGetProperty("$schema", out _));
        var run = json.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[1];
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal(rule.GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.EndsWith("/my%20film.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal(4, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    // The shape that the schema of SARIF 2.1.0 (OASIS) asks of what is written: its output was held against the schema itself on 2026-11-26.
    [Theory]
    [InlineData("at: center }", "at: centre }")]
    [InlineData("at: center }", "at: center }")]
    public void Sarif_has_the_shape_that_its_schema_asks_for(string from, string to)
    {
        using var scratch = new Scratch();
        using var json = JsonDocument.Parse(Runner.Run("check", scratch.Write("film.yaml", Crowded.Replace(from, to, StringComparison.Ordinal)), "--format", "sarif").Output);
        Keys(json.RootElement, "$schema", "version", "runs");
        var run = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        Keys(run, "tool", "results", "columnKind");
        Assert.Contains(run.GetProperty("columnKind").GetString(), new[] { "utf16CodeUnits", "unicodeCodePoints" });
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.False(string.IsNullOrEmpty(driver.GetProperty("name").GetString()));
        var rules = driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        Assert.Equal(rules.Distinct(), rules);
        Assert.NotEmpty(run.GetProperty("results").EnumerateArray());
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Keys(result, "ruleId", "ruleIndex", "level", "message", "locations");
            Assert.Equal(rules[result.GetProperty("ruleIndex").GetInt32()], result.GetProperty("ruleId").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), new[] { "none", "note", "warning", "error" });
            Keys(result.GetProperty("message"), "text");
            foreach (var location in result.GetProperty("locations").EnumerateArray())
            {
                var place = location.GetProperty("physicalLocation");
                Keys(place, "artifactLocation", "region");
                Assert.True(Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute));
                Keys(place.GetProperty("region"), "startLine", "startColumn", "endLine", "endColumn");
                Assert.All(place.GetProperty("region").EnumerateObject(), p => Assert.True(p.Value.GetInt32() >= 1));
            }
        }

        static void Keys(JsonElement element, params string[] names) => Assert.Equal(names.Order(), element.EnumerateObject().Select(p => p.Name).Order());
    }

    [Fact]
    public void A_sheet_marks_the_places_where_there_are_any()
    {
        using var scratch = new Scratch();
        var sheet = scratch.At("marks.png");
        Assert.Equal(ExitCode.Success, Runner.Run("check", scratch.Write("film.yaml", Crowded), "--sheet", sheet).Code);
        Assert.True(new FileInfo(sheet).Length > 10_000);
        File.Delete(sheet);
        Assert.Equal(ExitCode.Success, Runner.Run("check", scratch.Write("film.yaml", "allow: text-over-text\n" + Crowded), "--sheet", sheet).Code);
        Assert.False(File.Exists(sheet));
    }
}
