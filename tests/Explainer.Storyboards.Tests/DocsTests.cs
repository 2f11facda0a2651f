using System.Text.Json.Nodes;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Scenes.Components;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Compiling;
using Explainer.Storyboards.Docs;

namespace Explainer.Storyboards.Tests;

public sealed class DocsTests
{
    [Fact]
    public void The_committed_schema_is_the_generated_one()
    {
        var path = Path.Combine(Repository.Root, "storyboards", "storyboard.schema.json");
        var schema = SchemaWriter.Write(ComponentSet.BuiltIn);
        if (Golden.Accepts)
        {
            File.WriteAllText(path, schema);
        }

        Assert.True(
            File.ReadAllText(path) == schema,
            "storyboards/storyboard.schema.json is older than the definitions; write it anew with: explainer schema > storyboards/storyboard.schema.json");
    }

    [Fact]
    public void Every_reference_in_the_schema_leads_somewhere()
    {
        var schema = JsonNode.Parse(SchemaWriter.Write(ComponentSet.BuiltIn))!;
        var found = 0;
        foreach (var reference in References(schema))
        {
            found++;
            Assert.NotNull(schema["definitions"]![reference["#/definitions/".Length..]]);
        }

        Assert.True(found > 50);
    }

    // The keys that some element has, each held against each component.
    [Fact]
    public void The_schema_allows_those_defaults_that_are_taken()
    {
        var schema = JsonNode.Parse(SchemaWriter.Write(ComponentSet.BuiltIn))!;
        string[] KeysIn(string definition) => [.. schema["definitions"]![definition]!["properties"]!.AsObject().Select(p => p.Key)];
        foreach (var component in ComponentSet.BuiltIn.All)
        {
            var name = component.Definition.Name;
            var allowed = schema["properties"]!["defaults"]!["properties"]![name]!["propertyNames"]!["enum"]!.AsArray().Select(k => (string)k!).ToHashSet();
            string[] keys = [.. allowed.Union(KeysIn("common")).Union(KeysIn("element")).Union(KeysIn(name)).Union(component.Definition.Props.Select(p => p.Name))];
            var result = Compiler.Compile($"title: t\ndefaults:\n  {name}:\n{string.Concat(keys.Select(k => $"    {k}: {{}}\n"))}beats: [{{ id: one, duration: 2s }}]\n");
            var refused = result.Diagnostics.Where(d => d.Code is "unknown-prop" or "unknown-key").Select(d => keys[d.Span!.Line - 4]).ToHashSet();
            Assert.Equal(keys.Where(k => !allowed.Contains(k)), keys.Where(refused.Contains));
            Assert.DoesNotContain(CommonProps.Mask.Name, allowed);
        }
    }

    [Fact]
    public void Every_example_of_every_component_compiles()
    {
        foreach (var component in ComponentSet.BuiltIn.All.Where(c => c is not (Image or Drawing)))
        {
            // Some examples stand beside others' elements.
            var neighbours = new[] { "tokens", "prompt", "gauge" }.Where(n => !component.Definition.Example.StartsWith(n + ":", StringComparison.Ordinal))
                .Select(n => $"  {n}: {{ component: Chip, at: center }}\n");
            var result = Compiler.Compile($"title: t\nelements:\n  {component.Definition.Example}\n{string.Concat(neighbours)}beats:\n  - {{ id: a, duration: 9s }}\n");
            Assert.True(result.Diagnostics.IsEmpty, $"{component.Definition.Name}: {Compiler.Printed(result)}");
        }
    }

    [Fact]
    public void The_guide_names_every_component_prop_and_verb_and_is_read_in_one_go_with_every_code_as_JSON()
    {
        var guide = GuideWriter.Markdown(ComponentSet.BuiltIn);
        foreach (var definition in ComponentSet.BuiltIn.All.Select(c => c.Definition))
        {
            Assert.Contains("### " + definition.Name, guide, StringComparison.Ordinal);
            Assert.All(DefinitionText.OwnProps(definition), p => Assert.Contains($"- `{p.Name}`", guide, StringComparison.Ordinal));
            Assert.All(definition.Actions, a => Assert.Contains($"action `{a.Name}`", guide, StringComparison.Ordinal));
            Assert.NotNull(ComponentDocs.Write(ComponentSet.BuiltIn, definition.Name));
            Assert.NotNull(ComponentDocs.Json(ComponentSet.BuiltIn, definition.Name));
        }

        Assert.InRange(guide.Length, 1, 60_000);
        var json = JsonNode.Parse(GuideWriter.Json(ComponentSet.BuiltIn))!["diagnostics"]!.ToJsonString();
        Assert.All(DiagnosticCatalog.Storyboards, rule => Assert.Contains($"\"{rule.Id}\"", json, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_of_diagnostics_is_written_from_the_catalogue() => Golden.Text("src/diagnostics.md", DiagnosticDocs.Markdown());

    [Fact]
    public void Every_storyboard_of_the_guide_compiles()
    {
        var folder = Directory.CreateTempSubdirectory("explainer-guide-").FullName;
        try
        {
            var guide = GuideWriter.Markdown(ComponentSet.BuiltIn);
            foreach (var drawing in Repository.Files("assets/drawings", "*.svg"))
            {
                Directory.CreateDirectory(Path.Combine(folder, Path.GetDirectoryName(drawing)!));
                File.Copy(Repository.At(drawing), Path.Combine(folder, drawing));
            }

            File.WriteAllText(Path.Combine(folder, "shared.yaml"), Assert.Single(Blocks(guide, "yaml part")));
            var storyboards = Blocks(guide, "yaml").Where(b => b.Contains("\nbeats:", StringComparison.Ordinal)).ToList();
            Assert.True(storyboards.Count > 4);
            foreach (var storyboard in storyboards)
            {
                foreach (var size in new PixelSize?[] { null, new PixelSize(1080, 1920), new PixelSize(1080, 1080) })
                {
                    var path = Path.Combine(folder, "film.yaml");
                    File.WriteAllText(path, storyboard);
                    var result = StoryboardCompiler.Compile(path, Compiler.Options with { Size = size });
                    Assert.True(result.Diagnostics.IsEmpty, storyboard + Compiler.Printed(result));
                    var beat = result.Timeline!.Beats[0];
                    Assert.True(Composer.Compose(result.Timeline, beat.Key).Commands.Length > 1, storyboard);
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Blocks(string guide, string language)
    {
        var opening = $"```{language}\n";
        return guide.Split(opening).Skip(1).Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)]);
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(p => p.Key == "$ref" ? [p.Value!.GetValue<string>()] : References(p.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
