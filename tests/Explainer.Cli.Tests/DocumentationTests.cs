using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Explainer.Cli.Parsing;

namespace Explainer.Cli.Tests;

/// <summary>The pages that people read: what is generated is up to date, storyboards and calls in them work, links lead somewhere.</summary>
public sealed partial class DocumentationTests
{
    private const string Reference = "assets/docs/reference/components.md";
    private const string Pictures = "assets/docs/reference/pictures";

    public static TheoryData<string> Pages =>
    [
        "README.md", .. Repository.Files("src", "*.md").Where(f => f.Split('/').Length == 2), .. Repository.Files("assets/docs", "*.md").Where(f => !f.EndsWith("licences.md", StringComparison.Ordinal)),
        .. Repository.Files(".github", "*.md"),
    ];

    [Fact]
    public void The_reference_is_written_from_the_definitions()
    {
        var all = JsonNode.Parse(Runner.Run("components", "--json").Output)!;
        var text = new StringBuilder("# Components\n\nGenerated from the definitions; `explainer components NAME` prints the same. Every component also has the\n[props and actions of every element](#every-element).\n\n");
        var components = all["components"]!.AsArray().Select(c => c!).ToList();
        text.AppendJoin(" · ", components.Select(c => $"[{c["name"]}](#{c["name"]!.ToString().ToLowerInvariant()})")).Append('\n');
        foreach (var component in components)
        {
            var name = component["name"]!.ToString();
            text.Append($"\n## {name}\n\n{component["summary"]}\n");
            if (File.Exists(Repository.At($"{Pictures}/{name}.png")) || (Golden.Accepts && Draw(name, component["example"]!.ToString())))
            {
                text.Append($"\n![{name}, as in the example](pictures/{name}.png)\n");
            }

            text.Append($"\n```yaml\n{component["example"]}\n```\n");
            Write(text, component["props"]!.AsArray(), component["actions"]?.AsArray() ?? []);
        }

        text.Append("\n## Every element\n");
        Write(text, all["props"]!.AsArray(), all["actions"]!.AsArray());
        Golden.Text(Reference, text.ToString());
    }

    [Fact]
    public void Pictures_of_the_reference_are_those_of_components_and_small()
    {
        var pictures = Repository.Files(Pictures, "*.png").ToList();
        var names = JsonNode.Parse(Runner.Run("components", "--json").Output)!["components"]!.AsArray().Select(c => c!["name"]!.ToString()).ToList();
        Assert.Empty(pictures.Select(p => Path.GetFileNameWithoutExtension(p)).Except(names));
        Assert.True(pictures.Count > 15);
        Assert.InRange(pictures.Sum(p => new FileInfo(Repository.At(p)).Length), 1, 3_000_000);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_storyboard_of_a_page_passes_the_check(string page)
    {
        using var scratch = new Scratch();
        foreach (var (block, i) in Blocks(page, "yaml").Where(b => b.Contains("\nbeats:", StringComparison.Ordinal)).Select((b, i) => (b, i)))
        {
            var check = Runner.Run("check", scratch.Write($"film-{i}.yaml", block), "--allow-outside", Repository.Root);
            Assert.True(check.Code == ExitCode.Success && !check.Output.Contains("warning", StringComparison.Ordinal), $"{page}:\n{block}\n{check.Output}{check.Error}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_call_on_a_page_is_one(string page)
    {
        var calls = Blocks(page, "sh").SelectMany(b => b.Split('\n')).Concat(Inline().Matches(Repository.Read(page)).Select(m => m.Groups[1].Value))
            .Select(l => l.Split(" #")[0].Split(" | ")[0].Split(" && ")[^1].Split(" > ")[0].Trim())
            .Where(l => l.StartsWith("explainer ", StringComparison.Ordinal) && !l.Contains('|', StringComparison.Ordinal) && !l.StartsWith("explainer COMMAND", StringComparison.Ordinal));
        Assert.All(calls, call =>
        {
            // A page may name a command alone, and leave arguments open in capitals.
            var words = call.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(w => w.Trim('\'', '"', '[', ']')).ToList();
            if (words.Count > 1 && words[^1] != "--help")
            {
                Assert.True(CallMistake.In(CommandTree.Root.Parse(words, CommandTree.Configuration)) is null, $"{page}: {call}");
            }
            else
            {
                Assert.True(words[0] is "help" || words[0].StartsWith('-') || CommandTree.Root.Subcommands.Any(c => c.Name == words[0]), $"{page}: {call}");
            }
        });
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_somewhere(string page)
    {
        foreach (var target in Link().Matches(CodeBlock().Replace(Repository.Read(page), "")).Select(m => m.Groups[1].Value).Where(t => !t.Contains("://", StringComparison.Ordinal) && !t.StartsWith("mailto:", StringComparison.Ordinal)))
        {
            var parts = target.Split('#');
            var path = parts[0].Length == 0 ? Repository.At(page) : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.At(page))!, parts[0]));
            Assert.True(File.Exists(path) || Directory.Exists(path), $"{page} links to {target}");
            if (parts.Length > 1)
            {
                var anchors = Heading().Matches(CodeBlock().Replace(File.ReadAllText(path), "")).Select(m => Anchor(m.Groups[1].Value));
                Assert.True(anchors.Contains(parts[1]), $"{page} links to {target}");
            }
        }
    }

    [Fact]
    public void Every_page_of_the_documentation_is_reached_from_its_index()
    {
        var index = Repository.Read("assets/docs/README.md");
        Assert.All(
            Repository.Files("assets/docs", "*.md").Select(f => f["assets/docs/".Length..]).Where(f => f != "README.md" && !f.StartsWith("decisions/0", StringComparison.Ordinal)),
            page => Assert.Contains($"({page})", index, StringComparison.Ordinal));
        Assert.All(Repository.Files("assets/docs/decisions", "0*.md"), page => Assert.Contains($"({Path.GetFileName(page)})", Repository.Read("assets/docs/decisions/README.md"), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_decision_says_when_why_and_what_follows() => Assert.All(Repository.Files("assets/docs/decisions", "0*.md"), page =>
    {
        var text = Repository.Read(page);
        Assert.Matches(@"\A# \d{4}: .+\n\n2026-\d\d-\d\d\n", text);
        Assert.All(["## Context", "## Decision", "## Consequences"], heading => Assert.Contains($"\n{heading}\n", text, StringComparison.Ordinal));
    });

    private static void Write(StringBuilder text, JsonArray props, JsonArray actions)
    {
        if (props.Count > 0)
        {
            text.Append("\n| prop | takes | default | |\n| --- | --- | --- | --- |\n");
            foreach (var prop in props)
            {
                var usual = (bool)prop!["required"]! ? "required" : prop["default"]?.ToString() is { Length: > 0 } value ? $"`{value}`" : "";
                text.Append($"| `{prop["name"]}`{((bool)prop["animatable"]! ? "*" : "")} | {Cell(prop["takes"])} | {usual} | {Cell(prop["summary"])} |\n");
            }
        }

        if (actions.Count > 0)
        {
            text.Append("\n| action | | example |\n| --- | --- | --- |\n");
            foreach (var action in actions)
            {
                text.Append($"| `{action!["name"]}` | {Cell(action["summary"])} | `{Cell(action["example"])}` |\n");
            }
        }

        if (props.Any(p => (bool)p!["animatable"]!))
        {
            text.Append("\n`set` can change props with a star gradually.\n");
        }
    }

    private static string Cell(JsonNode? value) => (value?.ToString() ?? "").Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    // The example alone on a frame, at rest and at a quarter of the size; particles that do not fly and files that are not there have no picture.
    private static bool Draw(string name, string example)
    {
        if (name == "Particles")
        {
            return false;
        }

        using var scratch = new Scratch();
        var neighbours = new[] { "tokens", "prompt", "gauge" }.Where(n => !example.StartsWith(n + ":", StringComparison.Ordinal) && example.Contains(n, StringComparison.Ordinal))
            .Select((n, i) => $"  {n}: {{ component: Chip, at: [{30 + (40 * i)}%, 40%] }}\n");
        var film = scratch.Write("film.yaml", $"title: t\nelements:\n  {example}\n{string.Concat(neighbours)}beats:\n  - {{ id: a, duration: 4s }}\n");
        Directory.CreateDirectory(Repository.At(Pictures));
        return Runner.Run("still", film, "--at", "3s", "--scale", "0.25", "-o", Repository.At($"{Pictures}/{name}.png")).Code == ExitCode.Success;
    }

    private static IEnumerable<string> Blocks(string page, string language) => CodeBlock().Matches(Repository.Read(page))
        .Where(m => m.Groups[2].Value.Trim() == language)
        .Select(m => string.Join('\n', m.Groups[3].Value.Split('\n').Select(l => l.StartsWith(m.Groups[1].Value, StringComparison.Ordinal) ? l[m.Groups[1].Length..] : l)));

    // As GitHub makes them: letters, digits and hyphens in small letters.
    private static string Anchor(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"^([ \t]*)```(\w*[^\n]*)\n(.*?)^[ \t]*```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"(?<!`)`(explainer [^`]+)`")]
    private static partial Regex Inline();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
